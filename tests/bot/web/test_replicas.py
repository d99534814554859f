"""Two bots behind one address, as processes of their own, over one data folder and one memory."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from benchmarks.chats import tap
from benchmarks.stub import Call, StubApi, message, running

from bot.web.secret import HEADER
from tests.bot.web.hooked import answered, free_port, waited
from tests.patience import PATIENCE

TOKEN = "1234567:AAH-this-is-a-secret"
ANN = 100


@dataclass(slots=True)
class Replicas:
    """What stands behind one address.

    Attributes:
        api: The stand-in for the Bot API.
        ports: Where each bot listens.
        bots: Their processes.
    """

    api: StubApi
    ports: tuple[int, ...]
    bots: list[subprocess.Popen[str]] = field(default_factory=list)

    def bring(self, replica: int, update: Any) -> Call:
        """Bring an update to one of them, and return the answer."""
        before = len(answered(self.api))
        path = httpx.URL(self.api.webhook["url"]).path
        headers = {HEADER: self.api.webhook["secret_token"]}
        address = f"http://127.0.0.1:{self.ports[replica]}{path}"
        assert httpx.post(address, json=update, headers=headers, trust_env=False).status_code == 200
        waited(lambda: len(answered(self.api)) > before)
        return answered(self.api)[before]

    def ready(self, replica: int) -> bool:
        """Whether one of them says that it is ready."""
        try:
            return httpx.get(f"http://127.0.0.1:{self.ports[replica]}/readyz", trust_env=False).status_code == 200
        except httpx.ConnectError:
            return False


@pytest.fixture
def replicas(own_data: Path) -> Iterator[Replicas]:
    with ExitStack() as stack:
        behind = Replicas(stack.enter_context(running(StubApi())), (free_port(), free_port()))
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": behind.api.address, "HOST": "127.0.0.1"}
        settings |= {"WEBHOOK_URL": "http://127.0.0.1:1", "REFRESH_CRON": "off", "PICTURES": "false"}
        command = [sys.executable, "-m", "bot", "run", "--data", str(own_data)]
        for port in behind.ports:
            own = {f"PLAYWISE_{name}": value for name, value in {**settings, "PORT": str(port)}.items()}
            environ = os.environ | own | {"NO_PROXY": "127.0.0.1"}
            behind.bots.append(stack.enter_context(subprocess.Popen(command, env=environ, text=True)))
        try:
            waited(lambda: all(map(behind.ready, range(len(behind.ports)))) and bool(behind.api.webhook))
            yield behind
        finally:
            for bot in behind.bots:
                bot.send_signal(signal.SIGTERM)


def data(call: Call, label: str) -> str:
    """Return what the button called `label` carries."""
    rows = json.loads(call.parameters["reply_markup"])["inline_keyboard"]
    return next(str(button["callback_data"]) for row in rows for button in row if button["text"] == label)


def test_two_bots_behind_one_address_are_one(replicas: Replicas) -> None:
    assert len({call.parameters["url"] for call in replicas.api.called("setWebhook")}) == 1

    # What one was told of a person, the other knows.
    replicas.bring(0, message(1, "/like terraria", ANN))
    assert "Terraria" in replicas.bring(1, message(2, "/me", ANN)).parameters["text"]

    # A button of one is pressed at the other, and the message changes in place.
    years = replicas.bring(0, message(3, "/recommended 2012", ANN))
    pressed = replicas.bring(1, tap(4, data(years, "2013 ›"), ANN))
    assert pressed.method == "editMessageText"
    assert "2013" in pressed.parameters["text"]

    # Who stops leaves the other, and what people said, alone.
    replicas.bots[0].send_signal(signal.SIGTERM)
    assert replicas.bots[0].wait(PATIENCE) == 0
    assert "Terraria" in replicas.bring(1, message(5, "/me", ANN)).parameters["text"]
    assert replicas.api.called("deleteWebhook") == []
    asked = replicas.bring(1, message(6, "/forget", ANN))
    replicas.bring(1, tap(7, data(asked, "Yes, forget everything"), ANN))
    assert "Terraria" not in replicas.bring(1, message(8, "/me", ANN)).parameters["text"]
