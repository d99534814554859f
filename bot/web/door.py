"""Where updates come in over HTTP: who may, how large, how many."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from telegram import Update
from telegram.error import TelegramError

from bot.context import Playwise
from bot.traffic import Entry
from bot.web.secret import HEADER, same

LARGEST = 1_000_000
"""Bytes of an update: the longest message with all its entities is a tenth of that."""

NO_UPDATE = (LookupError, TypeError, ValueError, AttributeError, RecursionError, TelegramError)
"""What comes of reading something that is no update."""

LENGTH = "content-length"


@dataclass(slots=True)
class Door:
    """Takes updates while it is open; what it does not take, Telegram brings again.

    Attributes:
        application: The bot that they are for.
        secret: What Telegram says to be let in.
        open: Whether the bot answers.
    """

    application: Playwise
    secret: str = field(repr=False)
    open: bool = False

    async def receive(self, request: Request) -> Response:
        """Answer Telegram at once: an update is taken, not yet answered."""
        status = await self._status(request)
        self.application.bot_data.metrics.posted(status)
        return Response(status_code=status)

    async def _status(self, request: Request) -> HTTPStatus:
        if not same(request.headers.get(HEADER, ""), self.secret):
            return HTTPStatus.FORBIDDEN
        if not self.open:
            return HTTPStatus.SERVICE_UNAVAILABLE
        body = await _body(request)
        if body is None:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        try:
            update = _update(body, self.application)
        except NO_UPDATE:
            return HTTPStatus.BAD_REQUEST
        return self._taken(update)

    def _taken(self, update: Update) -> HTTPStatus:
        entry = self.application.bot_data.traffic.enter(update.update_id)
        if entry is Entry.TAKEN:
            self.application.update_queue.put_nowait(update)
        return HTTPStatus.SERVICE_UNAVAILABLE if entry is Entry.FULL else HTTPStatus.OK


async def _body(request: Request) -> bytes | None:
    """Return the body of a request; None where it is too large, of which no more than that is read."""
    told = request.headers.get(LENGTH, "0")
    if not told.isdecimal() or int(told) > LARGEST:
        return None
    body = b""
    try:
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return None
    except ClientDisconnect:
        return b""
    return body


def _update(body: bytes, application: Playwise) -> Update:
    """Return the update in `body`.

    Raises:
        NO_UPDATE: There is none.
    """
    read = json.loads(body)
    if not isinstance(read, dict) or type(read.get("update_id")) is not int:
        raise TypeError
    return Update.de_json(read, application.bot)
