"""The self-test of a snapshot of films: questions of every kind, and some whose answers were counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from engine import selftest
from engine.errors import AmbiguousFilm, NoDataForYear
from engine.films.engine import FilmEngine
from engine.films.names import FilmName
from engine.selftest import Figures

QUESTIONS: Mapping[str, Callable[[FilmEngine, str], Figures]] = {
    "platform": lambda films, name: films.platform(name).as_json(),
    "actor": lambda films, name: films.actor(name).as_json(),
    "director": lambda films, name: films.director(name).as_json(),
}
"""The questions that known answers are kept of, by the engine's name for each."""


def opened(folder: Path) -> FilmEngine:
    """Return an engine over the snapshot of films in `folder`, verified and tested.

    Raises:
        SnapshotError: The snapshot is missing, damaged, of another format, or answers wrongly.
    """
    return selftest.tested(FilmEngine.open(folder), folder, QUESTIONS, _ask_everything)


def _ask_everything(engine: FilmEngine) -> None:
    """Ask one question of every kind that there is data for."""
    engine.released("friday")
    for film in engine.watch().films[:1]:
        engine.film_by_id(film.film_id)
        engine.similar_to(film.film_id)
        engine.score_of(film.film_id)
        engine.popularity_of(film.film_id)
        with suppress(AmbiguousFilm):  # others may be called alike
            engine.film(film.title)
    for year in engine.years()[-1:]:
        with suppress(NoDataForYear):  # no film of it has a known length
            engine.longest(year)
    for genre in engine.genres()[:1]:
        engine.watch(genre)
    for kind in FilmName:
        engine.complete(kind, "a", 1)
