"""How a chat that asks too much is slowed: one polite notice, then silence until its bucket is full."""

from __future__ import annotations

from telegram import CallbackQuery, Message

from bot.bucket import Bucket, Verdict
from bot.context import Context
from bot.delivery import acknowledge, say
from bot.replies.apologies import too_fast
from bot.trace import Outcome, note


async def may_ask(message: Message, context: Context) -> bool:
    """Whether to answer a message; the first too many gets the notice."""
    bucket = context.service.buckets.of(message.chat.id)
    verdict = bucket.take()
    if verdict is Verdict.WARN:
        await say(message, too_fast(bucket.wait))
    return _noted(verdict) is Verdict.ANSWER


async def may_tap(query: CallbackQuery, context: Context) -> bool:
    """Whether to answer a tap; one too many is acknowledged all the same, because the phone waits for it."""
    bucket = context.service.buckets.of(_chat(query))
    verdict = bucket.take()
    if verdict is not Verdict.ANSWER:
        await acknowledge(query, _notice(bucket, verdict))
    return _noted(verdict) is Verdict.ANSWER


def _noted(verdict: Verdict) -> Verdict:
    if verdict is not Verdict.ANSWER:
        note(Outcome.REFUSED)
    return verdict


def _chat(query: CallbackQuery) -> int:
    return query.message.chat.id if query.message else query.from_user.id


def _notice(bucket: Bucket, verdict: Verdict) -> str | None:
    return too_fast(bucket.wait).notice if verdict is Verdict.WARN else None
