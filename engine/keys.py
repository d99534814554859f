"""Spellings → rows: a table of hashes, twelve bytes a spelling where a dictionary takes two hundred."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

import numpy as np

Rows = np.ndarray[Any, np.dtype[np.int32]]


class Keys:
    """Which rows a spelling stands for.

    Spellings are kept as Python's own hashes, which differ from process to process; two of a hundred thousand
    spellings share one with a chance of one in a billion.
    """

    def __init__(self, spellings: Iterable[tuple[str, int]]) -> None:
        hashes, rows = array("q"), array("i")
        for spelling, row in spellings:
            hashes.append(hash(spelling))
            rows.append(row)
        unordered = np.frombuffer(hashes, np.int64) if hashes else np.empty(0, np.int64)
        order = np.argsort(unordered, kind="stable")
        self._hashes = unordered[order]
        self._rows: Rows = (np.frombuffer(rows, np.int32) if rows else np.empty(0, np.int32))[order]

    def find(self, spelling: str) -> list[int]:
        """Return the rows of `spelling`, in the order they were given."""
        wanted = hash(spelling)
        first = int(np.searchsorted(self._hashes, wanted))
        last = int(np.searchsorted(self._hashes, wanted, side="right"))
        return list(dict.fromkeys(self._rows[first:last].tolist()))
