"""Messages without words: pictures, stickers, voices, places."""

from __future__ import annotations

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.context import Context
from bot.delivery import say
from bot.handlers.messages import WORDS
from bot.handlers.pacing import may_ask
from bot.replies.apologies import only_text
from bot.trace import Outcome, note


async def look(update: Update, context: Context) -> None:
    """Say that we only read text, once for an album."""
    message = update.message
    if message and context.service.media.rings(message.chat.id) and await may_ask(message, context):
        note(Outcome.NOT_UNDERSTOOD, "media")
        await say(message, only_text())


HANDLER = MessageHandler(
    filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE & ~WORDS & ~filters.StatusUpdate.ALL, look
)
