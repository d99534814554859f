"""Who did what with which entry: played it, reviewed it, or owned it without playing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from engine import schemas as s
from engine.building import bench
from engine.building.bench import Bench, Floats

if TYPE_CHECKING:
    import polars as pl

REVIEWER_TRUST = 0.3
"""What a person counts whose library is not known: their reviews name a few of the games they play, not all."""

Matrix = sparse.csr_matrix
Counts = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of people and entries; both matrices hold ones and have shape (people, entries).

    Attributes:
        played: Who played or reviewed what: a review is written by someone who played.
        unplayed: Who owns what without having played it.
        trust: What each person counts, 0 to 1; shape (people,).
        reviews: How many people reviewed each entry; shape (entries,).
    """

    played: Matrix
    unplayed: Matrix
    trust: Floats
    reviews: Counts

    @property
    def people(self) -> Counts:
        """Return how many people played or reviewed each entry."""
        return np.bincount(self.played.indices, minlength=self.played.shape[1])


def evidence(
    plays: pl.DataFrame, entries: int, reviews: pl.DataFrame | None = None, players: pl.Series | None = None
) -> Evidence:
    """Return what plays and reviews tell.

    Args:
        plays: (player, entry, minutes), each pair once, by player and entry.
        entries: How many entries there are.
        reviews: (user_id, entry); needs `players`.
        players: The user id of each player, by number.
    """
    assert plays[s.PLAYER].is_sorted()
    owners, owned = plays[s.PLAYER].to_numpy(), plays[s.ENTRY].to_numpy()
    started = plays[s.MINUTES].to_numpy() > 0
    people = max(int(owners.max(initial=-1)) + 1, 0 if players is None else len(players))
    shape = (people, entries)
    reviewed = _ones(*_reviews(reviews, players), shape)
    played = _either(_in_order(owners, owned, started, shape), reviewed)
    unplayed = _in_order(owners, owned, ~started, shape)
    unplayed = unplayed - unplayed.multiply(played)
    unplayed.eliminate_zeros()
    trust = np.full(people, REVIEWER_TRUST, np.float32)
    trust[owners] = 1
    return Evidence(played, unplayed.tocsr(), trust, np.bincount(reviewed.indices, minlength=entries))


def evidence_on(kept: Bench) -> Evidence:
    """Return the evidence that lies on a bench."""
    played, unplayed = kept.matrix(bench.PLAYED), kept.matrix(bench.UNPLAYED)
    return Evidence(played, unplayed, kept.array(bench.TRUST), kept.array(bench.REVIEWED))


def _reviews(reviews: pl.DataFrame | None, players: pl.Series | None) -> tuple[Any, Any]:
    """Return the person and the entry of each review."""
    if reviews is None or players is None:
        return [], []
    numbers = players.alias(s.USER).to_frame().with_row_index(s.PLAYER)
    numbered = reviews.select(s.USER, s.ENTRY).join(numbers, on=s.USER, maintain_order="left")
    return numbered[s.PLAYER].to_numpy(), numbered[s.ENTRY].to_numpy()


def _in_order(rows: Any, columns: Any, some: Any, shape: tuple[int, int]) -> Matrix:
    """Return some places as a matrix of ones; they are in order, so that nothing is sorted."""
    counts = np.bincount(rows[some], minlength=shape[0])
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    own = columns[some]
    return sparse.csr_matrix((np.ones(len(own), np.float32), own, starts), shape=shape)


def _ones(rows: Any, columns: Any, shape: tuple[int, int]) -> Matrix:
    matrix = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)
    matrix.data[:] = 1
    return matrix


def _either(one: Matrix, other: Matrix) -> Matrix:
    both: Matrix = (one + other).tocsr()
    both.data[:] = 1
    return both
