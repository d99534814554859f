"""How long answers take while the bot refreshes and swaps, beside how long they take in quiet.

Run as `python -m benchmarks.unnoticed SOURCE` from `scripts`; SOURCE is what a refresh reads, the sample by default.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.stub import Call, StubApi, message, running
from benchmarks.throughput import MIX, TOKEN
from bot.catalogue import Catalogue
from bot.handlers.refreshing import PACE
from bot.replies.operations import failed

A_SECOND = 50
"""Messages a second: far more than a bot of this kind sees."""

QUIET = 20.0
"""Seconds of quiet to compare with: a thousand messages, of which ten are slower than the 99th percentile."""

ROUNDS = 3
"""Rounds of which the middle one counts: another program may disturb one."""

PATIENCE = 600.0
OPERATOR = 1
ROOT = Path(__file__).parents[2]
ENDS = (
    "Games are refreshed.",
    "Nothing changed about games.",
    failed(Catalogue.GAMES, "", "").text.partition("</b>")[0],
)


@dataclass(frozen=True, slots=True)
class Spell:
    """How a while of messages went: how many, their 50th and 99th percentile in milliseconds, and those unanswered."""

    messages: int
    p50_ms: float
    p99_ms: float
    unanswered: int
    apologies: int


@dataclass(slots=True)
class Crowd:
    """People who each write one message, and what they get."""

    api: StubApi
    numbers: count[int] = field(default_factory=lambda: count(1_000))
    sent: dict[str, float] = field(default_factory=dict)
    answered: dict[str, float] = field(default_factory=dict)
    apologies: int = 0
    last: str = ""

    def heard(self, call: Call) -> None:
        """Note an answer, or how a refresh goes."""
        chat = call.parameters.get("chat_id", "")
        text = call.parameters.get("text") or call.parameters.get("caption", "")
        if chat == str(OPERATOR):
            self.last = text
        elif chat in self.sent:
            self.answered.setdefault(chat, call.at)
            self.apologies += "something went wrong" in text

    def asks(self, text: str, chat: int | None = None) -> None:
        """Let somebody write."""
        number = next(self.numbers)
        if chat is None:
            self.sent[str(number)] = time.monotonic()
        # What was taken is not asked for again, so the latest are enough.
        self.api.updates = [*list(self.api.updates)[-A_SECOND * 10 :], message(number, text, chat or number)]

    def talks(self, until: Callable[[], bool]) -> Spell:
        """Write at an even pace until something is so, and return how it went."""
        self.sent, self.answered, self.apologies = {}, {}, 0
        begun = time.monotonic()
        while not until() and time.monotonic() - begun < PATIENCE:
            self.asks(MIX[len(self.sent) % len(MIX)])
            time.sleep(max(0.0, begun + len(self.sent) / A_SECOND - time.monotonic()))
        time.sleep(PACE)
        took = [(self.answered[chat] - at) * 1_000 for chat, at in self.sent.items() if chat in self.answered]
        p50, p99 = np.percentile(took, [50, 99])
        return Spell(len(self.sent), float(p50), float(p99), len(self.sent) - len(took), self.apologies)


def unnoticed(source: str) -> dict[str, Any]:
    """Return the middle one of some rounds, by how much slower answers were during a refresh of `source`."""
    return sorted((_round(source) for _ in range(ROUNDS)), key=lambda found: found["p99_ratio"])[ROUNDS // 2]


def _round(source: str) -> dict[str, Any]:
    """Return how answers went in quiet and during a refresh."""
    gc.freeze()  # a pause of whoever writes and measures would be told as one of the bot
    with tempfile.TemporaryDirectory() as folder, running(StubApi()) as api:
        _playwise(folder, api, source, "refresh", below="-0.2").wait()
        crowd = Crowd(api)
        api.heard = crowd.heard
        # Another threshold, so that there is something to build.
        bot = _playwise(folder, api, source, "run", below="-0.25")
        try:
            return _measured(crowd)
        finally:
            bot.terminate()
            bot.wait()


def _measured(crowd: Crowd) -> dict[str, Any]:
    crowd.asks("/status", OPERATOR)
    while not crowd.last:
        time.sleep(0.01)
    crowd.talks(_after(2.0))  # the first answers are slower, refresh or not
    quiet = crowd.talks(_after(QUIET))
    crowd.asks("/refresh games", OPERATOR)
    during = crowd.talks(lambda: any(end in crowd.last for end in ENDS))
    ratio = during.p99_ms / quiet.p99_ms
    return {"quiet": asdict(quiet), "during": asdict(during), "p99_ratio": ratio, "end": crowd.last}


def _after(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end


def _playwise(folder: str, api: StubApi, source: str, verb: str, below: str) -> subprocess.Popen[bytes]:
    settings = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.address,
        "OPERATORS": str(OPERATOR),
        "SOURCE": source,
        "NEGATIVE_BELOW": below,
        "REFRESH_CRON": "off",
    }
    environ = os.environ | {f"PLAYWISE_{name}": value for name, value in settings.items()} | {"NO_PROXY": "127.0.0.1"}
    command = [sys.executable, "-m", "bot", verb, "--data", folder]
    return subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL)  # noqa: S603 - our own program


if __name__ == "__main__":
    print(json.dumps(unnoticed(*sys.argv[1:] or ["sample"]), indent=2))
