"""A bot that really runs, in a process of its own over a stand-in for the Bot API, and can be stopped in a swap."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.stub import Call, StubApi, message

from bot import cli, conversation, rounds
from engine import engine, selftest, served
from tests.faults.crew import Worker, working
from tests.patience import PATIENCE

OPERATOR = 900

VERIFYING, TESTING, REPLACING, ANSWERING = "verifying", "testing", "replacing", "answering"

MOMENTS: dict[str, tuple[object, str]] = {
    VERIFYING: (engine, "verify"),
    TESTING: (selftest, "_ask_everything"),
    REPLACING: (served, "opened"),
    ANSWERING: (conversation.Conversation, "over"),
}
"""The moments of a swap, and what happens at each; all of it happens once before, when the bot starts."""

Settings = dict[str, object]


@contextmanager
def answering(data: Path, api: StubApi, stop_at: str = "", **settings: object) -> Iterator[Worker]:
    """Run the bot in a process that looks for a new snapshot all the time, and stops in the middle of a swap."""
    chosen: Settings = {
        "telegram_token": "1234567:TEST",
        "telegram_api_url": api.address,
        "operators": OPERATOR,
        "refresh_cron": "off",
        "pictures": "false",
        "sentiment_processes": 1,
        **settings,
    }
    with working(_answer, data, chosen, stop_at) as worker:
        yield worker


class People:
    """People who write to the bot, each in a chat of their own."""

    def __init__(self, api: StubApi) -> None:
        self._api = api
        self._numbers = count(1)
        self._said: dict[int, list[str]] = {}
        self._news = threading.Condition()
        api.heard = self._heard

    def ask(self, text: str, until: str = "") -> str:
        """Let somebody write, and return what they are told first that has `until` in it."""
        return self._asks(text, 1_000 + next(self._numbers), until)

    def operator(self, text: str, until: str = "") -> str:
        """Let the operator write, and return as `ask` does."""
        return self._asks(text, OPERATOR, until)

    def _asks(self, text: str, chat: int, until: str) -> str:
        self._said[chat] = []
        self._api.updates = [*self._api.updates, message(next(self._numbers), text, chat)]
        with self._news:
            found = self._news.wait_for(partial(self._told, chat, until), PATIENCE)
        assert found, self._said[chat]
        return found

    def _told(self, chat: int, until: str) -> str:
        return next((said for said in self._said[chat] if until in said), "")

    def _heard(self, call: Call) -> None:
        chat, text = int(call.parameters.get("chat_id", 0)), call.parameters.get("text", "")
        with self._news:
            if text and chat in self._said:
                self._said[chat].append(text)
                self._news.notify_all()


def _answer(data: Path, settings: Settings, stop_at: str, pipe: Connection) -> None:
    os.environ |= {f"PLAYWISE_{name.upper()}": str(value) for name, value in settings.items()}
    os.environ["NO_PROXY"] = "127.0.0.1"
    rounds.LOOK = 0.05
    if stop_at:
        place, name = MOMENTS[stop_at]
        setattr(place, name, _stopped(getattr(place, name), stop_at, pipe, after=stop_at == REPLACING))
    cli.main(["run", "--data", str(data)])


def _stopped(step: Callable[..., object], at: str, pipe: Connection, *, after: bool) -> Callable[..., object]:
    """Return `step` with a stop before or after the second time."""
    times = count(1)

    def stop() -> None:
        pipe.send(at)
        pipe.recv()

    def stepping(*args: object) -> object:
        second = next(times) == 2
        if second and not after:
            stop()
        made = step(*args)
        if second and after:
            stop()
        return made

    return stepping
