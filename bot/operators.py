"""Who runs the bot: people who may ask for what others may not."""

from __future__ import annotations

from telegram.ext import filters

from bot.service import Service


def operators(service: Service) -> filters.BaseFilter:
    """Return what passes messages of operators in a chat of their own, where nobody else reads the answer."""
    return filters.ChatType.PRIVATE & filters.User(service.operators)
