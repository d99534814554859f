"""Every developer's labels, mapped: a row is read when its developer is asked about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from engine import schemas as s
from engine.answers import YearLabels
from engine.columns import Table, texts
from engine.companies import called
from engine.named import Named
from engine.stored import stored

COLUMNS = (s.DEVELOPER, s.ENTRIES, s.NEGATIVE, s.NEUTRAL, s.POSITIVE, s.REVIEW_COUNT, s.RECOMMENDED)


@dataclass(frozen=True, slots=True)
class DeveloperLabels:
    """How a developer's reviews are labelled, in all and by `years` of posting, oldest first.

    `entries` are the catalogue entries it is credited with.
    """

    name: str
    entries: int
    negative: int
    neutral: int
    positive: int
    reviews: int
    recommended: int
    years: tuple[YearLabels, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Developers(Mapping[str, DeveloperLabels]):
    """Developers by key: `table` has one row each, `years` one for each year of each; both are sorted by key."""

    table: Table
    years: Table

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Map the developers of the snapshot in `folder`."""
        return cls(stored(folder, s.DEVELOPERS), stored(folder, s.DEVELOPER_YEARS))

    def __len__(self) -> int:
        return len(self.table[s.DEVELOPER_KEY])

    def __iter__(self) -> Iterator[str]:
        return iter(texts(self.table[s.DEVELOPER_KEY]))

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._row(key) is not None

    def __getitem__(self, key: str) -> DeveloperLabels:
        row = self._row(key)
        if row is None:
            raise KeyError(key)
        return DeveloperLabels(*(*(self.table[column][row] for column in COLUMNS), self._years(key)))

    def _row(self, key: str) -> int | None:
        keys = texts(self.table[s.DEVELOPER_KEY])
        row = bisect_left(keys, key)
        return row if row < len(keys) and keys[row] == key else None

    def _years(self, key: str) -> tuple[YearLabels, ...]:
        keys = texts(self.years[s.DEVELOPER_KEY])
        columns = [self.years[column] for column in (s.YEAR, s.NEGATIVE, s.NEUTRAL, s.POSITIVE)]
        rows = range(bisect_left(keys, key), bisect_right(keys, key))
        return tuple(YearLabels(*(column[row] for column in columns)) for row in rows)

    def named(self) -> Iterator[Named]:
        """Yield every developer, for the resolver."""
        keys, names, reviews = (self.table[column] for column in (s.DEVELOPER_KEY, s.DEVELOPER, s.REVIEW_COUNT))
        for key, name, weight, others in zip(keys, names, reviews, called(list(names)), strict=True):
            yield Named(key, name, weight=weight, others=others)
