"""`playwise chat`: the conversation in a terminal."""

from __future__ import annotations

import asyncio
import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from contextvars import copy_context
from functools import partial
from pathlib import Path

from bot.charts.file import save
from bot.console import HERE, Console, Run
from bot.conversation import Conversation
from bot.engines import Engines
from bot.language import N_, _, language_of, speak, speaking
from bot.logs import STATE
from bot.memory import Lasting, Memory
from bot.prompt import lines
from bot.screen import screen
from bot.settings import Settings, first_language
from bot.status import DONE
from bot.store.document import write
from bot.store.store import Store
from bot.terminal import show
from engine.remedy import refreshing

HOW_TO_TELEGRAM = N_("To get a token for Telegram, talk to @BotFather there, then set PLAYWISE_TELEGRAM_TOKEN.")
HOW_TO_TALK = N_("Type a command or the number of a button; Tab completes, Ctrl-D or quit ends.")
HOW_TO_REAL_DATA = N_("These are sample answers; {refresh} --source FOLDER reads the real data.")


def run(arguments: Namespace, settings: Settings) -> int:
    """Talk until there is nothing more to read."""
    del arguments  # the settings carry all it needs
    engines = Engines.open(settings.data_dir, partial(screen().print, markup=False))
    store = Store.at(settings.database)
    with speaking(first_language(settings, os.environ)), asyncio.Runner() as runner:
        runner.run(store.open())
        try:
            _talk(engines, settings, Lasting(store), lambda wait: runner.run(wait, context=copy_context()))
        finally:
            runner.run(store.close())
    return DONE


def _talk(engines: Engines, settings: Settings, memory: Memory, run: Run) -> None:
    console = screen()
    for line in opening(engines.games.about.sample, settings):
        console.print(line, style="dim", markup=False)
    console.print()
    here = Path.cwd()
    talk = Console(
        Conversation.over(engines),
        partial(show, console),
        partial(save, folder=here),
        partial(write, folder=here),
        memory,
        run,
        settings.pictures,
    )
    if chosen := run(memory.person(HERE)).language:
        speak(language_of(chosen))
    talk.hear("/start")
    talk.talk(_typed(engines, settings))


def opening(sample: bool, settings: Settings) -> Iterable[str]:
    """Yield what is said before the conversation."""
    if sample:
        yield _(HOW_TO_REAL_DATA).format(refresh=refreshing(settings.data_dir))
    if settings.telegram_token is None:
        yield _(HOW_TO_TELEGRAM)
    yield _(HOW_TO_TALK)


def _typed(engines: Engines, settings: Settings) -> Iterable[str]:
    if sys.stdin.isatty() and sys.stdout.isatty():
        return lines(engines, settings.data_dir / STATE)
    return sys.stdin
