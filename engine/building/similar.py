"""Similar entries: half what they are, half who plays both; sequels first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.building.company import Company
from engine.building.evidence import Matrix
from engine.building.nearest import Nearest, cosines, nearest
from engine.families import ALONE, Families
from engine.index import SimilarIndex

CANDIDATES = 50
"""Neighbours of either sort that compete; an entry far from the top of both cannot win the sum."""

KEPT = 40
"""Neighbours that are kept: eight pages of five."""

Ids = np.ndarray[Any, np.dtype[np.int32]]
Floats = np.ndarray[Any, np.dtype[np.float32]]
Bools = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Blend:
    """What makes two entries near; the defaults were picked on the hand-made set and the next games of players.

    Attributes:
        content: What likeness in content counts, 0 to 1; company counts the rest.
        title: The same where one of the two has nothing but a title: shared words of titles prove little.
        series: What being of the same series adds: more than any stranger has over a sequel.
        fame: What fame adds at the most: of two games equally near, the one that people know.
    """

    content: float = 0.5
    title: float = 0.15
    series: float = 0.3
    fame: float = 0.1


def similar_index(
    vectors: Matrix,
    described: Bools,
    company: Company,
    families: Families,
    fame: Floats,
    allowed: Bools,
    blend: Blend | None = None,
) -> SimilarIndex:
    """Return the nearest of the `allowed` entries for every entry, by content and company together.

    Args:
        vectors: What entries are, one row each.
        described: Which entries have more than a title.
        company: Who plays what together.
        families: Which entries are one work or one series.
        fame: How popular entries are, 0 to 1.
        allowed: Which entries may be put forward.
        blend: How to weigh; the defaults where None.
    """
    blend = blend or Blend()
    rows, columns = pairs_of(nearest(vectors, allowed, CANDIDATES), company.nearest(allowed, CANDIDATES))
    other = ~in_family(families.works, rows, columns)
    rows, columns = rows[other], columns[other]
    content, played = cosines(vectors, rows, columns), company.of_entries(rows, columns)
    del company  # its matrix, the largest thing here, makes room for sorting
    share = np.where(described[rows] & described[columns], blend.content, min(blend.title, blend.content))
    score = share * content + (1 - share) * played + blend.fame * fame[columns]
    score += blend.series * in_family(families.series, rows, columns)
    return _kept(len(fame), rows, columns, score, content, played)


def in_family(family: Ids, first: Ids, second: Ids) -> Bools:
    """Return for each pair of entries whether both are of one family."""
    return np.asarray((family[first] == family[second]) & (family[first] != ALONE))


def _kept(entries: int, rows: Ids, columns: Ids, score: Floats, content: Floats, played: Floats) -> SimilarIndex:
    chosen, at = best_pairs(rows, columns, score, KEPT)
    index = SimilarIndex.empty(entries, KEPT)
    index.ids[at] = columns[chosen]
    index.scores[at] = score[chosen]
    index.content[at] = content[chosen]
    index.company[at] = played[chosen]
    return index


def best_pairs(rows: Ids, columns: Ids, score: Floats, most: int) -> tuple[Ids, tuple[Ids, Ids]]:
    """Return the `most` best pairs of each row, the lower column first where two are equal, and each pair's place."""
    order = np.lexsort((columns, -score, rows)).astype(np.int32)
    rows = rows[order]
    place = (np.arange(len(rows)) - np.searchsorted(rows, rows)).astype(np.int32)
    kept = place < most
    return order[kept], (rows[kept], place[kept])


def pairs_of(alike: Nearest, together: Nearest) -> tuple[Ids, Ids]:
    """Return the (entry, neighbour) pairs of both lists, each once."""
    company = np.flatnonzero((together.ids >= 0).any(axis=1))
    added = together.ids[company]
    repeated = (added[:, :, None] == alike.ids[company][:, None, :]).any(axis=2)
    rows, columns = flat(np.arange(len(alike.ids)), alike.ids)
    more, others = flat(company, np.where(repeated, -1, added))
    return np.concatenate([rows, more]), np.concatenate([columns, others])


def flat(rows: Any, ids: Ids) -> tuple[Ids, Ids]:
    """Return the (row, neighbour) pairs of lists of neighbours, `ids[i]` being those of `rows[i]`."""
    places = np.nonzero(ids >= 0)
    return rows[places[0]].astype(np.int32), ids[places]
