"""What a refresh tells whoever watches it."""

from __future__ import annotations

from typing import Protocol


class Watcher(Protocol):
    """Hears of each step as it begins and of its progress; a new step ends the one before."""

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        """A step called `name` begins; `total` counts its `unit`s where that is known."""

    def advance(self, done: int) -> None:
        """`done` more units of the running step are finished."""


class Unwatched:
    """A watcher for when nobody looks."""

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        """Say nothing."""

    def advance(self, done: int) -> None:
        """Say nothing."""
