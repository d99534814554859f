"""`playwise run`: the bot in Telegram."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace

from bot.app import application, service
from bot.connection import connected
from bot.errors import SettingsError
from bot.line import Line
from bot.logs import log_to
from bot.running import Ending, Running
from bot.settings import Settings
from bot.status import DONE
from bot.store.store import Store
from bot.web.watching import watch
from bot.web.ways import ways

UNSET = (
    "PLAYWISE_TELEGRAM_TOKEN is not set: get a token from @BotFather in Telegram, or talk here with `playwise chat`."
)
REJECTED = (
    "Telegram does not know this token: copy it again from @BotFather into PLAYWISE_TELEGRAM_TOKEN, or into the file "
    "that PLAYWISE_TELEGRAM_TOKEN_FILE names."
)


def run(arguments: Namespace, settings: Settings) -> int:
    """Answer in Telegram until told to stop.

    Raises:
        SettingsError: There is no token, Telegram refuses it, or no update can come as the settings are.
    """
    del arguments  # the settings carry all it needs
    secret = token(settings)
    with log_to(sys.stdout, settings):
        ending = asyncio.run(_serve(settings, secret))
    if ending is Ending.REJECTED:
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
    shared = service(settings, store)
    line = Line(metrics=shared.metrics)
    builder = connected(settings, secret, line)
    bot = application(builder.updater(None) if settings.webhook_url else builder, shared)
    watch(shared, line)
    await store.open()
    try:
        intake, site = ways(settings, secret, bot, line)
        return await Running(bot, settings.telegram_api_url, line, _tell, intake, site).serve()
    finally:
        shared.pictures.close()
        await store.close()


def _tell(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
