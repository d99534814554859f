"""How the memory of a process grows: its slope once it is warm."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import numpy as np

EVERY = 1.0
"""Seconds between two looks."""

WARM = 0.2
"""Share of the looks that are left out: caches fill first."""

FEWEST = 3
HOUR = 3_600.0


@dataclass(slots=True)
class Growth:
    """Looks at resident memory: when, in seconds, and how much, in MB."""

    looks: list[tuple[float, float]] = field(default_factory=list)

    @property
    def slope(self) -> float:
        """MB an hour, as a line through the looks after the warm-up; nothing where there are too few."""
        warm = self.looks[int(len(self.looks) * WARM) :]
        if len(warm) < FEWEST:
            return float("nan")
        at, size = np.array(warm).T
        return float(np.polyfit(at - at[0], size, 1)[0]) * HOUR

    def told(self) -> dict[str, float]:
        """Return the figures."""
        sizes = [size for _, size in self.looks] or [0.0]
        return {"first_mb": sizes[0], "last_mb": sizes[-1], "peak_mb": max(sizes), "mb_an_hour": self.slope}


@asynccontextmanager
async def watched(size: Callable[[], float], growth: Growth, every: float = EVERY) -> AsyncIterator[None]:
    """Look at a size in MB as long as the block runs; what a look raises is raised at its end."""

    async def look() -> None:
        while True:
            growth.looks.append((time.monotonic(), size()))
            await asyncio.sleep(every)

    looking = asyncio.create_task(look())
    try:
        yield
    finally:
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking
