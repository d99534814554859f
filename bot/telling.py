"""How operators are told what they did not ask for."""

from __future__ import annotations

import logging
from collections.abc import Callable

from telegram.error import TelegramError

from bot.context import Context
from bot.language import language_of, speaking
from bot.replies import Reply

log = logging.getLogger(__name__)


async def tell_operators(context: Context, tell: Callable[[], Reply]) -> None:
    """Send what `tell` says to every operator, in their language; one who cannot be reached keeps it from nobody."""
    for operator in context.service.operators:
        known = await context.service.memory.person(operator)
        with speaking(language_of(known.language)):
            text = tell().text
        try:
            await context.bot.send_message(operator, text)
        except TelegramError as error:
            log.warning("operator %d was not told: %s", operator, error)
