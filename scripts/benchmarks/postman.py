"""Brings updates to a webhook as Telegram does: over connections that stay open."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass, field

from benchmarks.stub import Json
from bot.web.secret import HEADER

FULL = 503
AGAIN = 1.0
"""Seconds after which what was sent away is brought again."""

Wire = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(slots=True)
class Postman:
    """Posts to one address; he does little, so that most of the machine is left to whom he brings to."""

    host: str
    port: int
    path: str
    secret: str
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
        body = json.dumps(update).encode()
        top = f"POST {self.path} HTTP/1.1\r\nHost: {self.host}\r\n{HEADER}: {self.secret}\r\n"
        try:
            writer.write(f"{top}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            head = await reader.readuntil(b"\r\n\r\n")
        except BaseException:
            writer.close()
            raise
        self._free.append(wire)
        return int(head.split(maxsplit=2)[1])

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
