"""Spellings → rows: a table of hashes, twelve bytes a spelling where a dictionary takes two hundred."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Self

import numpy as np

Hashes = np.ndarray[Any, np.dtype[np.int64]]
Rows = np.ndarray[Any, np.dtype[np.int32]]

HASH_BYTES = 8
"""Two of a hundred thousand spellings share a hash of that length with a chance of one in a billion."""


@dataclass(frozen=True, slots=True, eq=False)
class Keys:
    """Which rows a spelling stands for: hashes, ascending, and the row of each."""

    hashes: Hashes
    rows: Rows

    @classmethod
    def of(cls, spellings: Iterable[tuple[str, int]]) -> Self:
        """Return a table of (spelling, row)."""
        pairs = [(_hash(spelling), row) for spelling, row in spellings]
        hashes = np.fromiter((each for each, _ in pairs), np.int64, len(pairs))
        rows = np.fromiter((row for _, row in pairs), np.int32, len(pairs))
        order = np.argsort(hashes, kind="stable")
        return cls(hashes[order], rows[order])

    def find(self, spelling: str) -> list[int]:
        """Return the rows of `spelling`, in the order they were given."""
        wanted = _hash(spelling)
        first = int(self.hashes.searchsorted(wanted))
        last = int(self.hashes.searchsorted(wanted, side="right"))
        return list(dict.fromkeys(self.rows[first:last].tolist()))


def _hash(spelling: str) -> int:
    """Return a hash that is the same in every process, because tables are stored."""
    digest = blake2b(spelling.encode(errors="surrogatepass"), digest_size=HASH_BYTES).digest()
    return int.from_bytes(digest, "little", signed=True)
