"""What happens when answering fails: log first, then apologise, then tell the operators.

An answer that may not have arrived is not sent again by itself, or somebody would read it twice: they are asked.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import traceback
from pathlib import Path

from telegram import Update
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.context import Context
from bot.delivery import Unconfirmed, acknowledge, say
from bot.replies import Reply
from bot.replies.apologies import fault, sorry
from bot.telling import tell_operators
from bot.trace import Outcome, note

REFERENCE_BYTES = 3
"""Enough to find one error in a log, short enough to read out."""

PAUSES = (0.0, 0.5, 1.0, 2.0)
"""Seconds before each attempt to ask whether an answer arrived: to be asked twice is better than to hear nothing."""

log = logging.getLogger(__name__)


async def fail(update: object, context: Context) -> None:
    """Note an error that nobody expected, and say so to whom it concerns."""
    error = context.error
    note(Outcome.FAILED)
    if isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest):
        log.warning("Telegram did not take an answer: %s", error)
        if isinstance(error, Unconfirmed) and isinstance(update, Update):
            await _ask_whether_it_arrived(update, context.doubt(error.reply))
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


async def _ask_whether_it_arrived(update: Update, question: Reply) -> None:
    tap = update.callback_query
    asked = tap.message if tap else update.message
    if asked is None:
        return
    for pause in PAUSES:
        await asyncio.sleep(pause)
        try:
            await say(asked, question)
        except Unconfirmed as unsure:
            # Whoever is late has mostly taken it.
            if not unsure.late:
                continue
        except TelegramError as error:
            log.warning("nobody was asked whether an answer arrived: %s", error)
        break


async def _apologise(update: object, reference: str) -> None:
    reply = sorry(reference)
    try:
        if isinstance(update, Update) and update.callback_query:
            await acknowledge(update.callback_query, reply.notice)
        elif isinstance(update, Update) and update.message:
            await say(update.message, reply)
    except TelegramError as error:
        log.warning("%s: the apology did not arrive: %s", reference, error)
