"""An alarm that rings for each cause at most once in a while."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable

MANY = 1_000
"""Causes from which those that rang long ago are forgotten."""


class Alarm:
    """Remembers when it last rang for each cause."""

    def __init__(self, period: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._period = period
        self._clock = clock
        self._rang: dict[Hashable, float] = {}

    def rings(self, cause: Hashable) -> bool:
        """Whether to ring for `cause` now: not if it did in the last `period` seconds."""
        now = self._clock()
        if len(self._rang) > MANY:
            self._rang = {cause: at for cause, at in self._rang.items() if now - at < self._period}
        if now - self._rang.get(cause, -self._period) < self._period:
            return False
        self._rang[cause] = now
        return True
