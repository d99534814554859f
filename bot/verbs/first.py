"""A first start: the bundled sample of each catalogue that has no data yet."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from rich.console import Console

from bot.catalogue import Catalogue
from bot.order import order
from bot.progress import watched
from bot.rebuild import rebuild
from bot.screen import screen
from bot.settings import SAMPLE, Settings
from engine.building.watch import Watcher
from engine.refreshing import refresh_elsewhere
from engine.snapshot import POINTER, listing

FIRST = "There is no data yet, so I read the bundled sample first; this takes a few seconds."
FIRST_FILMS = "There are no films yet, so I read the bundled sample of them; this takes a few seconds."
WITHOUT_FILMS = "I go on without films: {reason}"

Build = Callable[[Settings, Watcher], object]

log = logging.getLogger(__name__)


def provide(settings: Settings) -> None:
    """Build the sample of each catalogue for somebody who has none of it; what fails for films keeps nobody from games.

    Raises:
        PlaywiseError: The sample of games cannot be built.
    """
    console, data = screen(), settings.data_dir
    new = not (data / POINTER).exists()
    if new:
        console.print(FIRST)
        with watched(console) as watcher:
            rebuild(settings, SAMPLE, watcher)
    # Films that lost their pointer are not replaced by invented ones; who runs the bot is told of them.
    films = Catalogue.FILMS.folder(data)
    if not (films / POINTER).exists() and not listing(films):
        # Who just read games has loaded what reads films; another process spares a bot those libraries.
        _provide_films(settings, console, _films if new else _films_elsewhere)


def _provide_films(settings: Settings, console: Console, build: Build) -> None:
    console.print(FIRST_FILMS)
    try:
        with watched(console) as watcher:
            build(settings, watcher)
    except Exception as error:
        log.warning("no films: %s", error, exc_info=error)
        console.print(WITHOUT_FILMS.format(reason=error), markup=False)


def _films(settings: Settings, watcher: Watcher) -> None:
    rebuild(settings, SAMPLE, watcher, films=True)


def _films_elsewhere(settings: Settings, watcher: Watcher) -> None:
    asyncio.run(refresh_elsewhere(order(settings, SAMPLE, films=True), watcher))
