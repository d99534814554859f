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

    def __init__(self, spellings: Iterable[tuple[str, int]] = ()) -> None:
        self._new = array("q"), array("i")
        self._hashes, self._rows = np.empty(0, np.int64), np.empty(0, np.int32)
        for spelling, row in spellings:
            self.add(spelling, row)
        self.close()

    def add(self, spelling: str, row: int) -> None:
        """Note a row of `spelling`; it is found once the table is closed."""
        self._new[0].append(hash(spelling))
        self._new[1].append(row)

    def close(self) -> None:
        """Make what was added findable."""
        hashes = np.concatenate((self._hashes, np.array(self._new[0], np.int64)))
        rows = np.concatenate((self._rows, np.array(self._new[1], np.int32)))
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._rows = hashes[order], rows[order]
        self._new = array("q"), array("i")

    def find(self, spelling: str) -> list[int]:
        """Return the rows of `spelling`, in the order they were given."""
        wanted = hash(spelling)
        first = int(self._hashes.searchsorted(wanted))
        last = int(self._hashes.searchsorted(wanted, side="right"))
        return list(dict.fromkeys(self._rows[first:last].tolist()))
