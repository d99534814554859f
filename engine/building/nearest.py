"""Who is near whom by what they are: the nearest vectors, and the cosines of pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from sparse_dot_topn import sp_matmul_topn

from engine.building.evidence import Matrix

THREADS = 2

COMMON = 0.1
"""Share of the entries from which a term is too common to find neighbours by ("Indie", "Single-player")."""

PAIRS = 20_000
"""Pairs whose vectors are held at a time: ten megabytes."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The `k` nearest entries of every entry: `ids` and `scores`, both of shape (entries, k).

    Places without a neighbour hold -1 and 0.
    """

    ids: np.ndarray[Any, np.dtype[np.int32]]
    scores: np.ndarray[Any, np.dtype[np.float32]]


def nearest(vectors: Matrix, allowed: np.ndarray[Any, np.dtype[np.bool_]], k: int, common: float = COMMON) -> Nearest:
    """Return for every entry the `k` entries among `allowed` that share most of what is rare, itself left out.

    A term of more than the share `common` of the entries is not rare: the scores leave it
    out, because it takes most of the time and hardly moves a cosine.
    """
    return Neighbourhood.of(vectors, allowed, common).nearest(slice(0, vectors.shape[0]), k)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is rare in entries, and in those that may be their neighbours.

    Attributes:
        telling: The vectors without what is common.
        answers: The numbers of those that may be neighbours, ascending.
        turned: Their vectors, transposed.
    """

    telling: Matrix
    answers: np.ndarray[Any, np.dtype[np.intp]]
    turned: Matrix

    @classmethod
    def of(cls, vectors: Matrix, allowed: np.ndarray[Any, np.dtype[np.bool_]], common: float) -> Self:
        """Return what `nearest` compares."""
        carried = np.bincount(vectors.indices, minlength=vectors.shape[1])
        telling, answers = vectors[:, carried <= common * vectors.shape[0]], np.flatnonzero(allowed)
        return cls(telling, answers, telling[answers].T.tocsr())

    def nearest(self, some: slice, k: int) -> Nearest:
        """Return the nearest of some entries, those of one range; row 0 is the first of them."""
        found = sp_matmul_topn(
            self.telling[some], self.turned, top_n=k + 1, sort=True, n_threads=THREADS, threshold=0.0
        )
        rows = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr))
        ids = self.answers[found.indices]
        other = ids != rows + some.start
        return _padded(rows[other], ids[other], found.data[other], found.shape[0], k)


def _padded(rows: Any, ids: Any, scores: Any, count: int, k: int) -> Nearest:
    place = np.arange(len(rows)) - np.searchsorted(rows, rows)
    kept = place < k
    out = Nearest(np.full((count, k), -1, np.int32), np.zeros((count, k), np.float32))
    out.ids[rows[kept], place[kept]] = ids[kept]
    out.scores[rows[kept], place[kept]] = scores[kept]
    return out


def cosines(vectors: Matrix, rows: Any, columns: Any, at_once: int = PAIRS) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Return the cosine of each pair (rows[i], columns[i]), `at_once` pairs at a time to bound memory."""
    parts = [
        np.asarray(vectors[rows[i : i + at_once]].multiply(vectors[columns[i : i + at_once]]).sum(axis=1)).ravel()
        for i in range(0, len(rows), at_once)
    ]
    return np.concatenate(parts).astype(np.float32) if parts else np.empty(0, np.float32)
