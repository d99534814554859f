"""The columns of a stored table, mapped: a row becomes a Python object when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, Protocol

import numpy as np

from engine.texts import Texts

Array = np.ndarray[Any, np.dtype[Any]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]

FIRST_DAY = date(1970, 1, 1).toordinal()
"""The day that days are counted from."""


class Column(Protocol):
    """What a table says of every row."""

    def __len__(self) -> int: ...

    def __getitem__(self, row: int, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...


Table = Mapping[str, Column]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers, or flags."""

    array: Array

    def __len__(self) -> int:
        return len(self.array)

    def __getitem__(self, row: int) -> Any:
        return self.array[row].item()

    def __iter__(self) -> Iterator[Any]:
        return iter(self.array.tolist())


@dataclass(frozen=True, slots=True)
class Days:
    """Days, counted from 1970."""

    array: Array

    def __len__(self) -> int:
        return len(self.array)

    def __getitem__(self, row: int) -> date:
        return date.fromordinal(FIRST_DAY + int(self.array[row]))

    def __iter__(self) -> Iterator[date]:
        return (date.fromordinal(FIRST_DAY + day) for day in self.array.tolist())


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of what another column holds in a row; `places` says where each begins, and where the last ends."""

    places: Array
    items: Column

    def __len__(self) -> int:
        return len(self.places) - 1

    def __getitem__(self, row: int) -> tuple[Any, ...]:
        if not 0 <= row < len(self):
            raise IndexError(row)
        return tuple(self.items[place] for place in range(int(self.places[row]), int(self.places[row + 1])))

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        items, places = list(self.items), self.places.tolist()
        return (tuple(items[first:last]) for first, last in pairwise(places))

    def lengths(self) -> Array:
        """Return how much each list holds."""
        return np.diff(self.places)

    def holding(self, name: str) -> Array:
        """Return the rows whose lists of texts hold a name, ascending; one that holds it twice comes twice."""
        assert isinstance(self.items, Texts)
        found = self.items.called(name)
        return np.searchsorted(self.places, found, side="right") - 1

    def which_hold(self, name: str) -> Flags:
        """Return for every row whether its list of texts holds a name; quicker where many do."""
        assert isinstance(self.items, Texts)
        found = np.zeros(len(self.items) + 1, np.int32)
        found[self.items.called(name) + 1] = 1
        before = np.cumsum(found)[self.places]
        return np.asarray(before[1:] > before[:-1])


@dataclass(frozen=True, slots=True)
class Gaps:
    """A column that says nothing of some rows: None."""

    column: Column
    known: Flags

    def __len__(self) -> int:
        return len(self.column)

    def __getitem__(self, row: int) -> Any:
        return self.column[row] if self.known[row] else None

    def __iter__(self) -> Iterator[Any]:
        return (value if known else None for value, known in zip(self.column, self.known.tolist(), strict=True))


def filled(column: Column, unknown: float) -> Array:
    """Return the numbers of a column, `unknown` where it says nothing; as they lie in the file where it says all."""
    if isinstance(column, Gaps):
        return np.where(column.known, filled(column.column, unknown), np.asarray(unknown))
    assert isinstance(column, Numbers)
    return column.array


def texts(column: Column) -> Texts:
    """Return a column of texts that says something of every row.

    Raises:
        TypeError: It is not one.
    """
    if not isinstance(column, Texts):
        raise TypeError("a column is not one of texts")
    return column


def lists(column: Column) -> Lists:
    """Return a column of lists that says something of every row.

    Raises:
        TypeError: It is not one.
    """
    if not isinstance(column, Lists):
        raise TypeError("a column is not one of lists")
    return column


def records(table: Table) -> list[dict[str, Any]]:
    """Return the rows of a table as Python objects, by column."""
    return [dict(zip(table, row, strict=True)) for row in zip(*table.values(), strict=True)]
