"""Similar films: what they are, the same series first, and of equals the one that people know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from engine.building.films.vectors import FilmVectors
from engine.building.nearest import Nearest, Neighbourhood
from engine.building.similar import Ids, best_pairs, in_family, pairs_of
from engine.families import Families
from engine.films import schemas as fs
from engine.films.fame import fame_of
from engine.films.nearby import EVERYWHERE, Nearby
from engine.films.platforms import PLATFORMS

CANDIDATES, CANDIDATES_ON_PLATFORM = 60, 30
"""Neighbours by words, and as many by genres, decade and fame, that compete; one far from the top of both loses."""

COMMON = 0.02
"""Share of the entries from which a word is too common to find neighbours by."""

PROFILES_AT_ONCE, ENTRIES_AT_ONCE = 100, 4096
"""Sets of genres and decades, and entries, that are compared with all entries in one go, to bound memory."""

KEPT, KEPT_ON_PLATFORM = 40, 20
"""Neighbours that are kept: eight pages of all, four of each platform."""

FEWEST_VOTES = 50
"""Votes from which a film that streams nowhere is put forward: of fewer, hardly anybody has heard."""

Floats = np.ndarray[Any, np.dtype[np.float32]]
Bools = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Blend:
    """What is added to likeness; searched with `scripts/evaluate.py films`, see docs/films.md for how.

    Attributes:
        series: What being of the same series adds.
        fame: What fame adds at the most.
    """

    series: float = 0.8
    fame: float = 0.5


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list of neighbours to make: its name, which entries may stand in it, how many compete and how many stay."""

    name: str
    allowed: Bools
    candidates: int
    kept: int


def fame(films: pl.DataFrame) -> Floats:
    """Return how well known entries are, 0 to 1."""
    votes = films[fs.VOTES].fill_null(0).to_numpy()
    return fame_of(votes, films[fs.PLATFORMS].list.len().to_numpy())


def presentable(films: pl.DataFrame) -> Bools:
    """Return which entries may be put forward: what streams somewhere, or what enough people voted on."""
    streams, voted = pl.col(fs.PLATFORMS).list.len() > 0, pl.col(fs.VOTES).fill_null(0) >= FEWEST_VOTES
    return films.select(streams | voted).to_series().to_numpy()


def shelves(films: pl.DataFrame) -> Iterator[Shelf]:
    """Yield the lists of neighbours to make: of all, and of each platform that shows anything."""
    yield Shelf(EVERYWHERE, presentable(films), CANDIDATES, KEPT)
    for platform in PLATFORMS:
        there = films[fs.PLATFORMS].list.contains(platform.name).to_numpy()
        if there.any():
            yield Shelf(platform.key, there, CANDIDATES_ON_PLATFORM, KEPT_ON_PLATFORM)


def neighbours(
    vectors: FilmVectors, products: Floats, shelf: Shelf, together: Families, known: Floats, blend: Blend
) -> Nearby:
    """Return the nearest entries of every entry among those that may stand on a shelf.

    Args:
        vectors: What the entries are.
        products: Their `products`, which several shelves share.
        shelf: Which list to make.
        together: Which entries are one work or one series.
        known: How well known they are, 0 to 1.
        blend: What is added to likeness.
    """
    words = Neighbourhood.of(vectors.words, shelf.allowed, COMMON)
    profiles = _of_profiles(vectors.profiles, products, shelf, known, blend)
    nearby = Nearby.empty(len(known), shelf.kept)
    for first in range(0, len(known), ENTRIES_AT_ONCE):
        some = slice(first, min(first + ENTRIES_AT_ONCE, len(known)))
        alike, akin = words.nearest(some, shelf.candidates), _akin(profiles[vectors.profiles[some]], some)
        rows, columns = pairs_of(alike, akin)
        score = products[vectors.profiles[rows + first], vectors.profiles[columns]]
        score[: int((alike.ids >= 0).sum())] += alike.scores[alike.ids >= 0]  # pairs by words come first, in that order
        score += _added(rows + first, columns, together, known, blend)
        chosen, (row, place) = best_pairs(rows, columns, score, shelf.kept)
        nearby.ids[row + first, place], nearby.scores[row + first, place] = columns[chosen], score[chosen]
    return nearby


def _added(rows: Ids, columns: Ids, together: Families, known: Floats, blend: Blend) -> Floats:
    """Return what being of one series and fame add to the likeness of pairs."""
    sequel = in_family(together.series, rows, columns) & ~in_family(together.works, rows, columns)
    added: Floats = blend.series * sequel + blend.fame * known[columns]
    return added


def _of_profiles(profiles: Ids, products: Floats, shelf: Shelf, known: Floats, blend: Blend) -> Ids:
    """Return for every profile the allowed entries that are nearest by profile and fame."""
    answers = np.flatnonzero(shelf.allowed).astype(np.int32)
    fame_of_answers, profiles_of_answers = blend.fame * known[answers], profiles[answers]
    k = min(shelf.candidates + 1, len(answers))
    best = np.empty((len(products), k), np.int32)
    for first in range(0, len(best), PROFILES_AT_ONCE):
        part = slice(first, first + PROFILES_AT_ONCE)
        scores = products[part][:, profiles_of_answers] + fame_of_answers
        best[part] = answers[np.argpartition(-scores, k - 1, axis=1)[:, :k]]
    return best


def _akin(ids: Ids, some: slice) -> Nearest:
    """Return what some entries have by their profiles, themselves left out."""
    ids[ids == np.arange(some.start, some.stop)[:, None]] = -1
    return Nearest(ids, np.zeros(ids.shape, np.float32))
