"""The films as served: one row an entry, mapped; only what questions search by is in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np

from engine.columns import Table, filled, lists, texts
from engine.films import schemas as fs
from engine.films.fame import weights_of
from engine.films.form import Form
from engine.films.parts import Titled
from engine.films.platforms import PLATFORMS
from engine.named import Named
from engine.stored import stored

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

    columns: Table
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
        columns = stored(folder, fs.FILMS)
        platforms = lists(columns[fs.PLATFORMS])
        years, minutes, seasons, votes = (
            filled(columns[name], UNKNOWN).astype(np.int32) for name in (fs.YEAR, fs.MINUTES, fs.SEASONS, fs.VOTES)
        )
        series = np.zeros(len(years), np.bool_)
        series[texts(columns[fs.FORM]).called(Form.SERIES.value)] = True
        return cls(
            columns,
            years=years,
            minutes=minutes,
            seasons=seasons,
            votes=votes,
            averages=filled(columns[fs.AVERAGE], 0.0).astype(np.float32),
            popularity=filled(columns[fs.POPULARITY], -1.0).astype(np.float32),
            series=series,
            on={platform.name: platforms.which_hold(platform.name) for platform in PLATFORMS},
            weights=weights_of(votes, platforms.lengths()),
        )

    def __len__(self) -> int:
        return len(self.years)

    def find(self, film_id: str) -> int | None:
        """Return the entry with that id, or None."""
        ids = texts(self.columns[fs.FILM])
        place = bisect_left(ids, film_id)
        return place if place < len(ids) and ids[place] == film_id else None

    def value(self, column: str, entry: int) -> Any:
        """Return what a column says of an entry; None where nothing is known."""
        return self.columns[column][entry]

    def names(self, column: str, entry: int) -> tuple[Any, ...]:
        """Return what a column lists for an entry: names, or days."""
        return tuple(self.columns[column][entry])

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

    def where(self, platform: str | None = None, form: Form | None = None, year: int | None = None) -> Flags:
        """Return which entries are on a platform, of a form and of a year, where those are given."""
        kept = np.ones(len(self), np.bool_) if platform is None else self.on[platform].copy()
        if form is not None:
            kept &= self.series == (form is Form.SERIES)
        if year is not None:
            kept &= self.years == year
        return kept

    def holding(self, column: str, name: str) -> Flags:
        """Return which entries have a name in the lists of a column."""
        return lists(self.columns[column]).which_hold(name)

    def named(self, entries: Numbers) -> Iterator[Named]:
        """Yield some entries, for the resolver."""
        for entry in entries.tolist():
            film, title, others = self.id(entry), self.title(entry), self.names(fs.OTHERS, entry)
            yield Named(film, title, self.year(entry), float(self.weights[entry]), others=others)
