"""Updates that Telegram brings to us."""

from __future__ import annotations

from dataclasses import dataclass, field

from telegram import Update, WebhookInfo
from telegram.error import BadRequest

from bot.context import Playwise
from bot.errors import SettingsError
from bot.running import KINDS, Mind
from bot.web.door import Door

REFUSED = (
    "Telegram does not take PLAYWISE_WEBHOOK_URL ({reason}). "
    "Correct it, or leave it out: then the bot asks for updates, and needs no address."
)


@dataclass(slots=True)
class Webhook:
    """A webhook, set where it is not yet.

    Attributes:
        address: The public address of `door`.
        secret: What Telegram says to be let in.
        door: Where updates come in.
    """

    address: str
    secret: str = field(repr=False)
    door: Door

    async def open(self, application: Playwise, mind: Mind) -> None:
        """Let updates in, and tell Telegram where, unless it knows.

        Raises:
            SettingsError: Telegram does not take the address.
            TelegramError: Telegram could not be told.
        """
        del mind  # nothing is tried again in here
        self.door.open = True
        try:
            if not self._is_set(await application.bot.get_webhook_info()):
                await application.bot.set_webhook(self.address, allowed_updates=KINDS, secret_token=self.secret)
        except BadRequest as refused:
            raise SettingsError(REFUSED.format(reason=refused.message)) from None

    async def close(self, application: Playwise) -> None:
        """Let no more updates in; Telegram keeps them for another replica, or for the next start."""
        del application  # the webhook stays set
        self.door.open = False

    def _is_set(self, info: WebhookInfo) -> bool:
        return info.url == self.address and set(info.allowed_updates or Update.ALL_TYPES) == set(KINDS)
