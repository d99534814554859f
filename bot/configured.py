"""Where the settings have a refresh read."""

from __future__ import annotations

from pathlib import Path

from bot.catalogue import Catalogue
from bot.settings import SAMPLE, Settings, variable
from engine.errors import SnapshotError, SourceError
from engine.manifest import Manifest, read
from engine.snapshot import current, listing

FIELDS = {Catalogue.GAMES: "source", Catalogue.FILMS: "films_source"}
"""The settings that say where a refresh of each catalogue reads."""


def configured(settings: Settings, catalogue: Catalogue) -> str:
    """Return the source of a refresh of a catalogue that names none.

    Raises:
        SourceError: It is the bundled sample, which would take the place of what was read from somewhere else.
    """
    field = FIELDS[catalogue]
    source: str = getattr(settings, field)
    served = _served(catalogue.folder(settings.data_dir))
    if source == SAMPLE and served and not served.sample:
        raise SourceError(
            f"{variable(field)} is the bundled sample, but what is served ({served.id}) was read from other files: "
            f"set {variable(field)} to their folder or address."
        )
    return source


def _served(data: Path) -> Manifest | None:
    try:
        return read(current(data))
    except SnapshotError:
        return next(iter(listing(data)), None)
