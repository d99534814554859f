"""Tells of a refresh from its own process: an event a line."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from engine.refreshing import EVENTS, Advance, Done, Failed, Step

TELLING = 0.2
"""Seconds between two events of progress: as smooth as a person can see."""


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

    def end(self, event: Done | Failed) -> None:
        """Tell how it ended, after what was left to tell."""
        self._tell_progress()
        self.tell(event)

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


def events() -> Callable[[bytes], object]:
    """Return what writes events to the output; what libraries print goes to the log from now on."""
    output = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return lambda line: os.write(output, line)
