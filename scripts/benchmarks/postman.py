"""Brings updates over connections that stay open: to a webhook as Telegram does, or to where a bot that polls looks."""

from __future__ import annotations

import asyncio
import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlencode, urlsplit

from benchmarks.shaky import BRING
from benchmarks.stub import Json
from bot.web.secret import HEADER

FULL = 503
AGAIN = 1.0
"""Seconds after which what was sent away is brought again."""

FORM, JSON = "application/x-www-form-urlencoded", "application/json"

LENGTH = re.compile(r"^content-length: *(\d+)", re.IGNORECASE | re.MULTILINE)

Wire = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(slots=True)
class Postman:
    """Posts to one address; he does little, so that most of the machine is left to whom he brings to."""

    host: str
    port: int
    path: str
    secret: str = ""
    _free: list[Wire] = field(default_factory=list)

    async def bring(self, update: Json) -> int:
        """Bring an update once, and return the status of the answer."""
        while self._free:
            wire = self._free.pop()
            with suppress(ConnectionError, asyncio.IncompleteReadError):  # hung up on while it rested
                return await self._post(wire, update)
        return await self._post(await asyncio.open_connection(self.host, self.port), update)

    async def _post(self, wire: Wire, update: Json) -> int:
        reader, writer = wire
        kind, body = self._content(update)
        top = f"POST {self.path} HTTP/1.1\r\nHost: {self.host}\r\n{HEADER}: {self.secret}\r\n"
        try:
            writer.write(f"{top}Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            if told := LENGTH.search(head):
                await reader.readexactly(int(told[1]))
        except BaseException:
            writer.close()
            raise
        self._free.append(wire)
        return int(head.split(maxsplit=2)[1])

    def _content(self, update: Json) -> tuple[str, bytes]:
        return JSON, json.dumps(update).encode()

    async def insist(self, update: Json) -> None:
        """Bring an update until it is taken."""
        status = await self.bring(update)
        if status == FULL:
            await asyncio.sleep(AGAIN)
            await self.insist(update)

    def close(self) -> None:
        """Hang up."""
        for _, writer in self._free:
            writer.close()


class Feeder(Postman):
    """Brings updates to the stand-in for the Bot API, where a bot that polls finds them."""

    @classmethod
    def to(cls, api: str) -> Self:
        """Return one that brings to the stand-in at an address."""
        there = urlsplit(api)
        return cls(there.hostname or "", there.port or 0, f"/{BRING}")

    def _content(self, update: Json) -> tuple[str, bytes]:
        return FORM, urlencode({"update": json.dumps(update)}).encode()
