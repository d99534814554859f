"""The connection to the Bot API: its address, how many requests run at once, and what its refusals mean."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram.ext import AIORateLimiter, Application
from telegram.request import HTTPXRequest, RequestData

from bot.context import Builder
from bot.settings import Settings

CONCURRENT = 64
"""Updates handled at once: with 50 ms for each request, three times what one core can answer."""

SPARE = 8
"""Connections beside those of the updates, for notices and jobs."""

POOL_TIMEOUT = 10.0
"""Seconds that a request waits for a connection: more than a stalled one blocks it."""

RETRIES = 3
"""Times that a message is sent again when Telegram says to wait."""

OK, BAD_REQUEST, UNAUTHORIZED, NOT_FOUND = 200, 400, 401, 404
DONE = b'{"ok":true,"result":true}'

ESSENTIAL = ("getMe", "getUpdates")
"""Methods without which there is no bot: "not found" then means that the token is no token."""


class ApiRequest(HTTPXRequest):
    """Tells a rejected token from a method that a server lacks; PTB takes both for the former, and gives up."""

    def __init__(self, rejected: asyncio.Event, **options: Any) -> None:
        super().__init__(**options)
        self._rejected = rejected

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **more: Any
    ) -> tuple[int, bytes]:
        """Make a request, and return status and body."""
        code, payload = await super().do_request(url, method, request_data, *timeouts, **more)
        called = url.rpartition("/")[2]
        if code == UNAUTHORIZED or (code == NOT_FOUND and called in ESSENTIAL):
            self._rejected.set()
        elif code == NOT_FOUND:
            # A server without webhooks has none to delete, which is what polling begins with.
            return (OK, DONE) if called == "deleteWebhook" else (BAD_REQUEST, payload)
        return code, payload


def connected(settings: Settings, token: str, rejected: asyncio.Event) -> Builder:
    """Return the beginning of an application that talks to the Bot API; `rejected` is set when it refuses `token`."""
    answers = ApiRequest(rejected, connection_pool_size=CONCURRENT + SPARE, pool_timeout=POOL_TIMEOUT)
    builder = Application.builder().token(token).request(answers).get_updates_request(ApiRequest(rejected))
    return builder.base_url(f"{settings.telegram_api_url}/bot").base_file_url(f"{settings.telegram_api_url}/file/bot")


def limiter() -> AIORateLimiter:
    """Return what obeys Telegram's requests to wait; answers go out as they come, groups get what Telegram allows."""
    return AIORateLimiter(overall_max_rate=0, max_retries=RETRIES)
