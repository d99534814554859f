"""The process of a refresh: takes a request as its argument, writes an event a line to its output."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable

from engine.building.requested import refreshed
from engine.errors import PlaywiseError
from engine.refreshing import EVENTS, Advance, Done, Failed, Request, Step

NICENESS = 10
"""How far a refresh stands back for whoever answers questions on the same machine."""

TELLING = 0.2
"""Seconds between two events of progress: as smooth as a person can see."""

TERMINATED = 128 + signal.SIGTERM


class Teller:
    """A watcher that writes what it hears as events."""

    def __init__(self, write: Callable[[bytes], object], clock: Callable[[], float] = time.monotonic) -> None:
        self._write = write
        self._clock = clock
        self._untold = 0
        self._told = clock()

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        """Tell that a step begins, and what the one before had left to tell."""
        self._tell_progress()
        self.tell(Step(name, total, unit))

    def advance(self, done: int) -> None:
        """Tell of progress now and then."""
        self._untold += done
        if self._clock() - self._told >= TELLING:
            self._tell_progress()

    def tell(self, event: Step | Advance | Done | Failed) -> None:
        """Write one event."""
        try:
            self._write(EVENTS.dump_json(event) + b"\n")
        except BrokenPipeError:  # whoever wanted this is gone
            raise SystemExit(1) from None

    def _tell_progress(self) -> None:
        if self._untold:
            self.tell(Advance(self._untold))
        self._untold, self._told = 0, self._clock()


def run(request: Request, teller: Teller) -> int:
    """Refresh as requested, tell of it, and return the exit status."""
    try:
        report = refreshed(request, teller)
    except PlaywiseError as error:
        teller.tell(Failed(type(error).__name__, str(error)))
        return 1
    teller.tell(Done(report))
    return 0


def main() -> int:
    """Run as a process; what libraries print goes to the log rather than among the events."""
    events = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    os.nice(NICENESS)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    return run(Request.from_json(sys.argv[1]), Teller(lambda line: os.write(events, line)))
