"""How updates come to be handled: so many at once, each with a line in the log and its figures counted."""

from __future__ import annotations

import logging
from collections.abc import Awaitable
from typing import Any

from structlog.contextvars import bound_contextvars
from telegram import Message, Update
from telegram.ext import BaseUpdateProcessor

from bot.catalogue import Catalogue
from bot.engines import Engines
from bot.language import language
from bot.service import Service
from bot.trace import Trace, begin

log = logging.getLogger(__name__)


class Turnstile(BaseUpdateProcessor):
    """Lets updates through, and sees when they are done; PTB stands in its way for all but these."""

    def __init__(self, at_once: int, service: Service) -> None:
        super().__init__(at_once)
        self._service = service

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Have an update handled, then note what became of it."""
        number = update.update_id if isinstance(update, Update) else 0
        trace, engines = Trace(_said(update)), self._service.conversation.engines
        begin(trace)
        self._service.traffic.begin(number)
        with bound_contextvars(request=trace.request, update=number):
            if trace.said:
                log.debug("somebody said %r", trace.quote)
            try:
                await coroutine
            finally:
                self._note(trace, self._service.traffic.leave(number), engines)

    def _note(self, trace: Trace, seconds: float, engines: Engines) -> None:
        spoken = language().code
        self._service.metrics.answered(trace.command, trace.outcome, spoken, seconds)
        about = {"command": trace.command, "outcome": str(trace.outcome), "language": spoken}
        answered = {"snapshot": engines.snapshot(Catalogue.GAMES), "films": engines.snapshot(Catalogue.FILMS) or None}
        log.info("an update is done", extra={**about, **answered, "ms": round(seconds * 1_000, 1)})


def _said(update: object) -> str:
    if not isinstance(update, Update):
        return ""
    if update.callback_query:
        return update.callback_query.data or ""
    if update.inline_query:
        return update.inline_query.query
    message = update.effective_message
    return (message.text or message.caption or "") if isinstance(message, Message) else ""
