"""Updates a second that the bot answers, beside an echo bot with the same settings over the same stand-in for Telegram.

Each round is a process of its own, and the two bots take turns, so that what else the machine does hits both.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import psutil
from telegram import Update
from telegram.ext import MessageHandler, filters

from benchmarks.stub import Call, Json, StubApi, message, running
from bot.app import DEFAULTS, application, service
from bot.connection import CONCURRENT, connected, limiter
from bot.context import Builder, Context
from bot.crontab import OFF
from bot.line import Line
from bot.loading import load_settings
from bot.polling import Polling
from bot.running import Running
from bot.settings import Settings
from bot.store.store import Store
from engine import Engine, current

TOKEN = "1234567:benchmark"  # noqa: S105 - no bot has it
ECHO, OURS = "echo", "playwise"

UPDATES = 2_000
"""Messages in a round, each from a chat of its own: enough for seconds of work."""

ROUNDS = 5
PATIENCE = 120.0
"""Seconds after which a round is given up."""

MIX = (
    *("/genre Action", "/topplayer RPG", "/recommended 2012", "/worstdev 2013 posted", "/sentiment Valve"),
    *("/similar Portal 2", "/similar terraria", "/game Garry's Mod", "/random", "/random indie"),
    *("/similar portl 2", "/genre", "/game", "/start", "/help", "/about", "hello"),
)
"""What people send: mostly answered, some mistyped, some unfinished, some only talk."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How one round went: updates a second, and milliseconds of the bot's processor time for each."""

    updates_a_second: float
    cpu_ms: float


def throughput(data: Path) -> dict[str, Any]:
    """Return how both bots did over the snapshot in `data`: medians of the rounds, and ours as a part of the echo's."""
    rounds: dict[str, list[Rate]] = {ECHO: [], OURS: []}
    updates = _updates(data)
    for _ in range(ROUNDS):
        for bot, rates in rounds.items():
            rates.append(_round(bot, data, updates))
    echo, ours = (_median(rates) for rates in rounds.values())
    return {
        ECHO: asdict(echo),
        OURS: asdict(ours),
        "ratio": ours.updates_a_second / echo.updates_a_second,
        "cpu_ratio": echo.cpu_ms / ours.cpu_ms,
    }


def _median(rates: list[Rate]) -> Rate:
    return Rate(
        statistics.median(rate.updates_a_second for rate in rates), statistics.median(rate.cpu_ms for rate in rates)
    )


def _round(bot: str, data: Path, updates: Sequence[Json]) -> Rate:
    done, sent = threading.Event(), []

    def heard(call: Call) -> None:
        if call.method == "sendMessage":
            sent.append(call.at)
            if len(sent) == UPDATES:
                done.set()

    with running(StubApi(updates, heard=heard)) as api:
        command = [sys.executable, "-m", "benchmarks.throughput", bot, api.address, str(data)]
        with subprocess.Popen(command, cwd=Path(__file__).parents[1], stdout=subprocess.DEVNULL) as process:  # noqa: S603
            while not sent and not done.wait(0.01):
                pass
            before = _cpu(process.pid)
            complete = done.wait(PATIENCE)
            used = _cpu(process.pid) - before
            process.terminate()
        if not complete:
            raise RuntimeError(f"{bot}: {len(sent)} of {UPDATES} updates were answered in {PATIENCE:.0f} s")
        return Rate(UPDATES / (sent[-1] - sent[0]), used * 1000 / UPDATES)


def _cpu(process: int) -> float:
    times = psutil.Process(process).cpu_times()
    return float(times.user + times.system)


def _updates(data: Path) -> Sequence[Json]:
    player = Engine.open(current(data)).top_player("Action").user_id
    texts = islice(cycle([*MIX, f"/forme {player}"]), UPDATES)
    return [message(number, text, 1_000_000 + number) for number, text in enumerate(texts, 1)]


async def _echo(update: Update, context: Context) -> None:
    del context  # an echo bot knows nothing
    if update.message:
        await update.message.reply_text(update.message.text or "")


def _built(bot: str, builder: Builder, settings: Settings) -> Any:
    if bot == OURS:
        return application(builder, service(settings, Store.at(settings.database)))
    echo = builder.defaults(DEFAULTS).rate_limiter(limiter()).concurrent_updates(CONCURRENT).build()
    echo.add_handler(MessageHandler(filters.ALL, _echo))
    return echo


async def _serve(bot: str, address: str, data: Path) -> None:
    # The echo bot sends words, so ours does too: a picture is drawn once and then sent by its id. A refresh in
    # between would be measured with it.
    own = {"telegram_api_url": address, "data_dir": data, "pictures": False, "refresh_cron": OFF}
    settings = load_settings(None).model_copy(update=own)
    line = Line()
    built = _built(bot, connected(settings, TOKEN, line), settings)
    await Running(built, address, line, print, Polling()).serve()


if __name__ == "__main__":
    os.environ["NO_PROXY"] = "127.0.0.1"
    kind, where, folder = sys.argv[1:]
    asyncio.run(_serve(kind, where, Path(folder)))
