"""A bot with its site, spoken to as Telegram and monitors do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from bot.line import Line
from bot.web.door import Door
from bot.web.health import Health
from bot.web.secret import HEADER, path
from bot.web.site import site
from bot.web.watching import watch
from tests.bot.client.telegram import Telegram

SECRET = "known-to-telegram"


@dataclass(slots=True)
class Site:
    telegram: Telegram
    now: float = 0.0
    line: Line = field(init=False)
    health: Health = field(init=False)
    door: Door = field(init=False)

    def __post_init__(self) -> None:
        application = self.telegram.application
        self.line = Line(clock=lambda: self.now)
        self.door = Door(application, SECRET, open=True)
        self.health = Health(application, self.line)
        app = site(self.health, self.telegram.service.metrics, self.door)
        self._transport = httpx.ASGITransport(app)
        watch(self.telegram.service, self.line)

    _transport: httpx.ASGITransport = field(init=False)

    def asks(self, method: str, address: str, **request: Any) -> httpx.Response:
        """Make a request."""

        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(transport=self._transport, base_url="http://bot") as client:
                return await client.request(method, address, **request)

        answer: httpx.Response = self.telegram.run(ask())
        return answer

    def posts(self, update: object, secret: str | None = SECRET) -> int:
        """Bring an update as Telegram does, and return the status."""
        content = update if isinstance(update, bytes) else json.dumps(update).encode()
        headers = {} if secret is None else {HEADER: secret.encode("latin-1")}
        return self.asks("POST", path(SECRET), content=content, headers=headers).status_code

    def metric(self, name: str) -> float:
        """Return the figure on the line of the metrics that begins with `name`."""
        lines = self.asks("GET", "/metrics").text.splitlines()
        return float(next(line for line in lines if line.startswith(f"{name} ")).rpartition(" ")[2])


@pytest.fixture
def served(telegram: Telegram) -> Iterator[Site]:
    yield Site(telegram)
    if telegram.application.running:
        telegram.run(telegram.application.stop())
