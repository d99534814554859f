"""Which names share runs of three signs with what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

BUCKETS = 1 << 18
"""Runs are kept by a hash of this many values: ten times the runs that titles have."""

FACTORS = (1, 31_337, 9_176_263)
"""Odd numbers that spread three code points over the buckets."""

LENGTH_WEIGHT = 0.15
"""How much a name that is short for what it shares is put forward: `Portal` before `Portal Stories: Mel`."""

BREAK = ord("\n")

Floats = np.ndarray[Any, np.dtype[np.float32]]
Ints = np.ndarray[Any, np.dtype[np.int64]]
Rows = np.ndarray[Any, np.dtype[np.int32]]


class Trigrams:
    """Rows of names by the runs in them; a run may begin or end in the space around a name."""

    def __init__(self, names: Sequence[str], favour: Floats) -> None:
        """Index `names`.

        Args:
            names: Normalised.
            favour: What is added to each row's share of runs, so that of many equals the likelier come first.
        """
        runs, rows = _runs("\n".join(f" {name} " for name in names))
        pairs = np.unique(runs * max(len(names), 1) + rows)
        self._rows: Rows = (pairs % max(len(names), 1)).astype(np.int32)
        counts = np.bincount(pairs // max(len(names), 1), minlength=BUCKETS)
        self._starts: Rows = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
        self._sizes: Floats = np.bincount(self._rows, minlength=len(names)).astype(np.float32)
        self._favour = favour

    def nearest(self, name: str, limit: int) -> list[int]:
        """Return the rows that share most with `name`, best first."""
        runs = np.unique(_runs(f" {name} ")[0])
        if not len(runs) or not len(self._sizes):
            return []
        hits = np.bincount(np.concatenate([self._of(run) for run in runs]), minlength=len(self._sizes))
        rows = np.flatnonzero(hits)
        shared = hits[rows].astype(np.float32)
        scores = shared / len(runs) + LENGTH_WEIGHT * shared / self._sizes[rows] + self._favour[rows]
        best = np.argpartition(-scores, limit)[:limit] if len(rows) > limit else np.arange(len(rows))
        return [int(row) for row in rows[best[np.argsort(-scores[best], kind="stable")]]]

    def holding(self, text: str) -> list[int]:
        """Return the rows that have every run of `text`, ascending; a text shorter than a run has none."""
        lists = sorted((self._of(run) for run in np.unique(_runs(text)[0])), key=len)
        if not lists:
            return []
        found = lists[0]
        for rows in lists[1:]:
            found = found[np.isin(found, rows, assume_unique=True)]
        return [int(row) for row in found]

    def _of(self, run: np.int64) -> Rows:
        return self._rows[self._starts[run] : self._starts[run + 1]]


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
