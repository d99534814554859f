"""`/refresh`: a refresh that an operator watches in one message."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from telegram import Message
from telegram.error import TelegramError

from bot.context import Context
from bot.replies import Reply
from bot.replies.operations import failed, progress, refreshed
from bot.steps import Steps
from bot.upkeep import Upkeep
from engine import PlaywiseError

PACE = 3.0
"""Seconds between two edits of a message: Telegram slows a bot that edits more often."""

log = logging.getLogger(__name__)


async def refresh(message: Message, context: Context, upkeep: Upkeep) -> None:
    """Refresh, show where it is, and serve what came of it."""
    steps, over = Steps(), asyncio.Event()
    note = await message.reply_text(progress(steps).text)
    showing = asyncio.create_task(_show(note, steps, over))
    try:
        outcome = await _refreshed(upkeep, steps)
        context.service.conversation = await upkeep.follow(context.service.conversation)
    finally:
        over.set()
        await showing
    await note.edit_text(outcome.text)


async def _refreshed(upkeep: Upkeep, steps: Steps) -> Reply:
    try:
        return refreshed(await upkeep.refresh(steps))
    except PlaywiseError as error:
        log.warning("the refresh failed in the step %s: %s", steps.name, error)
        return failed(steps.name, str(error))


async def _show(note: Message, steps: Steps, over: asyncio.Event) -> None:
    told = progress(steps).text
    while not await _waited(over):
        if progress(steps).text == told:
            continue
        told = progress(steps).text
        try:
            await note.edit_text(told)
        except TelegramError as error:
            log.info("the progress of a refresh was not shown: %s", error)


async def _waited(over: asyncio.Event) -> bool:
    with suppress(TimeoutError):
        return await asyncio.wait_for(over.wait(), PACE)
    return False
