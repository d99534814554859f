"""`/rollback`: back to the snapshot before, once it is confirmed."""

from __future__ import annotations

import asyncio

from telegram import CallbackQuery, Message

from bot.calls import call
from bot.catalogue import Catalogue, catalogue_of
from bot.context import Context
from bot.delivery import acknowledge, replace, say
from bot.handlers.addressing import written
from bot.replies import Reply
from bot.replies.operations import rollback_offer, rollback_usage, rolled_back, stayed
from bot.upkeep import Upkeep
from engine import SnapshotError
from engine.manifest import Manifest
from engine.snapshot import listing, use


async def offer(message: Message, context: Context, upkeep: Upkeep) -> None:
    """Ask whether to go back, and to what: games, unless films are named."""
    asked = call(written(message))
    named = asked.argument.casefold().strip() if asked else ""
    if named not in {"", *Catalogue}:
        await say(message, rollback_usage())
        return
    catalogue = Catalogue(named or Catalogue.GAMES)
    serving = context.conversation.engines.snapshot(catalogue)
    kept = await asyncio.to_thread(listing, catalogue.folder(upkeep.settings.data_dir))
    await say(message, rollback_offer(catalogue, serving, before(serving, kept)))


async def go_back(query: CallbackQuery, context: Context, upkeep: Upkeep, wanted: str) -> None:
    """Go back to the snapshot called `wanted`."""
    await acknowledge(query, None)
    await replace(query, await _used(context, upkeep, wanted))


async def stay(query: CallbackQuery, context: Context, upkeep: Upkeep, argument: str) -> None:
    """Change nothing."""
    del upkeep  # there is nothing to do
    await acknowledge(query, None)
    catalogue = Catalogue.FILMS if argument == Catalogue.FILMS else Catalogue.GAMES
    await replace(query, stayed(context.conversation.engines.snapshot(catalogue)))


def before(serving: str, kept: tuple[Manifest, ...]) -> Manifest | None:
    """Return the snapshot that was built before the one that answers; `kept` has the newest first."""
    names = [manifest.id for manifest in kept]
    older = kept[names.index(serving) + 1 :] if serving in names else kept
    return next(iter(older), None)


async def _used(context: Context, upkeep: Upkeep, wanted: str) -> Reply:
    reason, data = "", upkeep.settings.data_dir
    catalogue = await asyncio.to_thread(catalogue_of, wanted, data)
    try:
        await asyncio.to_thread(use, catalogue.folder(data), wanted)
    except SnapshotError as error:
        reason = str(error)
    talk = await upkeep.follow(context.service.conversation)
    context.service.conversation = talk
    serving, fault = talk.engines.snapshot(catalogue), upkeep.served.faults.get(catalogue, "")
    return rolled_back(serving, wanted, reason or fault)
