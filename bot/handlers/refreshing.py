"""`/refresh`: a refresh that an operator watches in one message."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from telegram import CallbackQuery, Message
from telegram.error import TelegramError

from bot.calls import call
from bot.context import Context
from bot.delivery import acknowledge, replace, say
from bot.handlers.addressing import written
from bot.replies import Reply
from bot.replies.operations import failed, progress, refreshed
from bot.replies.refreshing import ACCEPTING, FORCED, accept_offer, refresh_usage
from bot.steps import Steps
from bot.upkeep import Upkeep
from engine import PlaywiseError
from engine.findings import refused

PACE = 3.0
"""Seconds between two edits of a message: Telegram slows a bot that edits more often."""

log = logging.getLogger(__name__)


async def refresh(message: Message, context: Context, upkeep: Upkeep) -> None:
    """Refresh, show where it is, and serve what came of it; what is to be accepted is confirmed first."""
    asked = call(written(message))
    wanted = {word.strip("-–—") for word in asked.argument.casefold().split()} if asked else set()
    if wanted - {FORCED, ACCEPTING}:
        await say(message, refresh_usage())
    elif ACCEPTING in wanted:
        why = await asyncio.to_thread(refused, upkeep.settings.data_dir)
        await say(message, accept_offer(why, force=FORCED in wanted))
    else:
        note = await message.reply_text(progress(Steps()).text)
        await _followed(note, context, upkeep, force=FORCED in wanted)


async def accept(query: CallbackQuery, context: Context, upkeep: Upkeep, argument: str) -> None:
    """Refresh, and publish what comes of it even if it is implausible."""
    await acknowledge(query, None)
    await replace(query, progress(Steps()))
    if isinstance(query.message, Message):
        await _followed(query.message, context, upkeep, force=argument == FORCED, accept=True)


async def _followed(
    note: Message, context: Context, upkeep: Upkeep, *, force: bool = False, accept: bool = False
) -> None:
    """Refresh, with `note` to show where it is and how it ends."""
    steps, over = Steps(), asyncio.Event()
    showing = asyncio.create_task(_show(note, steps, over))
    try:
        outcome = await _refreshed(upkeep, steps, force=force, accept=accept)
        context.service.conversation = await upkeep.follow(context.service.conversation)
    finally:
        over.set()
        await showing
    await note.edit_text(outcome.text)


async def _refreshed(upkeep: Upkeep, steps: Steps, *, force: bool, accept: bool) -> Reply:
    try:
        return refreshed(await upkeep.refresh(steps, force=force, accept=accept))
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
