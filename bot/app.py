"""The composition root: settings → engine → service → application."""

from __future__ import annotations

from typing import cast

from telegram.constants import ParseMode
from telegram.ext import ContextTypes, Defaults

from bot import handlers
from bot.connection import CONCURRENT, limiter
from bot.context import Builder, Context, Playwise
from bot.conversation import Conversation
from bot.memory import Lasting
from bot.menu import show_menus
from bot.pictures import Pictures
from bot.rounds import plan
from bot.service import Service
from bot.serving import Serving
from bot.settings import Settings
from bot.store.store import Store
from bot.turnstile import Turnstile
from bot.upkeep import Upkeep

DEFAULTS = Defaults(parse_mode=ParseMode.HTML, allow_sending_without_reply=True)


def service(settings: Settings, store: Store) -> Service:
    """Return what the handlers share, over the current snapshot and what is remembered of people.

    Raises:
        SnapshotError: There is none, or it cannot be served.
    """
    served = Serving(settings.data_dir)
    return Service(
        Conversation.over(served.engines),
        settings.operators,
        settings.data_dir,
        pictures=Pictures(settings.pictures),
        memory=Lasting(store),
        upkeep=Upkeep(settings, served),
    )


def application(builder: Builder, shared: Service) -> Playwise:
    """Return the bot, ready to be started; `builder` knows the token and the way to the Bot API."""
    # PTB makes the shared data by calling a type; ours is made already.
    kinds = ContextTypes(context=Context, bot_data=cast("type[Service]", lambda: shared))
    built = builder.context_types(kinds).defaults(DEFAULTS).rate_limiter(limiter())
    made: Playwise = built.concurrent_updates(Turnstile(CONCURRENT, shared)).post_init(_opened).build()
    handlers.register(made)
    if shared.upkeep:
        plan(made, shared.upkeep)
    return made


async def _opened(made: Playwise) -> None:
    await show_menus(made.bot, made.bot_data.operators)
