"""A refresh in another process tells its progress, its report and its errors; a killed one is told as such."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from engine import BuildError, PlaywiseError, RefreshLost, RefreshRunning, SourceError
from engine.building.report import Report
from engine.building.teller import TELLING, Teller
from engine.building.watch import Unwatched
from engine.building.worker import run
from engine.lock import holder, refreshing
from engine.options import BuildOptions, FetchLimits
from engine.refreshing import Advance, Done, Failed, Listener, Request, Step, refresh_elsewhere
from engine.snapshot import current
from tests.engine.building.test_pipeline import STEPS, Recorder
from tests.engine.world import QUICK, Clock, write_world


@pytest.fixture
def request_of(tmp_path: Path) -> Request:
    return Request(source=str(write_world(tmp_path / "raw")), data=tmp_path / "data", options=QUICK)


class Told:
    """Keeps the lines that a worker writes."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.now = 0.0
        self.teller = Teller(self.lines.append, lambda: self.now)


def heard(lines: list[bytes], watch: Recorder) -> Listener:
    listener = Listener(watch)
    for line in lines:
        listener.hear(line)
    return listener


def test_a_request_arrives_as_it_was_sent() -> None:
    fetching = FetchLimits(largest=7)
    request = Request(
        source="ucsd,data/films", data=Path("/data"), options=BuildOptions(keep=9, fetching=fetching), accept=True
    )
    assert Request.from_json(request.as_json()) == request


def test_what_a_worker_tells_is_what_a_watcher_hears(request_of: Request) -> None:
    told, watch = Told(), Recorder()
    assert run(request_of, told.teller) == 0
    report = heard(told.lines, watch).result(0)
    assert report.snapshot == current(request_of.data).name
    assert tuple(watch.steps) == tuple(step.name for step in report.steps) == STEPS
    assert watch.done["read games"] == watch.totals["read games"]


def test_progress_is_told_now_and_then_and_adds_up() -> None:
    told, watch = Told(), Recorder()
    told.teller.step("read", 100)
    for _ in range(100):
        told.now += TELLING / 10
        told.teller.advance(1)
    told.teller.step("next", None)
    heard(told.lines, watch)
    assert watch.done == {"read": 100}
    assert len(told.lines) < 15


def test_an_error_of_the_worker_is_raised_where_it_is_heard(request_of: Request) -> None:
    told = Told()
    (Path(request_of.source) / "steam_games.json").unlink()
    assert run(request_of, told.teller) == 1
    with pytest.raises(SourceError, match=r"has no steam_games\.json\.gz"):
        heard(told.lines, Recorder()).result(1)


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("BuildError", BuildError),
        ("RefreshRunning", RefreshRunning),
        ("RefreshLost", RefreshLost),
        ("OSError", OSError),
        ("SomethingNew", PlaywiseError),
    ],
)
def test_each_kind_of_error_keeps_its_kind(kind: str, error: type[Exception]) -> None:
    told = Told()
    told.teller.tell(Failed(kind, "a sentence"))
    with pytest.raises(error, match="a sentence"):
        heard(told.lines, Recorder()).result(1)


@pytest.mark.parametrize(
    ("status", "how"), [(-9, "was killed by signal 9 in the step “clean”"), (1, "broke down .status 1.")]
)
def test_a_process_that_ends_without_a_word_is_lost(status: int, how: str) -> None:
    told = Told()
    told.teller.step("clean", None)
    with pytest.raises(RefreshLost, match=how):
        heard(told.lines, Recorder()).result(status)


def test_a_worker_whose_listener_is_gone_stops() -> None:
    def gone(line: bytes) -> None:
        raise BrokenPipeError

    with pytest.raises(SystemExit):
        Teller(gone).step("clean", None)


def test_events_are_one_line_each() -> None:
    told = Told()
    for event in (Step("a\nb", 1, "rows"), Advance(1), Done(Report(snapshot="x\ny")), Failed("BuildError", "a\nb")):
        told.teller.tell(event)
    assert [line.count(b"\n") for line in told.lines] == [1] * 4


def test_a_refresh_elsewhere_tells_its_steps_and_gives_its_report(request_of: Request, followed: None) -> None:
    watch = Recorder()
    report = asyncio.run(refresh_elsewhere(request_of, watch))
    assert report.snapshot == current(request_of.data).name
    assert tuple(watch.steps) == STEPS


class AtStep(Unwatched):
    """Does something in this process when the other one reaches its first step."""

    def __init__(self, do: Callable[[], object]) -> None:
        self._do: Callable[[], object] | None = do

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        if self._do:
            do, self._do = self._do, None
            do()


def test_a_refresh_elsewhere_that_is_killed_is_lost_and_leaves_no_lock(request_of: Request) -> None:
    def kill() -> None:
        owner = holder(request_of.data)
        assert owner
        assert owner.pid
        os.kill(owner.pid, signal.SIGKILL)

    with pytest.raises(RefreshLost, match="signal 9"):
        asyncio.run(refresh_elsewhere(request_of, AtStep(kill)))
    assert holder(request_of.data) is None


def test_a_refresh_elsewhere_ends_when_it_is_called_off(request_of: Request) -> None:
    async def called_off() -> None:
        task = asyncio.current_task()
        assert task
        with pytest.raises(asyncio.CancelledError):
            await refresh_elsewhere(request_of, AtStep(task.cancel))

    asyncio.run(called_off())
    assert holder(request_of.data) is None


def test_a_worker_is_refused_while_another_refresh_runs(request_of: Request) -> None:
    told = Told()
    with refreshing(request_of.data, Clock()()):
        assert run(request_of, told.teller) == 1
    with pytest.raises(RefreshRunning, match=f"Process {os.getpid()}"):
        heard(told.lines, Recorder()).result(1)


def test_whoever_starts_and_serves_loads_no_tables() -> None:
    script = (
        "import sys, engine, engine.refreshing, engine.lastrun, engine.leftovers;"
        "print([name for name in ('polars', 'scipy', 'sklearn', 'textblob', 'httpx') if name in sys.modules])"
    )
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert output.strip() == "[]"
