"""How many updates a second the bot answers by webhook, how its memory does in the long run, and what faults cost.

Run from `scripts` as `python -m benchmarks.load search`, `soak [MINUTES [RATE]]` or `faults [MINUTES [RATE]]`; without
a rate, half of the highest one that `search` finds. The generator, the bot and the stand-in for the Bot API are three
processes. Updates come at a fixed rate, whether or not the bot keeps up, and the time of an answer counts from the
moment its update was due.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Coroutine, Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from itertools import count, islice
from pathlib import Path
from typing import Any

from benchmarks.chats import Post, posts, tap
from benchmarks.growth import Growth, watched
from benchmarks.ledger import Ledger, Tally
from benchmarks.stage import Stage, staged
from engine import film_folder

LATENCY = 0.05
"""Seconds that the Bot API takes for a call."""

FAULTS = 0.05
"""Share of the calls that fail, where calls fail."""

PROMISED_MS = 500.0
SPELL = 30.0
"""Seconds at each rate: at the lowest one that is three hundred answers, of which three are slower than the p99."""

FIRST_RATE, LAST_STEP = 20.0, 1.1
"""Updates a second to begin with, and how near the highest rate is found: within a tenth."""

WARM_UP = 5.0
"""Seconds of load before anything counts: pictures are drawn once and sent by their id from then on."""

PATIENCE = 60.0
"""Seconds for the last answers: the longest row of repetitions that the bot makes takes some forty-five."""

MINUTES = 30.0
MINUTE = 60.0
HIGH = 1_000.0


async def spell(stage: Stage, stream: Iterator[Post], ledger: Ledger, rate: float, seconds: float) -> Tally:
    """Bring updates at a fixed rate, wait for the last answers, and return how it went."""
    begun, tasks, wanted = time.monotonic(), set[asyncio.Task[None]](), int(rate * seconds)
    for number, post in enumerate(islice(stream, wanted)):
        due = begun + number / rate
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        ledger.asked(post.chat, due, wants_answer=post.wants_answer)
        _begin(_bring(stage, ledger, post), tasks)
    ledger.errors += wanted - ledger.sent  # what nobody was left to send
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*tasks)
            await ledger.settled()
    return ledger.tally()


def _begin(work: Coroutine[Any, Any, None], running: set[asyncio.Task[None]]) -> None:
    """Begin something, and hold on to it until it is done: the loop alone does not."""
    task = asyncio.create_task(work)
    running.add(task)
    task.add_done_callback(running.discard)


async def _bring(stage: Stage, ledger: Ledger, post: Post) -> None:
    if stage.faulty:
        return await stage.postman.insist(post.update)
    if await stage.postman.bring(post.update) != 200:
        ledger.errors += 1
    return None


async def search(data: Path) -> dict[str, Any]:
    """Return the highest rate at which the promise is kept, and how it went at each rate that was tried."""
    tried: dict[float, Tally] = {}
    async with staged(data, LATENCY) as stage:
        run = Run(stage)
        await run.spell(FIRST_RATE, WARM_UP)
        good, bad, rate = 0.0, HIGH, FIRST_RATE
        while bad > good * LAST_STEP:
            tried[rate] = await run.spell(rate, SPELL)
            good, bad = (rate, bad) if kept(tried[rate]) else (good, rate)
            if good == 0.0:
                break
            rate = round(good * 2 if bad == HIGH else (good + bad) / 2, 1)
    return {"highest": good, "spells": {rate: asdict(tally) for rate, tally in tried.items()}}


async def endure(data: Path, rate: float, minutes: float, faults: float) -> dict[str, Any]:
    """Return how the bot did at one rate for a while, and how its memory grew."""
    async with staged(data, LATENCY, faults) as stage:
        run, growth = Run(stage), Growth()
        await run.spell(rate, WARM_UP)
        async with watched(lambda: stage.resident_mb, growth):
            tally = await run.spell(rate, minutes * MINUTE)
    return {"rate": rate, "minutes": minutes, **asdict(tally), **growth.told()}


def kept(tally: Tally) -> bool:
    """Whether the promise was kept: quick, and nothing lost, sent away or answered twice."""
    return tally.p99_ms <= PROMISED_MS and not (tally.errors or tally.lost or tally.duplicates)


class Run:
    """One stage; the numbers of updates go on from spell to spell."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._numbers = count(1)

    async def spell(self, rate: float, seconds: float) -> Tally:
        """Let a while of load pass, and say how it went."""
        taps: set[asyncio.Task[None]] = set()

        def let_tap(chat: int, data: str) -> None:
            _begin(self._stage.postman.insist(tap(next(self._numbers), data, chat)), taps)

        before = await self._stage.mishaps()
        ledger = self._stage.ledger = Ledger(tap=let_tap)
        tally = await spell(self._stage, posts(ledger.waiting, self._numbers), ledger, rate, seconds)
        tally = replace(tally, errors=tally.errors + await self._stage.mishaps() - before)
        print(f"{rate:g} a second: {tally}", file=sys.stderr, flush=True)
        return tally


async def _measured(what: str, minutes: float, rate: float | None, data: Path) -> dict[str, Any]:
    found: dict[str, Any] = {} if rate and what != "search" else {"search": await search(data)}
    if what != "search":
        faults = FAULTS if what == "faults" else 0.0
        found[what] = await endure(data, rate or found["search"]["highest"] / 2, minutes, faults)
    return found


def main(what: str = "search", minutes: str = str(MINUTES), rate: str = "") -> None:
    """Measure over the bundled sample, and print JSON."""
    from benchmarks.measure import films, refresh  # noqa: PLC0415 - the building side is not loaded while the load runs

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        sample = Path(__file__).parents[2] / "data" / "sample"
        refresh(sample, data)
        films(film_folder(sample), data)
        found = asyncio.run(_measured(what, float(minutes), float(rate) if rate else None, data))
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
