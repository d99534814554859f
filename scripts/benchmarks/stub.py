"""A stand-in for the Bot API: real HTTP on this machine, as much of it as a bot needs that polls and answers."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import MIMEPart
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

MOST_UPDATES = 100
"""Updates in one answer to getUpdates (Bot API)."""

ASK_AGAIN = 0.01
"""Seconds after which a waiting getUpdates looks for updates again."""

REASONS = {200: "OK", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found", 409: "Conflict", 500: "Server Error"}
ME = {"id": 1234567, "is_bot": True, "first_name": "Playwise", "username": "playwise_bot"}
EMPTY = {
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
}
"""What a bot that has set nothing yet is told; other methods say true."""

SIZE = {"file_id": "as-sent", "file_unique_id": "as-sent", "width": 1, "height": 1}
WORDS: Mapping[str, Any] = {"text": "as sent"}
PHOTO: Mapping[str, Any] = {"photo": [SIZE], "caption": "as sent"}
SHOWN = {"sendMessage": WORDS, "editMessageText": WORDS, "sendPhoto": PHOTO, "editMessageMedia": PHOTO}
"""The methods whose result is a message, and what is in it."""

UPLOADED = "uploaded"
"""What stands for the bytes of a file among the parameters of a call."""

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method: its parameters as text, and when it came."""

    method: str
    parameters: Mapping[str, str]
    at: float


@dataclass(slots=True)
class StubApi:
    """Gives out updates and takes messages.

    Attributes:
        updates: What getUpdates gives, each with its `update_id`.
        latency: Seconds that every answer but getUpdates takes.
        refusals: Status and description of the methods that are refused; `*` stands for every method.
        calls: What was called, in order.
        heard: Told of every call, before it is answered.
        webhook: The parameters of the last setWebhook.
    """

    updates: Collection[Json] = ()
    latency: float = 0.0
    refusals: dict[str, tuple[int, str]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    heard: Callable[[Call], object] = lambda _: None
    webhook: Mapping[str, str] = field(default_factory=dict)
    address: str = ""

    def called(self, method: str) -> list[Call]:
        """Return the calls of one method."""
        return [call for call in self.calls if call.method == method]

    async def converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection, one after another."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                status, body = await self.answer(await _read(head.decode(), reader))
                payload = json.dumps(body).encode()
                top = f"HTTP/1.1 {status} {REASONS.get(status, 'Other')}\r\nContent-Length: {len(payload)}\r\n\r\n"
                writer.write(top.encode() + payload)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.transport.abort()  # nobody reads on, who may have been killed

    async def answer(self, call: Call) -> tuple[int, Json]:
        """Take a call, and return status and body of the answer."""
        self.calls.append(call)
        self.heard(call)
        refused = self.refusals.get(call.method) or self.refusals.get("*")
        if refused:
            return refused[0], {"ok": False, "error_code": refused[0], "description": refused[1]}
        return 200, {"ok": True, "result": await self._result(call)}

    async def _result(self, call: Call) -> Any:
        if call.method == "getUpdates":
            return await self._due(int(call.parameters.get("offset", 0)), int(call.parameters.get("timeout", 0)))
        await asyncio.sleep(self.latency)
        if call.method == "getMe":
            return ME
        if call.method in SHOWN:
            chat = {"id": int(call.parameters["chat_id"]), "type": "private"}
            return {"message_id": len(self.calls), "date": 0, "chat": chat, "from": ME, **SHOWN[call.method]}
        if call.method == "setWebhook":
            self.webhook = call.parameters
        return self._webhook_info() if call.method == "getWebhookInfo" else EMPTY.get(call.method, True)

    def _webhook_info(self) -> Json:
        kinds = {"allowed_updates": json.loads(self.webhook["allowed_updates"])} if self.webhook else {}
        url = self.webhook.get("url", "")
        return {"url": url, "has_custom_certificate": False, "pending_update_count": 0, **kinds}

    async def _due(self, offset: int, patience: float) -> Sequence[Json]:
        end = time.monotonic() + patience
        while True:
            due = [update for update in self.updates if update["update_id"] >= offset][:MOST_UPDATES]
            if due or time.monotonic() >= end or "getUpdates" in self.refusals:
                return due
            await asyncio.sleep(ASK_AGAIN)


async def _read(head: str, reader: asyncio.StreamReader) -> Call:
    lines = head.split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    method = lines[0].split()[1].rpartition("/")[2]
    return Call(method, _parameters(headers.get("content-type", ""), body), time.monotonic())


def _parameters(kind: str, body: bytes) -> Mapping[str, str]:
    if not kind.startswith("multipart/"):
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    form = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    return {str(part.get_param("name", header="content-disposition")): _value(part) for part in form.iter_parts()}


def _value(part: MIMEPart) -> str:
    return UPLOADED if part.get_filename() else bytes(part.get_payload(decode=True)).decode()


@contextmanager
def running(api: StubApi) -> Iterator[StubApi]:
    """Serve `api` from a thread while the block runs; its `address` is then known."""
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(api.converse, "127.0.0.1", 0))
    host, port = server.sockets[0].getsockname()
    api.address = f"http://{host}:{port}"
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield api
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        _close(loop, server)


def _close(loop: asyncio.AbstractEventLoop, server: asyncio.Server) -> None:
    server.close()
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.wait(left))
    loop.run_until_complete(asyncio.sleep(0))  # in which what was aborted is closed
    loop.close()


def message(number: int, text: str, chat: int) -> Json:
    """Return the update of a message that someone writes to the bot in private."""
    person = {"id": chat, "is_bot": False, "first_name": "Ann", "language_code": "en"}
    said = {"message_id": number, "date": 0, "chat": {"id": chat, "type": "private"}, "from": person, "text": text}
    if text.startswith("/"):
        said["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    return {"update_id": number, "message": said}
