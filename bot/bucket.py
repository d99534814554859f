"""The token bucket of one chat: how much it may ask at once, and how soon again."""

from __future__ import annotations

import enum
import math
from collections.abc import Callable
from dataclasses import dataclass


class Verdict(enum.Enum):
    """What to do with a message."""

    ANSWER = enum.auto()
    WARN = enum.auto()
    IGNORE = enum.auto()


@dataclass(frozen=True, slots=True)
class Pace:
    """How much a chat may ask: `burst` messages at once, then `rate` of them a second."""

    burst: int
    rate: float


@dataclass(slots=True)
class Bucket:
    """Tokens left; a chat that used them up is warned once, then ignored until the bucket is full again."""

    pace: Pace
    clock: Callable[[], float]
    level: float
    seen: float
    muted: bool = False

    @classmethod
    def full(cls, pace: Pace, clock: Callable[[], float]) -> Bucket:
        """Return the bucket of a chat that asks for the first time."""
        return cls(pace, clock, pace.burst, clock())

    def take(self) -> Verdict:
        """Return what to do with one more message."""
        now = self.clock()
        self.level = min(self.pace.burst, self.level + (now - self.seen) * self.pace.rate)
        self.seen = now
        self.muted = self.muted and self.level < self.pace.burst
        if self.muted:
            return Verdict.IGNORE
        self.muted = self.level < 1
        self.level -= 0 if self.muted else 1
        return Verdict.WARN if self.muted else Verdict.ANSWER

    @property
    def wait(self) -> int:
        """Seconds until the bucket is full again."""
        return math.ceil((self.pace.burst - self.level) / self.pace.rate)
