"""Whether a host of little memory refreshes itself at full size while it answers.

Run from `scripts` as `python -m benchmarks.host GAMES FILMS DATA [MEGABYTES]`: DATA holds snapshots of both catalogues,
GAMES and FILMS their raw files. The bot and its refresh share a control group of so much memory, 512 MB by default, and
no swap; outside of a container the bot does not see that limit, so that it is told to be frugal. Prints JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.cage import Cage, cage
from benchmarks.growth import Growth, watched
from benchmarks.ledger import Tally
from benchmarks.load import FIRST_RATE, LATENCY, WARM_UP, Run
from benchmarks.promise import MESSAGES, RATE
from benchmarks.stage import Stage, staged
from benchmarks.stub import message
from engine import current, film_folder
from engine.lastrun import last_refresh

HOST = 512
"""MB of the host that the bot was made for."""

OPERATOR = 1
REFRESHING = 10**9
"""The number of the operator's update, which no other has."""

MEANWHILE, SPELL = 5.0, 10.0
"""Updates a second while it refreshes, and seconds of each spell of them."""

LONGEST = 900.0
"""Seconds after which the refresh is told as one that did not end."""

LOOK = 0.1
"""Seconds between two looks at what is held: a part of a refresh may hold its most for no longer than a few."""


async def measured(games: Path, films: Path, data: Path, megabytes: int = HOST) -> dict[str, Any]:
    """Return how the bot came through: before, and while it refreshed."""
    with cage(megabytes) as host:
        settings = {"SOURCE": str(games), "FILMS_SOURCE": str(films), "OPERATORS": str(OPERATOR), "LOW_MEMORY": "true"}
        async with staged(data, LATENCY, host=host, settings=settings) as stage:
            run = Run(stage)
            await run.spell(FIRST_RATE, WARM_UP)
            before = await run.spell(RATE, MESSAGES / RATE)
            found = {"host_mb": megabytes, "held_before_mb": host.held_mb, **told("before", [before])}
            found |= await _refreshing(stage, run, host, data)
        return found | {"killed": host.killed}


def told(when: str, spells: list[Tally]) -> dict[str, float]:
    """Return how some whiles of load went, together; the slowest p99 of them."""
    sums = {
        name: sum(getattr(spell, name) for spell in spells) for name in ("answered", "errors", "lost", "duplicates")
    }
    return {f"{when}_{name}": number for name, number in sums.items()} | {
        f"{when}_p99_ms": max(spell.p99_ms for spell in spells)
    }


async def _refreshing(stage: Stage, run: Run, host: Cage, data: Path) -> dict[str, Any]:
    """Let an operator refresh games and films, which come last, and people write meanwhile."""
    folders, begun, held, spells = (data, film_folder(data)), time.monotonic(), Growth(), list[Tally]()
    old, known = [current(folder).name for folder in folders], last_refresh(folders[-1])
    async with watched(lambda: host.held_mb, held, LOOK):
        await stage.postman.insist(message(REFRESHING, "/refresh force", OPERATOR))
        while last_refresh(folders[-1]) == known and not host.killed and time.monotonic() - begun < LONGEST:
            spells.append(await run.spell(MEANWHILE, SPELL))
        took = time.monotonic() - begun
        spells.append(await run.spell(MEANWHILE, SPELL))  # while it swaps
    return {
        "refreshed": sum(current(folder).name != before for folder, before in zip(folders, old, strict=True)),
        "refresh_seconds": took,
        "most_held_mb": held.told()["peak_mb"],
        **told("during", spells),
    }


if __name__ == "__main__":
    games, films, data, *size = sys.argv[1:]
    print(json.dumps(asyncio.run(measured(Path(games), Path(films), Path(data), *map(int, size))), indent=2))
