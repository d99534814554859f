"""The engines that answer at one moment: that of games, and that of films where there is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.catalogue import Catalogue
from bot.errors import NoFilms
from engine import About, Engine, FilmAbout, FilmEngine, current, film_folder
from engine.errors import NoSnapshot, SnapshotError

WITHOUT_FILMS = "I go on without films: {reason}"


@dataclass(frozen=True, slots=True)
class Engines:
    """What a question is asked of; whoever answers keeps one of these to the end, and so two snapshots.

    Attributes:
        games: The engine of games.
        other: The engine of films; None where there is no catalogue of them.
    """

    games: Engine
    other: FilmEngine | None = None

    @classmethod
    def open(cls, data: Path, tell: Callable[[str], object]) -> Self:
        """Return engines over what a data folder serves.

        Args:
            data: The data folder.
            tell: Is told, in a sentence, why films that are there cannot be served; games answer all the same.

        Raises:
            SnapshotError: There are no games, or they cannot be served.
        """
        games = Engine.open(current(data))
        try:
            return cls(games, FilmEngine.open(current(film_folder(data))))
        except NoSnapshot:
            pass
        except SnapshotError as error:
            tell(WITHOUT_FILMS.format(reason=error))
        return cls(games)

    @property
    def films(self) -> FilmEngine:
        """The engine of films.

        Raises:
            NoFilms: There is none.
        """
        if self.other is None:
            raise NoFilms
        return self.other

    def about(self, catalogue: Catalogue) -> About | FilmAbout | None:
        """Return what the snapshot of a catalogue says of itself; None where none answers."""
        if catalogue is Catalogue.GAMES:
            return self.games.about
        return self.other.about if self.other else None

    def snapshot(self, catalogue: Catalogue) -> str:
        """Return the id of the snapshot of a catalogue that answers; nothing where none does."""
        about = self.about(catalogue)
        return about.snapshot if about else ""
