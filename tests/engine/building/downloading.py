"""Fetching a file from the server on this machine, within limits that a test can wait for."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

from engine.building.fetch import Downloads, client_for
from engine.building.watch import Unwatched, Watcher
from engine.options import FetchLimits
from tests.engine.building.server import Site

CONTENT = gzip.compress(random.Random(1).randbytes(200_000))  # incompressible, so that it is as long packed
HALF = len(CONTENT) // 2

LIMITS = FetchLimits(largest=10_000_000, spare=0, idle=0.3, total=20, attempts=3, pause=0.01, longest_pause=0.05)


class Amounts:
    """A watcher that adds up."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int | None, str]] = []
        self.done = 0

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        self.steps.append((name, total, unit))

    def advance(self, done: int) -> None:
        self.done += done


def fetch(site: Site, target: Path, limits: FetchLimits = LIMITS, watch: Watcher | None = None) -> bool:
    with client_for(limits) as client:
        return Downloads(client, limits, watch or Unwatched()).fetch(site.url, target)


def files(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())
