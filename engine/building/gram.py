"""The matrix of what columns share, XᵀX, of a large sparse X: a block of columns at a time, two at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from scipy import sparse

from engine.building.bench import Floats, Room, in_memory

BLOCK = 256
"""Columns at a time: a block of the product stays small beside the whole."""

THREADS = 2

LONG = 500
"""Entries of a row from which it is multiplied as a dense one: one row in a hundred, with nearly all of the steps."""

MOST_LONG = 2_000
"""Rows that are multiplied so at the most, the longest: fifty megabytes."""


def gram(columns: sparse.csc_matrix, room: Room = in_memory) -> Floats:
    """Return the dense float32 matrix XᵀX; only the blocks on and above the diagonal are computed, then mirrored.

    A row of n entries takes n² steps of a sparse product, each many times as slow as one of a dense product.

    Args:
        columns: X.
        room: Where the product goes.
    """
    size = columns.shape[1]
    long, short = _by_length(columns)
    out = room(size, size)

    def fill(start: int) -> None:
        stop = min(start + BLOCK, size)
        out[:stop, start:stop] = (_before(short, stop).T @ short[:, start:stop]).toarray()
        out[:stop, start:stop] += long[:, :stop].T @ long[:, start:stop]

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(fill, range(0, size, BLOCK)))
    mirror(out.T)
    return out


def _by_length(columns: sparse.csc_matrix) -> tuple[Floats, sparse.csc_matrix]:
    """Return the long rows, dense, and the others."""
    rows = columns.tocsr()
    lengths = np.diff(rows.indptr)
    longest = np.argsort(-lengths, kind="stable")[:MOST_LONG]
    long = np.zeros(len(lengths), bool)
    long[longest[lengths[longest] >= LONG]] = True
    return rows[long].toarray(), rows[~long].tocsc()


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
