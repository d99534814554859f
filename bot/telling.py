"""How operators are told what they did not ask for."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

from bot.context import Context

log = logging.getLogger(__name__)


async def tell_operators(context: Context, text: str) -> None:
    """Send `text` to every operator; one who cannot be reached keeps it from nobody."""
    for operator in context.service.operators:
        try:
            await context.bot.send_message(operator, text)
        except TelegramError as error:
            log.warning("operator %d was not told: %s", operator, error)
