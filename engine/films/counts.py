"""What was counted of platforms, genres and calendars when the snapshot was built."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from engine.columns import lists
from engine.films import schemas as fs
from engine.films.catalogue import Films
from engine.films.form import Form
from engine.films.parts import GenreTitles, PeriodFilms, Unit, YearTitles
from engine.stored import rows


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a snapshot.

    Attributes:
        genres: Genre → titles, of all entries.
        platform_genres: Platform → its genres, those of most titles first.
        platform_years: Platform → its release years, newest first.
        releases: Films by month and by weekday; each month and weekday is there.
    """

    genres: Mapping[str, int]
    platform_genres: Mapping[str, tuple[GenreTitles, ...]]
    platform_years: Mapping[str, tuple[YearTitles, ...]]
    releases: Mapping[Unit, tuple[PeriodFilms, ...]]

    @classmethod
    def load(cls, folder: Path, films: Films) -> Self:
        """Read the counts of the snapshot in `folder`."""
        genres = Counter(lists(films.columns[fs.GENRES]).items)
        return cls(dict(genres.most_common()), _genres(folder), _years(folder), _releases(folder))


def _genres(folder: Path) -> dict[str, tuple[GenreTitles, ...]]:
    found: defaultdict[str, list[GenreTitles]] = defaultdict(list)
    for row in rows(folder, fs.PLATFORM_GENRES):
        found[row[fs.PLATFORM]].append(GenreTitles(row[fs.GENRE], row[fs.COUNT]))
    return {name: tuple(sorted(genres, key=lambda g: (-g.titles, g.genre))) for name, genres in found.items()}


def _years(folder: Path) -> dict[str, tuple[YearTitles, ...]]:
    found: defaultdict[str, defaultdict[int, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for row in rows(folder, fs.PLATFORM_YEARS):
        found[row[fs.PLATFORM]][row[fs.YEAR]][row[fs.FORM]] = row[fs.COUNT]
    return {
        name: tuple(YearTitles(year, years[year][Form.FILM], years[year][Form.SERIES]) for year in sorted(years)[::-1])
        for name, years in found.items()
    }


def _releases(folder: Path) -> dict[Unit, tuple[PeriodFilms, ...]]:
    counts = {(row[fs.UNIT], row[fs.NUMBER]): row[fs.COUNT] for row in rows(folder, fs.RELEASES)}
    lengths = {Unit.MONTH: 12, Unit.WEEKDAY: 7}
    return {
        unit: tuple(PeriodFilms(number, counts.get((unit, number), 0)) for number in range(1, length + 1))
        for unit, length in lengths.items()
    }
