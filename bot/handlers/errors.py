"""What happens when answering fails: log first, then apologise, then tell the operators."""

from __future__ import annotations

import logging
import secrets
import traceback
from pathlib import Path

from telegram import Update
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.context import Context
from bot.delivery import acknowledge, say
from bot.replies.apologies import fault, sorry
from bot.telling import tell_operators
from bot.trace import Outcome, note

REFERENCE_BYTES = 3
"""Enough to find one error in a log, short enough to read out."""

log = logging.getLogger(__name__)


async def fail(update: object, context: Context) -> None:
    """Note an error that nobody expected, and say so to whom it concerns."""
    error = context.error
    note(Outcome.FAILED)
    if isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest):
        log.warning("Telegram did not take an answer: %s", error)
        return
    context.service.counts.errors += 1
    context.service.metrics.failed()
    reference = secrets.token_hex(REFERENCE_BYTES).upper()
    log.error("%s: an update was not answered", reference, exc_info=error)
    await _apologise(update, reference)
    if context.service.faults.rings(kind(error)):
        await tell_operators(context, lambda: fault(reference, kind(error)))


def kind(error: BaseException | None) -> str:
    """Return what an error is and where it came from: errors that agree in this are one and the same."""
    frames = traceback.extract_tb(error.__traceback__) if error else []
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


async def _apologise(update: object, reference: str) -> None:
    reply = sorry(reference)
    try:
        if isinstance(update, Update) and update.callback_query:
            await acknowledge(update.callback_query, reply.notice)
        elif isinstance(update, Update) and update.message:
            await say(update.message, reply)
    except TelegramError as error:
        log.warning("%s: the apology did not arrive: %s", reference, error)
