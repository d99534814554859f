"""The snapshots that answer: that of games, and that of films from the moment there is one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.catalogue import Catalogue
from bot.engines import Engines
from engine import FilmEngine, NoSnapshot, Served, SnapshotError, film_folder, opened_films


class Serving:
    """Holds what answers now; safe to use from several threads.

    Films that cannot be served keep nobody from asking about games.

    Attributes:
        games: The engine of games.
    """

    def __init__(self, data: Path) -> None:
        """Open what is to be served.

        Args:
            data: The data folder.

        Raises:
            SnapshotError: No games can be served.
        """
        self.games = Served(data)
        self._folder = film_folder(data)
        self._films: Served[FilmEngine] | None = None
        self._unopened: SnapshotError | None = None
        self._open_films()

    @property
    def engines(self) -> Engines:
        """The engines to answer with."""
        return Engines(self.games.engine, self._films.engine if self._films else None)

    @property
    def faults(self) -> Mapping[Catalogue, str]:
        """Why the snapshot that the pointer of a catalogue names is not the one that answers; nothing where it is."""
        films = self._films.fault if self._films else self._unopened
        found = {Catalogue.GAMES: self.games.fault, Catalogue.FILMS: films}
        return {catalogue: str(fault) for catalogue, fault in found.items() if fault}

    def poll(self) -> None:
        """Look at both pointers, and swap where one names another snapshot than the one that answers.

        Raises:
            SnapshotError: One cannot be served; said once, then `faults` keeps it. The other was followed all the same.
        """
        try:
            self.games.poll()
        finally:
            if self._films:
                self._films.poll()
            else:
                self._open_films()

    def _open_films(self) -> None:
        try:
            self._films, self._unopened = Served(self._folder, opened_films), None
        except NoSnapshot:
            self._unopened = None
        except SnapshotError as error:
            self._unopened = error
