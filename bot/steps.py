"""Where a running refresh is, for whoever looks now and then."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Steps:
    """Keeps the running step and how much of it is done; a watcher of refreshes."""

    name: str = "start"
    total: int | None = None
    unit: str = "rows"
    done: int = 0

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        """Begin a step, which ends the one before."""
        self.name, self.total, self.unit, self.done = name, total, unit, 0

    def advance(self, done: int) -> None:
        """Count `done` more units of the step as finished."""
        self.done += done
