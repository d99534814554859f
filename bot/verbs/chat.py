"""`playwise chat`: the conversation in a terminal."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from bot.charts.file import save
from bot.console import Console
from bot.conversation import Conversation
from bot.language import N_, _, speaking
from bot.logs import STATE
from bot.prompt import lines
from bot.screen import screen
from bot.settings import Settings, first_language
from bot.status import DONE
from bot.terminal import show
from engine import Engine
from engine.snapshot import current

HOW_TO_TELEGRAM = N_("To get a token for Telegram, talk to @BotFather there, then set PLAYWISE_TELEGRAM_TOKEN.")
HOW_TO_TALK = N_("Type a command or the number of a button; Tab completes, Ctrl-D or quit ends.")
HOW_TO_REAL_DATA = N_("These are sample answers; playwise refresh --source FOLDER reads the real data.")


def run(arguments: Namespace, settings: Settings) -> int:
    """Talk until there is nothing more to read."""
    del arguments  # the settings carry all it needs
    engine = Engine.open(current(settings.data_dir))
    with speaking(first_language(settings, os.environ)):
        _talk(engine, settings)
    return DONE


def _talk(engine: Engine, settings: Settings) -> None:
    console = screen()
    for line in opening(engine.about.sample, settings):
        console.print(line, style="dim", markup=False)
    console.print()
    keep = partial(save, folder=Path.cwd())
    talk = Console(Conversation.over(engine), partial(show, console), keep, settings.pictures)
    talk.hear("/start")
    talk.talk(_typed(engine, settings))


def opening(sample: bool, settings: Settings) -> Iterable[str]:
    """Yield what is said before the conversation."""
    if sample:
        yield _(HOW_TO_REAL_DATA)
    if settings.telegram_token is None:
        yield _(HOW_TO_TELEGRAM)
    yield _(HOW_TO_TALK)


def _typed(engine: Engine, settings: Settings) -> Iterable[str]:
    if sys.stdin.isatty() and sys.stdout.isatty():
        return lines(engine, settings.data_dir / STATE)
    return sys.stdin
