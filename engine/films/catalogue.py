"""The films as served: one row an entry, mapped; only what questions search by is in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import pyarrow as pa
from pyarrow import compute as pc

from engine.films import schemas as fs
from engine.films.fame import weights_of
from engine.films.form import Form
from engine.films.parts import Titled
from engine.films.platforms import PLATFORMS
from engine.named import Named
from engine.stored import column, mapped

Numbers = np.ndarray[Any, np.dtype[np.int32]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]

UNKNOWN = 0
"""A year, a length or a count of votes that is not known."""


@dataclass(frozen=True, slots=True)
class Films:
    """Every entry of a snapshot; an entry's number is its row, and rows are sorted by id.

    Attributes:
        columns: Column → values, mapped.
        years: Release years, as `minutes`, `seasons` and `votes` 0 where unknown.
        averages: Average votes, 0 to 10.
        popularity: Below 0 where unknown.
        series: Which entries are series.
        on: Platform name → which entries stream there.
        weights: How well known entries are: votes, and what platforms are worth.
    """

    columns: Mapping[str, pa.Array]
    years: Numbers
    minutes: Numbers
    seasons: Numbers
    votes: Numbers
    averages: np.ndarray[Any, np.dtype[np.float32]]
    popularity: np.ndarray[Any, np.dtype[np.float32]]
    series: Flags
    on: Mapping[str, Flags]
    weights: np.ndarray[Any, np.dtype[np.float32]]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Map the films of the snapshot in `folder`."""
        table = mapped(folder, fs.FILMS)
        columns = {name: column(table, name) for name in table.column_names}
        platforms = columns[fs.PLATFORMS]
        votes = _numbers(columns[fs.VOTES])
        return cls(
            columns,
            years=_numbers(columns[fs.YEAR]),
            minutes=_numbers(columns[fs.MINUTES]),
            seasons=_numbers(columns[fs.SEASONS]),
            votes=votes,
            averages=_floats(columns[fs.AVERAGE], 0),
            popularity=_floats(columns[fs.POPULARITY], -1),
            series=np.asarray(pc.equal(columns[fs.FORM], Form.SERIES.value).to_numpy(zero_copy_only=False)),
            on={platform.name: _holding(platforms, platform.name) for platform in PLATFORMS},
            weights=weights_of(votes, pc.list_value_length(platforms).to_numpy(zero_copy_only=False)),
        )

    def __len__(self) -> int:
        return len(self.years)

    def find(self, film_id: str) -> int | None:
        """Return the entry with that id, or None."""
        ids = self.columns[fs.FILM]
        place = bisect_left(range(len(ids)), film_id, key=lambda row: ids[row].as_py())
        return place if place < len(ids) and ids[place].as_py() == film_id else None

    def value(self, column: str, entry: int) -> Any:
        """Return what a column says of an entry; None where nothing is known."""
        return self.columns[column][entry].as_py()

    def names(self, column: str, entry: int) -> tuple[Any, ...]:
        """Return what a column lists for an entry: names, or days."""
        return tuple(self.columns[column][entry].as_py())

    def id(self, entry: int) -> str:
        """Return what an entry is asked about with."""
        return str(self.value(fs.FILM, entry))

    def title(self, entry: int) -> str:
        """Return the title of an entry."""
        return str(self.value(fs.TITLE, entry))

    def year(self, entry: int) -> int | None:
        """Return the release year of an entry."""
        return int(self.years[entry]) or None

    def form(self, entry: int) -> Form:
        """Return whether an entry is a film or a series."""
        return Form.SERIES if self.series[entry] else Form.FILM

    def titled(self, entry: int) -> Titled:
        """Return an entry as lists show it."""
        platforms = self.names(fs.PLATFORMS, entry)
        return Titled(self.id(entry), self.title(entry), self.year(entry), self.form(entry), platforms)

    def where(self, platform: str | None = None, form: Form | None = None) -> Flags:
        """Return which entries are on a platform and of a form, where those are given."""
        kept = np.ones(len(self), np.bool_) if platform is None else self.on[platform].copy()
        if form is not None:
            kept &= self.series == (form is Form.SERIES)
        return kept

    def holding(self, column: str, name: str) -> Flags:
        """Return which entries have a name in the lists of a column."""
        return _holding(self.columns[column], name)

    def named(self, entries: Numbers) -> Iterator[Named]:
        """Yield some entries, for the resolver."""
        rows = pa.array(entries)
        columns = (self.columns[name].take(rows).to_pylist() for name in (fs.FILM, fs.TITLE, fs.OTHERS))
        for entry, film, title, others in zip(entries.tolist(), *columns, strict=True):
            yield Named(film, title, self.year(entry), float(self.weights[entry]), others=tuple(others))


def _numbers(column: pa.Array) -> Numbers:
    return np.asarray(pc.fill_null(column, UNKNOWN).to_numpy(zero_copy_only=False), np.int32)


def _floats(column: pa.Array, unknown: float) -> np.ndarray[Any, np.dtype[np.float32]]:
    return np.asarray(pc.fill_null(column, float(unknown)).to_numpy(zero_copy_only=False), np.float32)


def _holding(lists: pa.Array, name: str) -> Flags:
    """Return which lists hold a name."""
    found = np.zeros(len(lists), np.bool_)
    rows = pc.list_parent_indices(lists).to_numpy(zero_copy_only=False)
    found[rows[pc.equal(lists.flatten(), name).to_numpy(zero_copy_only=False)]] = True
    return found
