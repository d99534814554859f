"""`/refresh`: a refresh that an operator watches in one message."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from telegram import CallbackQuery, Message
from telegram.error import TelegramError

from bot.calls import call
from bot.catalogue import Catalogue
from bot.context import Context
from bot.delivery import acknowledge, replace, say
from bot.handlers.addressing import written
from bot.replies import Reply
from bot.replies.operations import failed, progress, refreshed
from bot.replies.refreshing import accept_offer, refresh_usage
from bot.requested import ACCEPTING, Requested
from bot.steps import Steps
from bot.upkeep import Upkeep
from engine import PlaywiseError
from engine.findings import Validation, refused

PACE = 3.0
"""Seconds between two edits of a message: Telegram slows a bot that edits more often."""

log = logging.getLogger(__name__)


async def refresh(message: Message, context: Context, upkeep: Upkeep) -> None:
    """Refresh, show where it is, and serve what came of it; what is to be accepted is confirmed first."""
    asked = call(written(message))
    wanted = Requested.of(asked.argument.casefold().split() if asked else ())
    if wanted is None:
        await say(message, refresh_usage())
    elif wanted.accept:
        why = await asyncio.to_thread(_refused, upkeep.settings.data_dir, wanted.catalogues)
        await say(message, accept_offer(why, force=wanted.force))
    else:
        note = await message.reply_text(progress(Steps()).text)
        await _followed(note, context, upkeep, wanted)


async def accept(query: CallbackQuery, context: Context, upkeep: Upkeep, argument: str) -> None:
    """Refresh, and publish what comes of it even if it is implausible."""
    await acknowledge(query, None)
    await replace(query, progress(Steps()))
    wanted = Requested.of([ACCEPTING, *argument.split()])
    if wanted and isinstance(query.message, Message):
        await _followed(query.message, context, upkeep, wanted)


def _refused(data: Path, catalogues: Iterable[Catalogue]) -> dict[Catalogue, Validation]:
    found = {catalogue: refused(catalogue.folder(data)) for catalogue in catalogues}
    return {catalogue: why for catalogue, why in found.items() if why}


async def _followed(note: Message, context: Context, upkeep: Upkeep, wanted: Requested) -> None:
    """Refresh, with `note` to show where it is and how it ends."""
    steps, over = Steps(), asyncio.Event()
    showing = asyncio.create_task(_show(note, steps, over))
    outcomes = []
    try:
        for catalogue in wanted.catalogues:
            outcomes.append(await _refreshed(upkeep, catalogue, steps, wanted))
            context.service.conversation = await upkeep.follow(context.service.conversation)
    finally:
        over.set()
        await showing
    await note.edit_text("\n\n".join(outcome.text for outcome in outcomes))


async def _refreshed(upkeep: Upkeep, catalogue: Catalogue, steps: Steps, wanted: Requested) -> Reply:
    try:
        report = await upkeep.refresh(catalogue, steps, force=wanted.force, accept=wanted.accept)
        return refreshed(catalogue, report)
    except PlaywiseError as error:
        log.warning("the refresh of %s failed in the step %s: %s", catalogue, steps.name, error)
        return failed(catalogue, steps.name, str(error))


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
