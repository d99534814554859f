"""What one person owns, and how long they played it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import numpy as np

from engine.usual import MINUTES_AN_HOUR


@dataclass(frozen=True, eq=False)
class Library(Mapping[int, int]):
    """Entry → minutes played, 0 for owned and not played; in arrays, because some own thousands.

    Attributes:
        entries: What is owned, each once.
        minutes: How long each was played; of the same length.
    """

    entries: np.ndarray[Any, np.dtype[np.int32]]
    minutes: np.ndarray[Any, np.dtype[np.integer[Any]]]

    @classmethod
    def of(cls, library: Mapping[int, int]) -> Self:
        """Return a library as arrays; itself where it is one."""
        if isinstance(library, cls):
            return library
        count = len(library)
        return cls(np.fromiter(library, np.int32, count), np.fromiter(library.values(), np.int64, count))

    @cached_property
    def _minutes_of(self) -> dict[int, int]:
        return dict(zip(self.entries.tolist(), self.minutes.tolist(), strict=True))

    def __getitem__(self, entry: int) -> int:
        return self._minutes_of[entry]

    def __iter__(self) -> Iterator[int]:
        return iter(self._minutes_of)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def played(self) -> int:
        """How many entries have at least a minute."""
        return int(np.count_nonzero(self.minutes))

    @property
    def hours(self) -> float:
        """The hours of all entries together."""
        return float(self.minutes.sum(dtype=np.int64)) / MINUTES_AN_HOUR
