"""The connection to the Bot API: its address, how many requests run at once, and what its refusals mean."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any

from telegram.error import NetworkError
from telegram.ext import AIORateLimiter, Application
from telegram.request import HTTPXRequest, RequestData

from bot.context import Builder
from bot.line import Line
from bot.resending import Attempt
from bot.settings import Settings

CONCURRENT = 64
"""Updates handled at once: with 50 ms for each request, three times what one core can answer."""

SPARE = 8
"""Connections beside those of the updates, for notices and jobs."""

READ_TIMEOUT = 10.0
"""Seconds that Telegram may take for an answer; what takes longer may have been done, and nobody knows."""

POOL_TIMEOUT = 10.0
"""Seconds that a request waits for a connection: more than a stalled one blocks it."""

OK, BAD_REQUEST, UNAUTHORIZED, NOT_FOUND = 200, 400, 401, 404
DONE = b'{"ok":true,"result":true}'

ESSENTIAL = ("getMe", "getUpdates")
"""Methods without which there is no bot: "not found" then means that the token is no token."""

Pause = Callable[[float], Awaitable[object]]

log = logging.getLogger(__name__)


class ApiRequest(HTTPXRequest):
    """Makes requests again where that is safe, and tells a rejected token from a method that a server lacks.

    PTB takes both for the former, and gives up.
    """

    def __init__(self, line: Line, pause: Pause = asyncio.sleep, **options: Any) -> None:
        super().__init__(**options)
        self._line = line
        self._pause = pause

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **more: Any
    ) -> tuple[int, bytes]:
        """Make a request, and return status and body.

        Raises:
            Unsure: Telegram may have done it.
            NetworkError: Telegram did not do it.
        """
        called = url.rpartition("/")[2]
        for before in count():
            attempt = await self._attempt(called, url, method, request_data, *timeouts, **more)
            wait = attempt.pause(before)
            if wait is None:
                break
            self._line.metrics.requested("again")
            log.info("%s is called again in %.1f s", called, wait)
            await self._pause(wait)
        return self._told(attempt)

    async def _attempt(self, called: str, url: str, *how: Any, **more: Any) -> Attempt:
        try:
            status, payload = await super().do_request(url, *how, **more)
        except NetworkError as error:
            return Attempt(called, error=error)
        attempt = Attempt(called, status, payload)
        if not attempt.unsure:  # else it may be somebody before Telegram who answers
            self._line.heard()
        return attempt

    def _told(self, attempt: Attempt) -> tuple[int, bytes]:
        """Return what the last attempt came to, as PTB understands it."""
        self._line.metrics.requested(attempt.result)
        if attempt.unsure and not attempt.patient:
            raise attempt.doubt from attempt.error
        if attempt.error is not None:
            raise attempt.error
        assert attempt.status is not None
        if attempt.status == UNAUTHORIZED or (attempt.status == NOT_FOUND and attempt.method in ESSENTIAL):
            self._line.rejected.set()
        elif attempt.status == NOT_FOUND:
            # A server without webhooks has none to delete, which is what polling begins with.
            return (OK, DONE) if attempt.method == "deleteWebhook" else (BAD_REQUEST, attempt.payload)
        return attempt.status, attempt.payload


def connected(settings: Settings, token: str, line: Line) -> Builder:
    """Return the beginning of an application that talks to the Bot API over `line`."""
    answers = ApiRequest(
        line, connection_pool_size=CONCURRENT + SPARE, pool_timeout=POOL_TIMEOUT, read_timeout=READ_TIMEOUT
    )
    builder = Application.builder().token(token).request(answers).get_updates_request(ApiRequest(line))
    return builder.base_url(f"{settings.telegram_api_url}/bot").base_file_url(f"{settings.telegram_api_url}/file/bot")


def limiter() -> AIORateLimiter:
    """Return what gives groups what Telegram allows them; answers to people go out as they come.

    It does not wait when Telegram says to: PTB would then hold back every chat for the one that was refused.
    """
    return AIORateLimiter(overall_max_rate=0, max_retries=0)
