"""How well a snapshot of films finds titles: a figure that a refresh can afford every time."""

from __future__ import annotations

import polars as pl

from engine.errors import QuestionError, UnknownName
from engine.films import schemas as fs
from engine.films.engine import FilmEngine

TITLES_FOUND = "titles found"

TITLES = 100
"""Titles that are asked about: the best known, since those are what people type."""


def measured(engine: FilmEngine, films: pl.DataFrame) -> dict[str, float]:
    """Return the share of the best known titles that are found, or offered, when typed in small letters."""
    best = films.sort(
        pl.col(fs.VOTES).fill_null(0), pl.col(fs.PLATFORMS).list.len(), fs.FILM, descending=[True, True, False]
    ).head(TITLES)
    found = [_finds(engine, film, title) for film, title in best.select(fs.FILM, fs.TITLE).iter_rows()]
    return {TITLES_FOUND: sum(found) / len(found)} if found else {}


def _finds(engine: FilmEngine, film: str, title: str) -> bool:
    try:
        answer = engine.film(title.lower())
    except UnknownName as error:
        return film in {candidate.id for candidate in error.candidates}
    except QuestionError:
        return False
    return film in {answer.film_id, *(candidate.id for candidate in answer.alternatives)}
