"""A circuit that opens when something fails, so that nobody waits for it again at once."""

from __future__ import annotations

import time
from collections.abc import Callable

PAUSE = 5.0
"""Seconds before something that failed is tried again: a restart of a server takes about as long."""


class Circuit:
    """Closed while all goes well; after a failure one try is let through in every pause."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, pause: float = PAUSE) -> None:
        self._clock = clock
        self._pause = pause
        self._next: float | None = None

    def lets_through(self) -> bool:
        """Whether to try now."""
        if self._next is None:
            return True
        if self._clock() < self._next:
            return False
        self._next = self._clock() + self._pause
        return True

    def failed(self) -> None:
        """Open."""
        self._next = self._clock() + self._pause

    def succeeded(self) -> bool:
        """Close, and return whether it was open."""
        was_open, self._next = self._next is not None, None
        return was_open
