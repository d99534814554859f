"""The file with all that is remembered of a person."""

from __future__ import annotations

from telegram import MaybeInaccessibleMessage

from bot.context import Context
from bot.delivery import say, send_file
from bot.profile import titled_export
from bot.replies import Reply
from bot.replies.profile import memory_away_reply
from bot.store import NotAtHand
from bot.store.document import NAME, content


async def export(message: MaybeInaccessibleMessage, reply: Reply, context: Context) -> None:
    """Send the file, with what the reply says under it."""
    try:
        known = await context.service.memory.export(context.person.id)
    except NotAtHand:
        await say(message, memory_away_reply())
        return
    await send_file(message, reply, NAME, content(titled_export(known, context.conversation.engines.games)))
