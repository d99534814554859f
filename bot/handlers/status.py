"""`/status`: how the bot is."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import psutil
from telegram import Message

from bot.catalogue import Catalogue
from bot.context import Context
from bot.delivery import say
from bot.replies.status import status_reply
from bot.rounds import next_refresh
from bot.upkeep import Upkeep
from bot.vitals import State, Vitals
from engine.lastrun import last_refresh
from engine.lock import holder


async def status(message: Message, context: Context, upkeep: Upkeep) -> None:
    """Tell how the bot is."""
    await say(message, status_reply(vitals(context, upkeep)))


def vitals(context: Context, upkeep: Upkeep) -> Vitals:
    """Return how the bot is now."""
    counts = context.service.counts
    return Vitals(
        now=datetime.now(UTC),
        states={catalogue: _state(context, upkeep, catalogue) for catalogue in Catalogue},
        uptime=time.monotonic() - counts.started,
        memory=psutil.Process().memory_info().rss,
        updates=counts.updates,
        errors=counts.errors,
        next=next_refresh(context.job_queue),
    )


def _state(context: Context, upkeep: Upkeep, catalogue: Catalogue) -> State:
    data = catalogue.folder(upkeep.settings.data_dir)
    return State(
        about=context.conversation.engines.about(catalogue),
        fault=upkeep.served.faults.get(catalogue, ""),
        last=last_refresh(data),
        worker=holder(data),
    )
