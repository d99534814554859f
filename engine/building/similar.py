"""Similar entries: half what they are, half who plays both."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl

from engine import schemas as s
from engine.building.company import Company
from engine.building.content import Matrix, Nearest, cosines, nearest
from engine.building.kinds import Kind
from engine.index import SimilarIndex

CANDIDATES = 80
"""Neighbours of either sort that compete; an entry far from the top of both cannot win the sum."""

KEPT = 40
"""Neighbours that are kept: eight pages of five."""

CONTENT_SHARE = 0.5

Ids = np.ndarray[Any, np.dtype[np.int32]]


def presentable(catalogue: pl.DataFrame) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return which entries may be put forward unasked: games with a name, nothing around them."""
    return catalogue.select((pl.col(s.KIND) == Kind.GAME) & pl.col(s.NAMED)).to_series().to_numpy()


def similar_index(catalogue: pl.DataFrame, vectors: Matrix, company: Company) -> SimilarIndex:
    """Return the nearest presentable entries of every entry, by content and company together."""
    allowed = presentable(catalogue)
    rows, columns = _pairs(nearest(vectors, allowed, CANDIDATES), company.nearest(allowed, CANDIDATES))
    content = cosines(vectors, rows, columns)
    played = company.of_entries(rows, columns)
    score = CONTENT_SHARE * content + (1 - CONTENT_SHARE) * played
    order = np.lexsort((columns, -score, rows))
    rows, columns = rows[order], columns[order]
    place = np.arange(len(rows)) - np.searchsorted(rows, rows)
    kept = place < KEPT
    index = SimilarIndex.empty(len(catalogue), KEPT)
    at = rows[kept], place[kept]
    index.ids[at] = columns[kept]
    index.content[at] = content[order][kept]
    index.company[at] = played[order][kept]
    return index


def _pairs(*found: Nearest) -> tuple[Ids, Ids]:
    """Return the distinct (entry, neighbour) pairs of several lists, by entry."""
    count = len(found[0].ids)
    keys = [
        np.repeat(np.arange(count, dtype=np.int64), near.ids.shape[1])[near.ids.ravel() >= 0] * count
        + near.ids.ravel()[near.ids.ravel() >= 0]
        for near in found
    ]
    unique = np.unique(np.concatenate(keys))
    return (unique // count).astype(np.int32), (unique % count).astype(np.int32)
