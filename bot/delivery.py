"""How a reply reaches its chat: as a new message, in place of an old one, or as a note over the chat.

A message keeps its kind: words become a photo where Telegram lets them, a photo never becomes words. There the reply
comes as a new message, and the old one loses its buttons.
"""

from __future__ import annotations

import html
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot, CallbackQuery, MaybeInaccessibleMessage, Message, ReplyParameters
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.charts.album import Album
from bot.keyboards import Markup, inline, keyboard
from bot.photos import UNCHANGED, edit_photo, send_photo
from bot.replies import Reply
from bot.resending import Unsure
from bot.trace import Outcome, note

LONGEST_NOTICE = 200
"""Letters of a note over the chat (Bot API, answerCallbackQuery)."""

REFUSALS = ("not enough rights", "write_forbidden", "topic_closed", "chat not found", "restricted", "chat_send_")
"""What Telegram says when a chat takes no message of ours, beside forbidding it; none of it is a fault of ours."""

log = logging.getLogger(__name__)


class Unconfirmed(Unsure):
    """A reply may have arrived, or not.

    Attributes:
        reply: The reply.
    """

    def __init__(self, reply: Reply, unsure: Unsure) -> None:
        super().__init__(unsure.message, late=unsure.late)
        self.reply = reply


async def say(message: MaybeInaccessibleMessage, reply: Reply, album: Album | None = None) -> None:
    """Answer in the chat of `message`; in a group, as a reply to it, so that everyone sees whom we answer.

    Args:
        message: What is answered.
        reply: What to say.
        album: Where its picture comes from; None for words alone.

    Raises:
        Unconfirmed: It may have arrived.
    """
    bot, chat = message.get_bot(), message.chat
    to = ReplyParameters(message.message_id) if chat.type != ChatType.PRIVATE else None
    topic = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None

    async def send() -> None:
        try:
            await _send(bot, chat.id, reply, album, reply_parameters=to, message_thread_id=topic)
        except ChatMigrated as moved:
            await _send(bot, moved.new_chat_id, reply, album)

    await _unless_refused(send, reply)


async def send_file(message: MaybeInaccessibleMessage, reply: Reply, name: str, content: bytes) -> None:
    """Send a file into the chat of `message`, with a reply under it.

    Raises:
        Unconfirmed: It may have arrived.
    """

    async def send() -> None:
        await message.get_bot().send_document(message.chat.id, content, reply.text, filename=name)

    await _unless_refused(send, reply)


async def replace(query: CallbackQuery, reply: Reply, album: Album | None = None) -> None:
    """Put a reply in the place of the message that was tapped, unless it is there already.

    Args:
        query: The tap.
        reply: What to say.
        album: Where its picture comes from; None for words alone.
    """
    message = query.message
    if not isinstance(message, Message):
        await _edit_words(query, reply, album)
    elif not _shows(message, reply) and not await edit_photo(message, reply, album):
        await (_follow(message, reply, album) if message.photo else _edit_words(query, reply, album))


async def _send(bot: Bot, chat: int, reply: Reply, album: Album | None, **where: Any) -> None:
    if not await send_photo(bot, chat, reply, album, **where):
        await bot.send_message(chat, reply.text, api_kwargs=_body(reply, keyboard(reply)), **where)


async def _follow(message: Message, reply: Reply, album: Album | None) -> None:
    await say(message, reply, album)
    try:
        await message.edit_reply_markup(None)
    except TelegramError as error:
        log.info("an old picture keeps its buttons: %s", error)


async def _edit_words(query: CallbackQuery, reply: Reply, album: Album | None) -> None:
    message = query.message
    try:
        await query.get_bot().edit_message_text(
            reply.text,
            chat_id=message.chat.id if message else None,
            message_id=message.message_id if message else None,
            inline_message_id=query.inline_message_id,
            api_kwargs=_body(reply, inline(reply)),
        )
    except BadRequest as refused:
        # Two taps in a row may ask for the same; a message too old to edit is answered with a new one.
        if UNCHANGED in refused.message.lower():
            return
        if message is None:
            log.info("a message that was sent through us stays as it is: %s", refused.message)
        else:
            await say(message, reply, album)


async def acknowledge(query: CallbackQuery, notice: str | None) -> None:
    """End the waiting of whoever tapped, with a note over the chat if there is one to show."""
    try:
        await query.answer(notice[:LONGEST_NOTICE] if notice else None)
    except TelegramError as late:
        # The note over the chat is lost; the answer below it need not be.
        log.info("a tap was not acknowledged: %s", late.message)


async def _unless_refused(send: Callable[[], Awaitable[None]], reply: Reply) -> None:
    try:
        await send()
    except Unsure as unsure:
        raise Unconfirmed(reply, unsure) from unsure
    except Forbidden as refused:
        note(Outcome.REFUSED)
        log.info("a chat takes no message: %s", refused.message)
    except BadRequest as refused:
        if not any(words in refused.message.lower() for words in REFUSALS):
            raise
        note(Outcome.REFUSED)
        log.info("a chat takes no message: %s", refused.message)


def _body(reply: Reply, markup: Markup | None) -> dict[str, Any]:
    return {"link_preview_options": preview(reply)} | ({} if markup is None else {"reply_markup": markup})


def preview(reply: Reply) -> dict[str, Any]:
    """Return which preview stands under a reply (Bot API, LinkPreviewOptions)."""
    # Switched off unless wanted: people type addresses too, and we repeat what they typed.
    return {"url": reply.preview, "prefer_small_media": True} if reply.preview else {"is_disabled": True}


def _shows(message: Message, reply: Reply) -> bool:
    # Telegram gives entities back; their HTML differs from ours only in how quotes are written.
    same_text = html.unescape(message.text_html or message.caption_html or "") == html.unescape(reply.text)
    return same_text and (message.reply_markup and message.reply_markup.to_dict()) == inline(reply)
