"""A bot with a webhook over real HTTP, and a Telegram that brings updates to it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
import pytest
from benchmarks.stub import Call, Json, StubApi

from bot.verbs import run as verb
from bot.web.secret import HEADER
from tests.patience import PATIENCE


@dataclass(slots=True)
class Hook:
    """Brings updates once the webhook is set, and does something when so many were answered.

    Attributes:
        api: The stand-in for the Bot API.
        port: Where the bot listens.
        updates: What to bring.
        answers: How many answers to wait for; none at first if nothing is brought.
        then: What to do then.
        statuses: What the bot said to each update.
        begun: Set when the bot said that it answers.
    """

    api: StubApi
    port: int
    then: Callable[[], object]
    updates: Sequence[Json] = ()
    answers: int = 0
    statuses: list[int] = field(default_factory=list)
    begun: threading.Event = field(default_factory=threading.Event)

    @property
    def base(self) -> str:
        """The address of the bot."""
        return f"http://127.0.0.1:{self.port}"

    def bring(self, *updates: Json) -> None:
        """Bring updates, as often as it takes."""
        waited(lambda: bool(self.api.webhook))
        path, secret = self.api.webhook["url"].removeprefix(self.base), self.api.webhook["secret_token"]
        with httpx.Client(base_url=self.base, trust_env=False) as client:
            for update in updates:
                self.statuses.append(client.post(path, json=update, headers={HEADER: secret}).status_code)

    def work(self) -> None:
        """Bring what there is, wait for the answers, and do the last thing."""
        self.begun.wait(PATIENCE)
        try:
            if self.updates:
                self.bring(*self.updates)
            waited(lambda: len(answered(self.api)) >= self.answers)
        finally:
            self.then()


def begun(hook: Hook, monkeypatch: pytest.MonkeyPatch) -> Hook:
    """Have a hook know when the bot says that it answers."""
    tell = verb._tell

    def told(sentence: str) -> None:
        tell(sentence)
        if sentence.startswith("I answer"):
            hook.begun.set()

    monkeypatch.setattr(verb, "_tell", told)
    return hook


@contextmanager
def hooked(hook: Hook) -> Iterator[Hook]:
    """Have Telegram do its part while the block runs."""
    hook.begun.clear()
    thread = threading.Thread(target=hook.work)
    thread.start()
    try:
        yield hook
    finally:
        thread.join()


def answered(api: StubApi) -> list[Call]:
    """Return the messages that the bot sent or changed."""
    return [call for call in api.calls if call.method in {"sendMessage", "sendPhoto", "editMessageText"}]


def waited(so: Callable[[], bool]) -> None:
    """Wait until something is so; it never takes as long as it may."""
    end = time.monotonic() + PATIENCE
    while not so() and time.monotonic() < end:
        time.sleep(0.01)


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
