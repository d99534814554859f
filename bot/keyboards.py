"""How the buttons of a reply become one of Telegram's keyboards."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from bot.replies import Reply


def keyboard(reply: Reply) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | None:
    """Return the keyboard of a new message: values to type for one that asks, buttons to tap for any other."""
    return inline(reply) if reply.placeholder is None else _values(reply)


def inline(reply: Reply) -> InlineKeyboardMarkup | None:
    """Return the buttons under a message."""
    if not reply.buttons:
        return None
    rows = [[InlineKeyboardButton(b.label, callback_data=b.data) for b in row] for row in reply.buttons]
    return InlineKeyboardMarkup(rows)


def _values(reply: Reply) -> ReplyKeyboardMarkup:
    # Only this kind of keyboard has a placeholder and buttons. In a group, selective shows it to the asker alone.
    return ReplyKeyboardMarkup(
        [[KeyboardButton(button.label) for button in row] for row in reply.buttons],
        resize_keyboard=True,
        one_time_keyboard=True,
        selective=True,
        input_field_placeholder=reply.placeholder,
    )
