"""How a reply reaches its chat: as a new message, in place of an old one, or as a note over the chat."""

from __future__ import annotations

import html
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import CallbackQuery, MaybeInaccessibleMessage, Message, ReplyParameters
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.keyboards import Markup, inline, keyboard
from bot.replies import Reply

LONGEST_NOTICE = 200
"""Letters of a note over the chat (Bot API, answerCallbackQuery)."""

UNCHANGED = "not modified"

REFUSALS = ("not enough rights", "write_forbidden", "topic_closed", "chat not found", "restricted", "chat_send_")
"""What Telegram says when a chat takes no message of ours, beside forbidding it; none of it is a fault of ours."""

log = logging.getLogger(__name__)


async def say(message: MaybeInaccessibleMessage, reply: Reply) -> None:
    """Answer in the chat of `message`; in a group, as a reply to it, so that everyone sees whom we answer."""
    bot, chat = message.get_bot(), message.chat
    to = ReplyParameters(message.message_id) if chat.type != ChatType.PRIVATE else None
    topic = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    body = _body(reply, keyboard(reply))

    async def send() -> None:
        try:
            await bot.send_message(chat.id, reply.text, api_kwargs=body, reply_parameters=to, message_thread_id=topic)
        except ChatMigrated as moved:
            await bot.send_message(moved.new_chat_id, reply.text, api_kwargs=body)

    await _unless_refused(send)


async def replace(query: CallbackQuery, reply: Reply) -> None:
    """Put a reply in the place of the message that was tapped, unless it is there already."""
    message = query.message
    if isinstance(message, Message) and _shows(message, reply):
        return
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
        if UNCHANGED not in refused.message.lower() and message is not None:
            await say(message, reply)


async def acknowledge(query: CallbackQuery, notice: str | None) -> None:
    """End the waiting of whoever tapped, with a note over the chat if there is one to show."""
    try:
        await query.answer(notice[:LONGEST_NOTICE] if notice else None)
    except BadRequest as late:
        log.info("a tap was answered too late: %s", late.message)


async def _unless_refused(send: Callable[[], Awaitable[None]]) -> None:
    try:
        await send()
    except Forbidden as refused:
        log.info("a chat takes no message: %s", refused.message)
    except BadRequest as refused:
        if not any(words in refused.message.lower() for words in REFUSALS):
            raise
        log.info("a chat takes no message: %s", refused.message)


def _body(reply: Reply, markup: Markup | None) -> dict[str, Any]:
    return {"link_preview_options": _preview(reply)} | ({} if markup is None else {"reply_markup": markup})


def _preview(reply: Reply) -> dict[str, Any]:
    # Switched off unless wanted: people type addresses too, and we repeat what they typed.
    return {"url": reply.preview, "prefer_small_media": True} if reply.preview else {"is_disabled": True}


def _shows(message: Message, reply: Reply) -> bool:
    # Telegram gives entities back; their HTML differs from ours only in how quotes are written.
    same_text = html.unescape(message.text_html or "") == html.unescape(reply.text)
    return same_text and (message.reply_markup and message.reply_markup.to_dict()) == inline(reply)
