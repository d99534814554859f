"""Which names share runs of three signs with what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

BUCKETS = 1 << 18
"""Runs are kept by a hash of this many values: ten times the runs that titles have."""

FACTORS = (1, 31_337, 9_176_263)
"""Odd numbers that spread three code points over the buckets."""

LENGTH_WEIGHT = 0.15
"""How much a name that is short for what it shares is put forward: `Portal` before `Portal Stories: Mel`."""

LEAST_SHARED = 0.3
"""Share of the typed runs that a name must have; with fewer, nobody meant it."""

NAMES_AT_ONCE = 512
"""Names whose runs are found in one go: few, so that building takes little more memory than keeping."""

BREAK = ord("\n")

Floats = np.ndarray[Any, np.dtype[np.float32]]
Ints = np.ndarray[Any, np.dtype[np.int64]]
Rows = np.ndarray[Any, np.dtype[np.int32]]


@dataclass(frozen=True, slots=True, eq=False)
class Trigrams:
    """Rows of names by the runs in them; a run may begin or end in the space around a name.

    Attributes:
        runs: The buckets of all runs, ascending.
        starts: Where the rows of each begin in `rows`, and where the last end.
        rows: The rows that have a run, those of one bucket together, ascending.
        sizes: How many runs each row has.
        favours: What is added to each row's share of runs, so that of many equals the likelier come first.
    """

    runs: Rows
    starts: Rows
    rows: Rows
    sizes: Floats
    favours: Floats

    @classmethod
    def of(cls, names: Sequence[str], favours: Floats) -> Self:
        """Index names, which are normalised; `favours` are as above."""
        parts = [_pairs(names[first : first + NAMES_AT_ONCE]) for first in range(0, len(names), NAMES_AT_ONCE)]
        counts = np.zeros(BUCKETS, np.int32)
        for pairs in parts:
            np.add.at(counts, pairs // NAMES_AT_ONCE, 1)
        starts: Rows = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
        rows, runs = _posted(parts, starts), np.flatnonzero(counts).astype(np.int32)
        sizes: Floats = np.bincount(rows, minlength=len(names)).astype(np.float32)
        return cls(runs, np.append(starts[runs], starts[-1]), rows, sizes, favours)

    def nearest(self, name: str, limit: int) -> list[int]:
        """Return the rows that share most with `name`, best first."""
        runs = list(dict.fromkeys(_runs(f" {name} ")[0].tolist()))
        if not runs or not len(self.sizes):
            return []
        hits = np.bincount(np.concatenate([self._of(run) for run in runs]), minlength=len(self.sizes))
        rows = np.flatnonzero(hits >= max(len(runs) * LEAST_SHARED, 1))
        shared = hits[rows].astype(np.float32)
        scores = shared / len(runs) + LENGTH_WEIGHT * shared / self.sizes[rows] + self.favours[rows]
        best = np.argpartition(-scores, limit)[:limit] if len(rows) > limit else np.arange(len(rows))
        return [int(row) for row in rows[best[np.argsort(-scores[best], kind="stable")]]]

    def holding(self, text: str) -> list[int]:
        """Return the rows that have every run of `text`, ascending; a text shorter than a run has none."""
        lists = sorted((self._of(run) for run in set(_runs(text)[0].tolist())), key=len)
        if not lists:
            return []
        found = lists[0]
        for rows in lists[1:]:
            found = found[np.isin(found, rows, assume_unique=True)]
        return [int(row) for row in found]

    def _of(self, run: int) -> Rows:
        place = int(self.runs.searchsorted(run))
        if place == len(self.runs) or self.runs[place] != run:
            return self.rows[:0]
        return self.rows[self.starts[place] : self.starts[place + 1]]


def _pairs(names: Sequence[str]) -> Rows:
    """Return every run of some names once, sorted: its bucket times `NAMES_AT_ONCE`, plus the number of the name."""
    buckets, lines = _runs("\n".join(f" {name} " for name in names))
    pairs = np.sort((buckets * NAMES_AT_ONCE + lines).astype(np.int32))
    return pairs[np.flatnonzero(np.diff(pairs, prepend=-1))]


def _posted(parts: Sequence[Rows], starts: Rows) -> Rows:
    """Return the rows of all runs, those of one bucket together, ascending."""
    posted, free = np.empty(starts[-1], np.int32), starts[:-1].copy()
    for part, pairs in enumerate(parts):
        buckets = pairs // NAMES_AT_ONCE
        kinds, firsts, sizes = np.unique(buckets, return_index=True, return_counts=True)
        places = free[buckets] + np.arange(len(buckets)) - np.repeat(firsts, sizes)
        posted[places] = pairs % NAMES_AT_ONCE + part * NAMES_AT_ONCE
        free[kinds] += sizes
    return posted


def _runs(text: str) -> tuple[Ints, Ints]:
    """Return the bucket of every run of three signs on one line, and its line."""
    signs = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    if len(signs) < len(FACTORS):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    breaks = signs == BREAK
    whole = ~(breaks[:-2] | breaks[1:-1] | breaks[2:])
    wide = signs.astype(np.int64)
    mixed = wide[:-2] * FACTORS[0] ^ wide[1:-1] * FACTORS[1] ^ wide[2:] * FACTORS[2]
    return (mixed ^ mixed >> 18)[whole] & BUCKETS - 1, np.cumsum(breaks)[:-2][whole]
