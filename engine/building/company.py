"""Which entries the same people play: how many they share, and how close two entries are by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.building.bench import Room, in_memory
from engine.building.evidence import Matrix
from engine.building.gram import gram
from engine.building.nearest import Nearest

MIN_PEOPLE = 20
"""People that an entry needs to be compared: with fewer, chance decides."""

MOST_PLAYED = 5000
"""Entries that are compared at the most, those with most people: bounds time and memory."""

DAMPING = 20.0
"""Shared people at which a correlation counts half: two games with one common player are not close."""

TINY = 1e-9
"""Keeps a division from failing where everybody plays an entry."""

ROWS_AT_ONCE = 256

PAIRS = 200_000
"""Pairs that are compared at a time: ten megabytes of steps between."""

Ids = np.ndarray[Any, np.dtype[np.int32]]
Scores = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class Company:
    """Shared people among the entries that enough people play.

    Attributes:
        entries: The entry of each row, ascending; shape (m,).
        shared: How many people two entries share; shape (m, m), float32.
        people: How many people there are.
        row_of: The row of each entry of the catalogue, -1 where it has none; shape (entries,).
    """

    entries: Ids
    shared: Scores
    people: int
    row_of: Ids

    def closeness(self, first: Any, second: Any) -> Scores:
        """Return how close pairs of rows are, 0 to 1: how much oftener than by chance the same people play both.

        The correlation of who plays the one and who the other, damped where few people stand behind it.
        """
        own = self.shared.diagonal()
        shared, one, other = self.shared[first, second], own[first] / self.people, own[second] / self.people
        spread = np.sqrt(one * (1 - one) * other * (1 - other))
        correlation = (shared / self.people - one * other) / np.maximum(spread, TINY)
        return np.asarray(np.maximum(correlation, 0) * shared / (shared + DAMPING), np.float32)

    def of_entries(self, first: Ids, second: Ids) -> Scores:
        """Return how close pairs of catalogue entries are; 0 where one of them has no row."""
        rows, columns = self.row_of[first], self.row_of[second]
        known = (rows >= 0) & (columns >= 0)
        scores = np.zeros(len(first), np.float32)
        for some in np.array_split(np.flatnonzero(known), len(first) // PAIRS + 1):
            scores[some] = self.closeness(rows[some], columns[some])
        return scores

    def nearest(self, allowed: np.ndarray[Any, np.dtype[np.bool_]], k: int) -> Nearest:
        """Return for every entry of the catalogue the `k` closest among `allowed`, itself left out, in no order."""
        out = Nearest(np.full((len(self.row_of), k), -1, np.int32), np.zeros((len(self.row_of), k), np.float32))
        answers = np.flatnonzero(allowed[self.entries])
        for start in range(0, len(self.entries), ROWS_AT_ONCE):
            rows = np.arange(start, min(start + ROWS_AT_ONCE, len(self.entries)))
            self._fill(out, rows, answers, min(k, len(answers)))
        return out

    def _fill(self, out: Nearest, rows: Any, answers: Any, k: int) -> None:
        scores = self.closeness(rows[:, None], answers[None, :])
        scores[rows[:, None] == answers[None, :]] = 0
        best = np.argpartition(-scores, k - 1, axis=1)[:, :k] if k else np.empty((len(rows), 0), np.int64)
        found = np.take_along_axis(scores, best, axis=1)
        out.ids[self.entries[rows], :k] = np.where(found > 0, self.entries[answers[best]], -1)
        out.scores[self.entries[rows], :k] = found


def company(played: Matrix, room: Room = in_memory) -> Company:
    """Count the people that entries share; `played` holds a row a person and a column an entry."""
    people = np.bincount(played.indices, minlength=played.shape[1])
    most = np.argsort(-people, kind="stable")[:MOST_PLAYED]
    kept = np.sort(most[people[most] >= MIN_PEOPLE]).astype(np.int32)
    row_of = np.full(len(people), -1, np.int32)
    row_of[kept] = np.arange(len(kept), dtype=np.int32)
    played = played[:, kept]
    players = int(np.count_nonzero(np.diff(played.indptr)))
    return Company(kept, gram(played.tocsc(), room), players, row_of)
