"""The stage of a load: a bot with a webhook and a stand-in for the Bot API, each a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil

from benchmarks.cage import Cage
from benchmarks.ledger import Ledger
from benchmarks.memory import MEGABYTE
from benchmarks.postman import Feeder, Postman
from benchmarks.throughput import TOKEN
from bot.web.secret import path

HERE = "127.0.0.1"
ROOT = Path(__file__).parents[2]
SECRET = "benchmark"  # noqa: S105 - no bot has it
READY = 60.0
"""Seconds for the bot to start."""

MISHAPS = re.compile(r'^playwise_(?:errors_total|updates_total\{[^}]*outcome="refused"[^}]*\}) (\S+)$', re.MULTILINE)
"""The figures of answers that are none."""


@dataclass(slots=True)
class Stage:
    """Where a load plays.

    Attributes:
        bot: The process of the bot.
        postman: Who brings updates to it.
        port: Where it tells its figures.
        faulty: Whether calls to the Bot API fail.
        ready: Seconds from the start of the bot until it said that it is ready.
        ledger: Where answers are noted.
    """

    bot: psutil.Process
    postman: Postman
    port: int
    faulty: bool
    ready: float = 0.0
    ledger: Ledger = field(default_factory=Ledger)

    @property
    def resident_mb(self) -> float:
        """What is resident of the bot now, in MB."""
        return float(self.bot.memory_info().rss) / MEGABYTE

    async def mishaps(self) -> int:
        """Return how often the bot apologised for a fault of its own, or said that it was asked too fast."""
        async with httpx.AsyncClient(trust_env=False) as client:
            figures = (await client.get(f"http://{HERE}:{self.port}/metrics")).text
        return sum(int(float(number)) for number in MISHAPS.findall(figures))


@asynccontextmanager
async def staged(
    data: Path,
    latency: float,
    faults: float = 0.0,
    *,
    polls: bool = False,
    settings: Mapping[str, str] | None = None,
    host: Cage | None = None,
) -> AsyncIterator[Stage]:
    """Start both processes, and end them after the block.

    Args:
        data: The data folder of the bot.
        latency: Seconds that the Bot API takes for a call.
        faults: Share of the calls that fail.
        polls: Whether the bot has no webhook but a port.
        settings: What else the bot is told, by names without their prefix.
        host: What holds the bot, and all that it starts.
    """
    shaky = await _started("-m", "benchmarks.shaky", str(latency), str(faults), out=True)
    assert shaky.stdout
    api = (await shaky.stdout.readline()).decode().strip()
    port = _free_port()
    told = _settings(api, port) | dict(settings or {})
    own = {f"PLAYWISE_{name}": value for name, value in told.items() if not (polls and "WEBHOOK" in name)}
    begun = time.monotonic()
    bot = await _started("-m", "bot", "run", "--data", str(data), settings=own)
    postman = Feeder.to(api) if polls else Postman(HERE, port, path(SECRET), SECRET)
    stage = Stage(psutil.Process(bot.pid), postman, port, faults > 0)
    listening = asyncio.create_task(_listen(shaky.stdout, stage))
    try:
        if host:
            host.hold(bot.pid)
        await _ready(port, bot)
        stage.ready = time.monotonic() - begun
        yield stage
    finally:
        listening.cancel()
        postman.close()
        for process in (bot, shaky):
            if process.returncode is None:
                process.terminate()
            await process.wait()


def _settings(api: str, port: int) -> dict[str, str]:
    address = f"http://{HERE}:{port}"
    own = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": api, "WEBHOOK_URL": address, "WEBHOOK_SECRET": SECRET}
    return own | {"HOST": HERE, "PORT": str(port), "REFRESH_CRON": "off", "LOG_FORMAT": "json"}


async def _started(
    *arguments: str, settings: dict[str, str] | None = None, out: bool = False
) -> asyncio.subprocess.Process:
    environ = os.environ | {"NO_PROXY": HERE} | (settings or {})
    where = ROOT if settings else ROOT / "scripts"
    piped = asyncio.subprocess.PIPE if out else asyncio.subprocess.DEVNULL
    return await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=where, env=environ, stdout=piped)


async def _listen(lines: asyncio.StreamReader, stage: Stage) -> None:
    async for line in lines:
        stage.ledger.told(*json.loads(line))


async def _ready(port: int, bot: asyncio.subprocess.Process) -> None:
    async with asyncio.timeout(READY), httpx.AsyncClient(trust_env=False) as client:
        while True:
            try:
                answer = await client.get(f"http://{HERE}:{port}/readyz")
            except httpx.ConnectError:
                answer = None
            if answer and answer.status_code == httpx.codes.OK:
                return
            if bot.returncode is not None:
                raise RuntimeError("the bot did not start")
            await asyncio.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return int(found.getsockname()[1])
