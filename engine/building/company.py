"""Which entries the same people play: the matrix of shared players, and how close two entries are by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from scipy import sparse

from engine import schemas as s
from engine.building.content import Nearest

MIN_PLAYERS = 20
"""Players an entry needs to be compared: with fewer, chance decides (measured: no loss, a tenth of the time)."""

DAMPING = 20.0
"""Shared players at which a cosine counts half: two games with one common player are not close."""

ROWS_AT_ONCE = 512

Ids = np.ndarray[Any, np.dtype[np.int32]]
Scores = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class Company:
    """Shared players among the entries that enough people play.

    Attributes:
        entries: The entry of each row, ascending; shape (m,).
        shared: How many players two entries share; shape (m, m), float32.
        row_of: The row of each entry of the catalogue, -1 where it has none; shape (entries,).
    """

    entries: Ids
    shared: Scores
    row_of: Ids

    def closeness(self, first: Any, second: Any) -> Scores:
        """Return how close pairs of rows are, 0 to 1: cosine, damped where few players stand behind it."""
        shared = self.shared[first, second]
        own = self.shared.diagonal()
        return np.asarray(shared / np.sqrt(own[first] * own[second]) * shared / (shared + DAMPING), np.float32)

    def of_entries(self, first: Ids, second: Ids) -> Scores:
        """Return how close pairs of catalogue entries are; 0 where one of them has no row."""
        rows, columns = self.row_of[first], self.row_of[second]
        known = (rows >= 0) & (columns >= 0)
        scores = np.zeros(len(first), np.float32)
        scores[known] = self.closeness(rows[known], columns[known])
        return scores

    def nearest(self, allowed: np.ndarray[Any, np.dtype[np.bool_]], k: int) -> Nearest:
        """Return for every entry of the catalogue the `k` closest among `allowed`, itself left out."""
        out = Nearest(np.full((len(self.row_of), k), -1, np.int32), np.zeros((len(self.row_of), k), np.float32))
        answers = np.flatnonzero(allowed[self.entries])
        for start in range(0, len(self.entries), ROWS_AT_ONCE):
            rows = np.arange(start, min(start + ROWS_AT_ONCE, len(self.entries)))
            self._fill(out, rows, answers, min(k, len(answers)))
        return out

    def _fill(self, out: Nearest, rows: Any, answers: Any, k: int) -> None:
        scores = self.closeness(rows[:, None], answers[None, :])
        scores[rows[:, None] == answers[None, :]] = 0
        best = np.argsort(-scores, axis=1, kind="stable")[:, :k]
        found = np.take_along_axis(scores, best, axis=1)
        ids = np.where(found > 0, self.entries[answers[best]], -1)
        out.ids[self.entries[rows], :k] = ids
        out.scores[self.entries[rows], :k] = found


def company(plays: pl.DataFrame, entries: int, min_players: int = MIN_PLAYERS) -> Company:
    """Count the players that entries share.

    Args:
        plays: (player, entry, minutes); only what was played counts, owning is not playing.
        entries: How many entries the catalogue has.
        min_players: Players an entry needs to take part.
    """
    played = plays.filter(pl.col(s.MINUTES) > 0)
    counts = np.bincount(played[s.ENTRY].to_numpy(), minlength=entries)
    kept = np.flatnonzero(counts >= min_players).astype(np.int32)
    row_of = np.full(entries, -1, np.int32)
    row_of[kept] = np.arange(len(kept), dtype=np.int32)
    players, rows = played[s.PLAYER].to_numpy(), row_of[played[s.ENTRY].to_numpy()]
    inside = rows >= 0
    ones = np.ones(int(inside.sum()), np.float32)
    shape = (int(players.max(initial=-1)) + 1, len(kept))
    matrix = sparse.csr_matrix((ones, (players[inside], rows[inside])), shape=shape)
    return Company(kept, (matrix.T @ matrix).toarray(), row_of)
