"""`/text`: a chat turns its pictures off, or on again."""

from __future__ import annotations

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.commands import turns_pictures
from bot.context import Context
from bot.delivery import say
from bot.handlers.addressing import ForUs, words
from bot.handlers.messages import WORDS
from bot.handlers.pacing import may_ask
from bot.replies.pictures import turned_reply
from bot.trace import Outcome, note

TEXT = "text"


class TurnsPictures(filters.MessageFilter):
    """Passes messages that turn pictures off or on."""

    def filter(self, message: Message) -> bool:
        """Whether `message` does."""
        return turns_pictures(words(message))


async def turn(update: Update, context: Context) -> None:
    """Turn the pictures of a chat and say so; what was asked for is still waited for."""
    message = update.message
    if message and await may_ask(message, context):
        note(Outcome.ANSWERED, TEXT)
        await say(message, turned_reply(context.service.pictures.turn(message.chat.id)))


HANDLER = MessageHandler(filters.UpdateType.MESSAGE & WORDS & ForUs() & TurnsPictures(), turn)
