"""Messages with words in them: commands, arguments that were asked for, and anything else that is said to us."""

from __future__ import annotations

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.context import Context
from bot.delivery import say
from bot.handlers.addressing import ForUs, words
from bot.handlers.exporting import export
from bot.handlers.pacing import may_ask

WORDS = filters.TEXT | filters.CAPTION
"""People write under pictures too."""


async def hear(update: Update, context: Context) -> None:
    """Answer what is said."""
    message = update.message
    if message and await may_ask(message, context):
        reply = await context.kept(context.thread.say(context.conversation, words(message), context.asker))
        await (export(message, reply, context) if reply.exports else say(message, reply, context.album))


HANDLER = MessageHandler(filters.UpdateType.MESSAGE & WORDS & ForUs(), hear)
