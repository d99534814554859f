"""Similar entries as saved: for each entry its nearest, by content and by company."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np

from engine.arrays import mapped_arrays, save_arrays

FOLDER = "index"

Ids = np.ndarray[Any, np.dtype[np.int32]]
Scores = np.ndarray[Any, np.dtype[np.float16]]


@dataclass(frozen=True, slots=True)
class SimilarIndex:
    """The nearest entries of every entry, best first; all arrays have shape (entries, k).

    Attributes:
        ids: The neighbours, -1 where there are no more.
        scores: How near they are, all things together; content and company are parts of it.
        content: How alike they are (cosine, 0 to 1).
        company: How much the same people play both (damped cosine, 0 to 1).
    """

    ids: Ids
    scores: Scores
    content: Scores
    company: Scores

    @classmethod
    def empty(cls, entries: int, k: int) -> Self:
        """Return an index in which no entry has a neighbour."""
        shape = (entries, k)
        return cls(np.full(shape, -1, np.int32), *(np.zeros(shape, np.float16) for _ in range(3)))

    def save(self, folder: Path) -> None:
        """Write the arrays into `folder`."""
        save_arrays(self, folder)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the index in `folder`; its arrays are mapped, and read from disk when asked about."""
        return mapped_arrays(cls, folder)
