"""How the picture of a reply goes out: as a photo with the words under it, new or in place of another."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from telegram import Bot, InputMediaPhoto, Message
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.charts import Chart
from bot.charts.album import Album
from bot.keyboards import Markup, inline, keyboard
from bot.replies import Reply
from bot.resending import Unsure

NOTICED = 0.5
"""Seconds of drawing from which a person is told that a picture is on its way: nearly all are quicker."""

UNCHANGED = "not modified"
"""What Telegram says of an edit that changes nothing."""

log = logging.getLogger(__name__)


async def send_photo(bot: Bot, chat: int, reply: Reply, album: Album | None, **where: Any) -> bool:
    """Send a reply as a photo; False where there is none, or where it did not go out and words have to do.

    Raises:
        Forbidden: The chat takes no message of ours, a photo or not.
        Unsure: The photo may have gone out; words would then be a second answer.
        ChatMigrated: The chat is another now.
    """
    chart, photo = reply.picture, await _drawn(bot, chat, reply, album, where.get("message_thread_id"))
    if album is None or chart is None or photo is None:
        return False
    try:
        sent = await bot.send_photo(chat, photo, caption=reply.text, api_kwargs=_buttons(keyboard(reply)), **where)
    except (Forbidden, ChatMigrated, Unsure):
        raise
    except TelegramError as error:
        _missed(album, chart, error)
        return False
    _remember(album, chart, sent)
    return True


async def edit_photo(message: Message, reply: Reply, album: Album | None) -> bool:
    """Put the photo of a reply in the place of a message of ours; False where that is not to be had.

    Raises:
        Unsure: It may be there by now.
    """
    bot, chat, chart = message.get_bot(), message.chat.id, reply.picture
    photo = await _drawn(bot, chat, reply, album, message.message_thread_id if message.is_topic_message else None)
    if album is None or chart is None or photo is None:
        return False
    try:
        media = InputMediaPhoto(photo, caption=reply.text)
        sent = await message.edit_media(media, api_kwargs=_buttons(inline(reply)))
    except Unsure:
        raise
    except TelegramError as error:
        # Two taps in a row may ask for the same.
        return _unchanged(error) or _missed(album, chart, error)
    _remember(album, chart, sent)
    return True


async def _drawn(bot: Bot, chat: int, reply: Reply, album: Album | None, topic: int | None) -> bytes | str | None:
    if album is None or reply.picture is None:
        return None
    drawing = asyncio.ensure_future(album.photo(reply.picture))
    try:
        await asyncio.wait({drawing}, timeout=NOTICED)
        if not drawing.done():
            await _announce(bot, chat, topic)
        return await drawing
    except Exception:
        log.exception("a picture was not drawn; its words go out alone")
        return None


async def _announce(bot: Bot, chat: int, topic: int | None) -> None:
    try:
        await bot.send_chat_action(chat, ChatAction.UPLOAD_PHOTO, message_thread_id=topic)
    except TelegramError as error:
        log.info("a chat was not told of a picture on its way: %s", error)


def _buttons(markup: Markup | None) -> dict[str, Any] | None:
    return markup and {"reply_markup": markup}


def _missed(album: Album, chart: Chart, error: TelegramError) -> bool:
    # An id may be what was refused: the next one who asks gets the picture drawn again.
    album.forget(chart)
    log.warning("a picture did not go out: %s", error)
    return False


def _unchanged(error: TelegramError) -> bool:
    return isinstance(error, BadRequest) and UNCHANGED in error.message.lower()


def _remember(album: Album, chart: Chart, sent: Message | bool) -> None:
    if isinstance(sent, Message) and sent.photo:
        album.sent(chart, sent.photo[-1].file_id)
