"""Taps on the buttons under our messages."""

from __future__ import annotations

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler

from bot.callbacks import is_here
from bot.context import Context
from bot.delivery import acknowledge, replace, say
from bot.handlers.pacing import may_tap
from bot.replies import Reply


async def press(update: Update, context: Context) -> None:
    """Answer a tap: the waiting first, then the question."""
    query = update.callback_query
    if query is None or not await may_tap(query, context):
        return
    reply = context.thread.press(context.conversation, query.data or "")
    await acknowledge(query, reply.notice)
    if reply.notice is None:
        await _answer(query, reply)


async def _answer(query: CallbackQuery, reply: Reply) -> None:
    if query.message is None or is_here(query.data or ""):
        await replace(query, reply)
    else:
        await say(query.message, reply)


HANDLER = CallbackQueryHandler(press)
