"""`/report`: the page on the served data, for operators; to others it is no command."""

from __future__ import annotations

from pathlib import Path

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.calls import call
from bot.context import Context, Playwise
from bot.delivery import say
from bot.handlers.addressing import ForUs, words
from bot.handlers.messages import WORDS
from bot.operators import operators
from bot.replies.report import caption, no_report_reply
from bot.trace import Outcome, note
from engine.reports import report_page

REPORT = "report"


class AsksReport(filters.MessageFilter):
    """Passes messages that ask for the report."""

    def filter(self, message: Message) -> bool:
        """Whether `message` does."""
        asked = call(words(message))
        return asked is not None and asked.command == REPORT


async def report(update: Update, context: Context) -> None:
    """Send the page, or say how to write it."""
    about, message = context.conversation.engine.about, update.message
    note(Outcome.ANSWERED, REPORT)
    page = report_page(context.service.data, about.snapshot)
    if message and page.is_file():
        await message.reply_document(page, caption=caption(about.snapshot), filename=_name(page, about.snapshot))
    elif message:
        await say(message, no_report_reply(about.snapshot))


def _name(page: Path, snapshot: str) -> str:
    return f"{REPORT}-{snapshot}{page.suffix}"


def handler(application: Playwise) -> MessageHandler[Context, None]:
    """Return the handler for the operators of `application`."""
    return MessageHandler(WORDS & ForUs() & AsksReport() & operators(application.bot_data), report)
