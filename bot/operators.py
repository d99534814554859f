"""Who runs the bot: people who may ask for what others may not."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatType


def by_operator(update: Update, operators: tuple[int, ...]) -> bool:
    """Whether an operator wrote or tapped this in a chat of their own, where nobody else reads the answer."""
    person, chat = update.effective_user, update.effective_chat
    return bool(person and person.id in operators and chat and chat.type == ChatType.PRIVATE)
