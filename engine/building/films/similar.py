"""Similar films: what they are, the same series first, and of equals the one that people know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from engine.building.content import Matrix, cosines, nearest
from engine.building.similar import best_pairs, flat, in_family
from engine.families import Families
from engine.films import schemas as fs
from engine.films.fame import fame_of
from engine.films.nearby import EVERYWHERE, Nearby
from engine.films.platforms import PLATFORMS

CANDIDATES = 80
"""Neighbours by content that compete; one far from the top cannot win by fame."""

KEPT, KEPT_ON_PLATFORM = 40, 20
"""Neighbours that are kept: eight pages of all, four of each platform."""

FEWEST_VOTES = 50
"""Votes from which a film that streams nowhere is put forward: of fewer, hardly anybody has heard."""

Floats = np.ndarray[Any, np.dtype[np.float32]]
Bools = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Blend:
    """What is added to likeness in content; picked on the forty films of `scripts/evaluate.py films`.

    Attributes:
        series: What being of the same series adds.
        fame: What fame adds at the most.
    """

    series: float = 0.25
    fame: float = 0.15


def fame(films: pl.DataFrame) -> Floats:
    """Return how well known entries are, 0 to 1."""
    votes = films[fs.VOTES].fill_null(0).to_numpy()
    return fame_of(votes, films[fs.PLATFORMS].list.len().to_numpy())


def presentable(films: pl.DataFrame) -> Bools:
    """Return which entries may be put forward: what streams somewhere, or what enough people voted on."""
    streams, voted = pl.col(fs.PLATFORMS).list.len() > 0, pl.col(fs.VOTES).fill_null(0) >= FEWEST_VOTES
    return films.select(streams | voted).to_series().to_numpy()


def shelves(films: pl.DataFrame) -> Iterator[tuple[str, Bools, int]]:
    """Yield each list of neighbours to make: its name, which entries may stand in it, how many are kept."""
    allowed = presentable(films)
    yield EVERYWHERE, allowed, KEPT
    for platform in PLATFORMS:
        there = films[fs.PLATFORMS].list.contains(platform.name).to_numpy()
        if there.any():
            yield platform.key, there, KEPT_ON_PLATFORM


def neighbours(films: pl.DataFrame, vectors: Matrix, together: Families, blend: Blend) -> Mapping[str, Nearby]:
    """Return the nearest entries of every entry, everywhere and on each platform.

    Args:
        films: The entries.
        vectors: What they are, one row each.
        together: Which of them are one work or one series.
        blend: What is added to likeness.
    """
    known = fame(films)
    return {name: _nearby(vectors, allowed, kept, together, known, blend) for name, allowed, kept in shelves(films)}


def _nearby(vectors: Matrix, allowed: Bools, kept: int, together: Families, known: Floats, blend: Blend) -> Nearby:
    rows, columns = flat(np.arange(vectors.shape[0]), nearest(vectors, allowed, CANDIDATES).ids)
    likeness = cosines(vectors, rows, columns)
    sequel = in_family(together.series, rows, columns) & ~in_family(together.works, rows, columns)
    score = likeness + blend.series * sequel + blend.fame * known[columns]
    chosen, at = best_pairs(rows, columns, score, kept)
    found = Nearby(np.full((vectors.shape[0], kept), -1, np.int32), np.zeros((vectors.shape[0], kept), np.float16))
    found.ids[at], found.scores[at] = columns[chosen], score[chosen]
    return found
