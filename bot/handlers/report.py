"""`/report`: the page on the served data, for operators; to others it is no command."""

from __future__ import annotations

from pathlib import Path

from telegram import Message

from bot.context import Context
from bot.delivery import say
from bot.replies.report import caption, no_report_reply
from engine.reports import report_page

REPORT = "report"


async def report(message: Message, context: Context) -> None:
    """Send the page, or say how to write it."""
    about = context.conversation.engines.games.about
    page = report_page(context.service.data, about.snapshot)
    if page.is_file():
        await message.reply_document(page, caption=caption(about.snapshot), filename=_name(page, about.snapshot))
    else:
        await say(message, no_report_reply(about.snapshot))


def _name(page: Path, snapshot: str) -> str:
    return f"{REPORT}-{snapshot}{page.suffix}"
