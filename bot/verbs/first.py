"""A first start: the bundled sample of each catalogue that has no data yet."""

from __future__ import annotations

import asyncio
import logging

from bot.catalogue import Catalogue
from bot.engines import WITHOUT_FILMS
from bot.order import order
from bot.progress import watched
from bot.screen import screen
from bot.settings import SAMPLE, Settings
from engine.errors import NoSnapshot, SnapshotError
from engine.refreshing import refresh_elsewhere
from engine.snapshot import current

FIRST = "There is no data yet, so I read the bundled sample first; this takes a few seconds."
FIRST_FILMS = "There are no films yet, so I read the bundled sample of them; this takes a few seconds."

log = logging.getLogger(__name__)


def provide(settings: Settings) -> None:
    """Build the sample of each catalogue for somebody who has none of it; what fails for films keeps nobody from games.

    Raises:
        PlaywiseError: The sample of games cannot be built.
    """
    if _lacks(settings, Catalogue.GAMES):
        screen().print(FIRST)
        _build(settings, Catalogue.GAMES)
    if _lacks(settings, Catalogue.FILMS):
        screen().print(FIRST_FILMS)
        try:
            _build(settings, Catalogue.FILMS)
        except Exception as error:
            log.warning("no films: %s", error, exc_info=error)
            screen().print(WITHOUT_FILMS.format(reason=error), markup=False)


def _lacks(settings: Settings, catalogue: Catalogue) -> bool:
    try:
        current(catalogue.folder(settings.data_dir))
    except NoSnapshot:
        return True
    except SnapshotError:
        pass  # what cannot be served is not replaced by invented data; whoever opens it tells what is wrong
    return False


def _build(settings: Settings, catalogue: Catalogue) -> None:
    # In a process of its own: the libraries that build take more memory than those that answer, and would stay.
    films = catalogue is Catalogue.FILMS
    with watched(screen()) as watcher:
        asyncio.run(refresh_elsewhere(order(settings, SAMPLE, films=films), watcher))
