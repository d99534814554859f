"""How the steps of a refresh are watched: bars in a terminal, a line for each step elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.filesize import decimal
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from engine.building.watch import Watcher

BYTES = "bytes"


def amount(units: float, unit: str | None) -> str:
    """Return an amount of rows or bytes as a person reads it; of nothing countable, nothing."""
    if unit is None:
        return ""
    return decimal(int(units)) if unit == BYTES else f"{int(units):,} {unit}"


class Amount(ProgressColumn):
    """How much of a step is done."""

    def render(self, task: Task) -> Text:
        """Return the amount done."""
        return Text(amount(task.completed, task.fields["unit"]) if task.completed else "", "green")


class Rate(ProgressColumn):
    """How fast a step goes, or went."""

    def render(self, task: Task) -> Text:
        """Return the amount a second."""
        speed = task.finished_speed or task.speed
        unit = task.fields["unit"]
        return Text(f"{amount(speed, unit)}/s" if speed and unit else "", "dim")


class Bars:
    """A bar for each step, in a terminal."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._running: TaskID | None = None

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        """Begin a step, which ends the one before."""
        self.end()
        self._running = self._progress.add_task(name, total=total, unit=unit)

    def advance(self, done: int) -> None:
        """Count `done` more units of the step as finished."""
        if self._running is not None:
            self._progress.advance(self._running, done)

    def end(self) -> None:
        """Fill the bar of the running step."""
        if self._running is None:
            return
        task = self._progress.tasks[self._running]
        # What a step counted is its whole; one that counted nothing has a bar to fill and no amount to show.
        whole = task.total or task.completed or 1
        unit = task.fields["unit"] if task.completed else None
        self._progress.update(self._running, total=whole, completed=whole, unit=unit)
        self._progress.stop_task(self._running)


class Lines:
    """A line for each step that has ended, for logs and pipes."""

    def __init__(self, write: Callable[[str], object], clock: Callable[[], float]) -> None:
        self._write = write
        self._clock = clock
        self._name: str | None = None
        self._unit = ""
        self._done = 0
        self._begun = 0.0

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        """Begin a step, which ends the one before."""
        del total  # a line is written when the whole is known anyway
        self.end()
        self._name, self._unit, self._done, self._begun = name, unit, 0, self._clock()

    def advance(self, done: int) -> None:
        """Count `done` more units of the step as finished."""
        self._done += done

    def end(self) -> None:
        """Write the line of the running step."""
        if self._name is not None:
            counted = f", {amount(self._done, self._unit)}" if self._done else ""
            self._write(f"{self._name}: {self._clock() - self._begun:.1f} s{counted}\n")


@contextmanager
def watched(console: Console) -> Iterator[Watcher]:
    """Give a watcher that shows itself on `console`; the last step ends with the block."""
    if not console.is_terminal:
        lines = Lines(console.file.write, time.monotonic)
        yield lines
        lines.end()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), Amount(), Rate(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        bars = Bars(progress)
        yield bars
        bars.end()
