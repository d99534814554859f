"""How many updates came, whatever becomes of them."""

from __future__ import annotations

from telegram import Update
from telegram.ext import TypeHandler

from bot.context import Context

FIRST = -1
"""The group of this handler: before all others, and in the way of none."""


async def note(update: Update, context: Context) -> None:
    """Count one more."""
    del update  # any counts
    context.service.counts.updates += 1


HANDLER: TypeHandler[Update, Context, None] = TypeHandler(Update, note)
