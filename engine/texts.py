"""Many texts as one: their bytes in a row, and where each ends; a tenth of what as many strings take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Self, overload

import numpy as np

Bytes = np.ndarray[Any, np.dtype[np.uint8]]
Places = np.ndarray[Any, np.dtype[Any]]
Rows = np.ndarray[Any, np.dtype[np.int64]]

FIRST_OTHER = 0x80
"""From here on bytes belong to signs that are not ASCII."""

LONE = "surrogatepass"
"""Half of a surrogate pair is no text, but may be in a name all the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Texts(Sequence[str]):
    """Texts by number.

    Attributes:
        data: All of them, in UTF-8.
        places: Where each begins, and where the last ends: one more than there are texts.
    """

    data: Bytes
    places: Places
    _bytes: memoryview = field(init=False, repr=False)
    _places: memoryview = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # Indexing a memoryview gives an int and a slice at a third of the time that an array takes.
        object.__setattr__(self, "_bytes", memoryview(self.data))
        object.__setattr__(self, "_places", memoryview(self.places))

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Put texts together."""
        parts = [text.encode(errors=LONE) for text in texts]
        places = np.zeros(len(parts) + 1, np.int32)
        np.cumsum(np.fromiter(map(len, parts), np.int32, len(parts)), out=places[1:])
        return cls(np.frombuffer(b"".join(parts), np.uint8), places)

    def __len__(self) -> int:
        return len(self.places) - 1

    @overload
    def __getitem__(self, row: int) -> str: ...

    @overload
    def __getitem__(self, row: slice) -> tuple[str, ...]: ...

    def __getitem__(self, row: int | slice) -> str | tuple[str, ...]:
        if isinstance(row, slice):
            return tuple(self[each] for each in range(*row.indices(len(self))))
        if not 0 <= row < len(self):
            raise IndexError(row)
        return str(self._bytes[self._places[row] : self._places[row + 1]], "utf-8", LONE)

    def __iter__(self) -> Iterator[str]:
        data, places = self._bytes, self._places
        return (str(data[places[row] : places[row + 1]], "utf-8", LONE) for row in range(len(self)))

    def lengths(self) -> Rows:
        """Return how many bytes each text has."""
        return np.diff(self.places)

    def called(self, text: str) -> Rows:
        """Return the rows of one text, ascending."""
        wanted = np.frombuffer(text.encode(errors=LONE), np.uint8)
        rows = np.flatnonzero(self.lengths() == len(wanted))
        spelled = self.data[self.places[rows][:, None] + np.arange(len(wanted))]
        return np.asarray(rows[(spelled == wanted).all(axis=1)])
