"""Which language an update is answered in."""

from __future__ import annotations

from telegram import Update, User
from telegram.ext import TypeHandler

from bot.context import Context
from bot.handlers.counting import FIRST

BEFORE = FIRST - 1
"""The group of this handler: whatever is said after it is said in the language of whom it is said to."""


async def listen(update: Update, context: Context) -> None:
    """Meet the person, and speak their language from here to the end of the update."""
    sender = update.effective_sender  # who writes as a chat is that chat, whatever user Telegram puts beside it
    await context.meet(sender if isinstance(sender, User) else None)


HANDLER: TypeHandler[Update, Context, None] = TypeHandler(Update, listen)
