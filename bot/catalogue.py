"""The catalogues that a bot keeps: games and films, and where the snapshots of each lie."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from engine.films.folder import film_folder
from engine.snapshot import FOLDER


class Catalogue(StrEnum):
    """What snapshots are made of; in the order in which they are refreshed."""

    GAMES = "games"
    FILMS = "films"

    def folder(self, data: Path) -> Path:
        """Return the data folder of this catalogue inside the data folder `data`."""
        return film_folder(data) if self is Catalogue.FILMS else data


def catalogue_of(snapshot: str, data: Path) -> Catalogue:
    """Return the catalogue that has the snapshot of this id; games where none has."""
    having = (catalogue for catalogue in Catalogue if (catalogue.folder(data) / FOLDER / snapshot).is_dir())
    return next(having, Catalogue.GAMES)
