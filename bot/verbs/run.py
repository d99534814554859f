"""`playwise run`: the bot in Telegram."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace

from bot.app import application, service
from bot.connection import connected
from bot.errors import SettingsError
from bot.polling import Ending, Polling
from bot.settings import Settings
from bot.status import DONE
from bot.store.store import Store

UNSET = (
    "PLAYWISE_TELEGRAM_TOKEN is not set: get a token from @BotFather in Telegram, or talk here with `playwise chat`."
)
REJECTED = "Telegram does not know this token: copy it again from @BotFather into PLAYWISE_TELEGRAM_TOKEN."


def run(arguments: Namespace, settings: Settings) -> int:
    """Answer in Telegram until told to stop.

    Raises:
        SettingsError: There is no token, or Telegram refuses it.
    """
    del arguments  # the settings carry all it needs
    secret = token(settings)
    if asyncio.run(_serve(settings, secret)) is Ending.REJECTED:
        raise SettingsError(REJECTED)
    return DONE


def token(settings: Settings) -> str:
    """Return the token of the bot.

    Raises:
        SettingsError: There is none.
    """
    if settings.telegram_token is None:
        raise SettingsError(UNSET)
    return settings.telegram_token.get_secret_value()


async def _serve(settings: Settings, secret: str) -> Ending:
    store = Store.at(settings.database)
    shared, rejected = service(settings, store), asyncio.Event()
    bot = application(connected(settings, secret, rejected), shared)
    await store.open()
    try:
        return await Polling(bot, settings.telegram_api_url, rejected, _tell).serve()
    finally:
        shared.pictures.close()
        await store.close()


def _tell(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
