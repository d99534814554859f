"""Similar entries as saved: for each entry its nearest, of all and on each platform."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np

from engine.arrays import mapped_arrays, save_arrays

FOLDER = "index"
EVERYWHERE = "all"
"""The name of the list that no platform narrows."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """The nearest entries of every entry, best first; both arrays have shape (entries, k).

    Attributes:
        ids: The neighbours, -1 where there are no more.
        scores: How near they are; comparable within one row.
    """

    ids: np.ndarray[Any, np.dtype[np.int32]]
    scores: np.ndarray[Any, np.dtype[np.float16]]

    @classmethod
    def empty(cls, entries: int, k: int) -> Self:
        """Return lists in which no entry has a neighbour."""
        return cls(np.full((entries, k), -1, np.int32), np.zeros((entries, k), np.float16))

    def save(self, folder: Path) -> None:
        """Write the arrays into `folder`."""
        save_arrays(self, folder)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the lists in `folder`; their arrays are mapped."""
        return mapped_arrays(cls, folder)

    def of(self, entry: int) -> list[tuple[int, float]]:
        """Return (neighbour, score) of an entry, best first."""
        ids = self.ids[entry]
        return [(int(other), float(score)) for other, score in zip(ids, self.scores[entry], strict=True) if other >= 0]
