"""The health of the bot, for whoever starts and stops it: does it live, can it answer?"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from telegram.error import TelegramError

from bot.alarm import Alarm
from bot.catalogue import Catalogue
from bot.context import Playwise
from bot.line import Line

LATELY = 90.0
"""Seconds in which Telegram has to have answered; hosts ask every ten to thirty."""

STALE = 30.0
"""Seconds of silence after which we ask Telegram ourselves: by webhook, a bot that nobody writes to hears nothing."""

PERIOD, PATIENCE = 10.0, 2.0
"""Seconds between two such questions, and for their answers: whoever asks for our health waits as long."""


@dataclass(slots=True)
class Health:
    """Says how the bot is."""

    application: Playwise
    line: Line
    asking: Alarm = field(default_factory=lambda: Alarm(PERIOD))

    async def alive(self, request: Request) -> Response:
        """Answer: if the loop did not turn, there would be no answer."""
        del request  # whoever asks
        return JSONResponse({"alive": True})

    async def ready(self, request: Request) -> Response:
        """Answer whether messages are answered: the bot runs, over a snapshot, and Telegram is there."""
        del request  # whoever asks
        await self.listen()
        telegram, running = self.line.silence <= LATELY, self.application.running
        ready = telegram and running
        status = HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE
        return JSONResponse({"ready": ready, "running": running, "telegram": telegram, **self._snapshots()}, status)

    async def listen(self, context: object = None) -> None:
        """Ask Telegram something if it has been silent for long; also a job of the bot, that nobody needs to ask us."""
        del context  # a job has one
        if not (self.application.running and self.line.silence > STALE and self.asking.rings("Telegram")):
            return
        # Whatever Telegram says is an answer, and the line notes it.
        try:
            async with asyncio.timeout(PATIENCE):
                await self.application.bot.get_me()
        except (TelegramError, TimeoutError):
            return

    def _snapshots(self) -> dict[str, str | None]:
        engines = self.application.bot_data.conversation.engines
        return {"snapshot": engines.snapshot(Catalogue.GAMES), "films": engines.snapshot(Catalogue.FILMS) or None}
