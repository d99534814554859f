"""Which messages are for us: every one in a chat of one's own; in a group commands, mentions and replies to us.

None is that was chosen behind our name: it is an answer of ours already.
"""

from __future__ import annotations

import re

from telegram import Message
from telegram.constants import ChatType
from telegram.ext import filters

from bot.calls import call
from bot.commands import named


class ForUs(filters.MessageFilter):
    """Passes messages that want an answer of ours."""

    def filter(self, message: Message) -> bool:
        """Whether `message` wants one."""
        me = message.get_bot().username
        if message.via_bot and message.via_bot.id == message.get_bot().id:
            return False  # an answer of ours, chosen behind our name: it is read here, not asked
        asked = call(written(message))
        if asked and asked.addressed_to:
            return asked.addressed_to.casefold() == me.casefold()
        if message.chat.type == ChatType.PRIVATE or _replied(message):
            return True
        return named(asked.command) is not None if asked else _mentions(me).search(written(message)) is not None


def written(message: Message) -> str:
    """Return the text of a message, or what is written under its picture."""
    return message.text or message.caption or ""


def words(message: Message) -> str:
    """Return what is said to us: the text without our name."""
    text = written(message)
    return text if call(text) else _mentions(message.get_bot().username).sub(" ", text).strip()


def _mentions(name: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(name)}\b", re.IGNORECASE)


def _replied(message: Message) -> bool:
    before = message.reply_to_message
    return bool(before and before.from_user and before.from_user.id == message.get_bot().id)
