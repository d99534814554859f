"""The handlers of Telegram's updates, and the order in which they are tried."""

from bot.context import Playwise
from bot.handlers import buttons, counting, errors, inline, media, messages, speaking, text
from bot.handlers.operators import Desk


def register(application: Playwise) -> None:
    """Add every handler to `application`."""
    application.add_handler(speaking.HANDLER, speaking.BEFORE)
    application.add_handler(counting.HANDLER, counting.FIRST)
    # What is meant for a chat or an operator comes before what takes every message.
    application.add_handlers([text.HANDLER, Desk(application.bot_data)])
    application.add_handlers([messages.HANDLER, media.HANDLER, buttons.HANDLER, inline.HANDLER])
    application.add_error_handler(errors.fail)
