"""How a refresh is watched."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.progress import Progress

from bot.progress import Amount, Bars, Lines, Rate, amount, watched
from engine.building.watch import Watcher


def refresh(watcher: Watcher) -> None:
    watcher.step("read games", 2000, "bytes")
    watcher.advance(1000)
    watcher.advance(1000)
    watcher.step("clean", None)
    watcher.step("sentiment", None, "texts")
    watcher.advance(5)


@pytest.mark.parametrize(
    ("units", "unit", "said"), [(1234, "rows", "1,234 rows"), (2_000_000, "bytes", "2.0 MB"), (1, None, "")]
)
def test_amounts_are_said_in_their_unit(units: int, unit: str | None, said: str) -> None:
    assert amount(units, unit) == said


def test_each_step_leaves_a_line() -> None:
    written: list[str] = []
    seconds = iter([0.0, 1.5, 1.5, 2.0, 2.0, 4.0])
    lines = Lines(written.append, lambda: next(seconds))
    refresh(lines)
    lines.end()
    assert written == ["read games: 1.5 s, 2.0 kB\n", "clean: 0.5 s\n", "sentiment: 2.0 s, 5 texts\n"]


def test_nothing_watched_leaves_nothing() -> None:
    written: list[str] = []
    Lines(written.append, lambda: 0.0).end()
    assert written == []


def test_each_step_fills_a_bar() -> None:
    progress = Progress(console=Console(file=io.StringIO()))
    bars = Bars(progress)
    bars.advance(1)
    bars.end()
    refresh(bars)
    bars.end()
    assert [task.description for task in progress.tasks] == ["read games", "clean", "sentiment"]
    assert all(task.finished for task in progress.tasks)
    assert [Amount().render(task).plain for task in progress.tasks] == ["2.0 kB", "", "5 texts"]
    assert Rate().render(progress.tasks[1]).plain == ""


def test_a_running_step_shows_its_rate() -> None:
    seconds = iter(range(100))
    progress = Progress(console=Console(file=io.StringIO()), get_time=lambda: float(next(seconds)))
    bars = Bars(progress)
    bars.step("sentiment", 100, "texts")
    assert Amount().render(progress.tasks[0]).plain == ""
    for _ in range(3):
        bars.advance(10)
    assert Amount().render(progress.tasks[0]).plain == "30 texts"
    assert Rate().render(progress.tasks[0]).plain.endswith(" texts/s")


def test_a_pipe_gets_lines() -> None:
    out = io.StringIO()
    with watched(Console(file=out)) as watcher:
        refresh(watcher)
    assert [line.split(":")[0] for line in out.getvalue().splitlines()] == ["read games", "clean", "sentiment"]


def test_a_terminal_gets_bars() -> None:
    out = io.StringIO()
    with watched(Console(file=out, force_terminal=True, width=100)) as watcher:
        refresh(watcher)
    assert "━" in out.getvalue()
    assert "5 texts" in out.getvalue()
