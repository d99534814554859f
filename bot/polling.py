"""Updates that the bot asks Telegram for."""

from __future__ import annotations

from contextlib import suppress

from telegram.error import InvalidToken

from bot.context import Playwise
from bot.running import KINDS, Mind


class Polling:
    """Asks, and asks again as soon as Telegram has answered."""

    async def open(self, application: Playwise, mind: Mind) -> None:
        """Begin to ask."""
        if application.updater:
            await application.updater.start_polling(bootstrap_retries=-1, allowed_updates=KINDS, error_callback=mind)

    async def close(self, application: Playwise) -> None:
        """Ask a last time, so that Telegram knows what was taken."""
        if application.updater and application.updater.running:
            with suppress(InvalidToken):  # the last question may be refused like the one before
                await application.updater.stop()
