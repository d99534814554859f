"""Which language an update is answered in."""

from __future__ import annotations

from telegram import Update
from telegram.ext import TypeHandler

from bot.context import Context
from bot.handlers.counting import FIRST
from bot.language import speak

BEFORE = FIRST - 1
"""The group of this handler: whatever is said after it is said in the language of whom it is said to."""


async def listen(update: Update, context: Context) -> None:
    """Speak the language of the person, from here to the end of the update."""
    speak(context.language(update.effective_user))


HANDLER: TypeHandler[Update, Context, None] = TypeHandler(Update, listen)
