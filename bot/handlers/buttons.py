"""Taps on the buttons under our messages."""

from __future__ import annotations

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler

from bot.callbacks import is_here, is_personal
from bot.charts.album import Album
from bot.context import Context
from bot.delivery import acknowledge, replace, say
from bot.handlers.exporting import export
from bot.handlers.pacing import may_tap
from bot.replies import Reply
from bot.trace import Outcome, note

GIVEN_AGAIN = "again"
"""How a tap is counted that wants an answer again."""


async def press(update: Update, context: Context) -> None:
    """Answer a tap: what it changes first, then the waiting, then the question."""
    query = update.callback_query
    if query is None or not await may_tap(query, context):
        return
    reply = await _pressed(query.data or "", context)
    await acknowledge(query, reply.notice)
    if reply.exports and query.message:
        await export(query.message, reply, context)
    elif reply.notice is None:
        await _answer(query, reply, context.album)


async def _pressed(data: str, context: Context) -> Reply:
    if again := context.service.doubts.given(data):
        note(Outcome.ANSWERED, GIVEN_AGAIN)
        return again
    return await context.kept(context.thread.press(context.conversation, data, context.asker))


async def _answer(query: CallbackQuery, reply: Reply, album: Album | None) -> None:
    if query.message is None or (is_here(query.data or "") and _may_replace(query)):
        await replace(query, reply, album)
    else:
        await say(query.message, reply, album)


def _may_replace(query: CallbackQuery) -> bool:
    """Whether a message may change for whoever tapped: in a group, what was said to one person stays theirs."""
    message = query.message
    if not isinstance(message, Message) or message.chat.type == ChatType.PRIVATE or not is_personal(query.data or ""):
        return True
    asked = message.reply_to_message
    return bool(asked and asked.from_user and asked.from_user.id == query.from_user.id)


HANDLER = CallbackQueryHandler(press)
