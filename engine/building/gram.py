"""The matrix of what columns share, XᵀX, of a large sparse X: a block of columns at a time, two at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from scipy import sparse

BLOCK = 256
"""Columns at a time: a block of the product stays small beside the whole."""

THREADS = 2

Floats = np.ndarray[Any, np.dtype[np.float32]]


def gram(columns: sparse.csc_matrix) -> Floats:
    """Return the dense float32 matrix XᵀX; only the blocks on and above the diagonal are computed, then mirrored."""
    size = columns.shape[1]
    out = np.zeros((size, size), np.float32)

    def fill(start: int) -> None:
        stop = min(start + BLOCK, size)
        out[:stop, start:stop] = (_before(columns, stop).T @ columns[:, start:stop]).toarray()

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(fill, range(0, size, BLOCK)))
    mirror(out.T)
    return out


def _before(columns: sparse.csc_matrix, stop: int) -> sparse.csc_matrix:
    """Return the first `stop` columns; they lie in one piece, so none is copied."""
    last = columns.indptr[stop]
    parts = (columns.data[:last], columns.indices[:last], columns.indptr[: stop + 1])
    return sparse.csc_matrix(parts, shape=(columns.shape[0], stop), copy=False)


def mirror(lower: Floats) -> None:
    """Copy the lower triangle onto the upper one, in place, a block of rows at a time."""
    for start in range(0, len(lower), BLOCK):
        stop = min(start + BLOCK, len(lower))
        lower[start:stop, stop:] = lower[stop:, start:stop].T
        corner = lower[start:stop, start:stop]
        corner[:] = np.tril(corner) + np.tril(corner, -1).T
