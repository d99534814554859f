"""How the buttons of a reply become one of Telegram's keyboards.

They are made as the Bot API's JSON (Bot API, InlineKeyboardMarkup and ReplyKeyboardMarkup): PTB's objects for them
take longer to make and unmake than most answers take to find.
"""

from __future__ import annotations

from typing import Any

from bot.replies import Reply

Markup = dict[str, Any]


def keyboard(reply: Reply) -> Markup | None:
    """Return the keyboard of a new message: values to type for one that asks, buttons to tap for any other."""
    return inline(reply) if reply.placeholder is None else _values(reply)


def inline(reply: Reply) -> Markup | None:
    """Return the buttons under a message."""
    if not reply.buttons:
        return None
    return {"inline_keyboard": [[{"text": b.label, "callback_data": b.data} for b in row] for row in reply.buttons]}


def _values(reply: Reply) -> Markup:
    # Only this kind of keyboard has a placeholder and buttons. In a group, selective shows it to the asker alone.
    return {
        "keyboard": [[{"text": button.label} for button in row] for row in reply.buttons],
        "resize_keyboard": True,
        "one_time_keyboard": True,
        "selective": True,
        "input_field_placeholder": reply.placeholder,
    }
