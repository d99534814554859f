"""The updates that were taken and not answered yet, and those that were taken before."""

from __future__ import annotations

import enum
import time
from collections import OrderedDict
from collections.abc import Callable

MOST_WAITING = 500
"""Updates taken and not answered: some five seconds of work at the highest rate that was measured."""

MOST_REMEMBERED = 10_000
"""Numbers of updates kept in mind; Telegram sends one again within minutes, or not at all."""


class Entry(enum.Enum):
    """What became of an update that came."""

    TAKEN = enum.auto()
    AGAIN = enum.auto()
    FULL = enum.auto()


class Traffic:
    """Counts who comes in and who goes out; in memory, and lost with it."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        most: int = MOST_WAITING,
        remembered: int = MOST_REMEMBERED,
    ) -> None:
        self._clock = clock
        self._most = most
        self._remembered = remembered
        self._taken: dict[int, float] = {}
        self._seen: OrderedDict[int, None] = OrderedDict()

    @property
    def waiting(self) -> int:
        """Updates that were taken and are not answered."""
        return len(self._taken)

    def enter(self, number: int) -> Entry:
        """Take the update with this `update_id`, unless it was taken before or too many wait."""
        if number in self._seen:
            return Entry.AGAIN
        if self.waiting >= self._most:
            return Entry.FULL
        self._seen[number] = None
        if len(self._seen) > self._remembered:
            self._seen.popitem(last=False)
        self.begin(number)
        return Entry.TAKEN

    def begin(self, number: int) -> None:
        """Count the seconds of an update from here, unless they are counted already."""
        self._taken.setdefault(number, self._clock())

    def leave(self, number: int) -> float:
        """Let an update go, and return the seconds since it was taken; none for one that is gone already."""
        now = self._clock()
        return now - self._taken.pop(number, now)
