"""The ready answers, as looked up at question time: everything was computed and ordered at refresh time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from engine import schemas as s
from engine.answers import Basis, CriticisedDeveloper, RecommendedGame, YearHours, YearLabels
from engine.catalogue import Catalogue
from engine.libraries import Libraries
from engine.stored import records, stored

MINUTES_AN_HOUR = 60

Years = Mapping[tuple[Basis, int], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class GenreHours:
    """A genre's hours by release year, most first, and all its minutes, those of no known year included."""

    years: tuple[YearHours, ...]
    minutes: int
    undated_share: float


@dataclass(frozen=True, slots=True)
class GenreChampion:
    """The player with the most minutes in a genre, and the hours by release year, newest first."""

    user_id: str
    hours: float
    years: tuple[YearHours, ...]


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


@dataclass(frozen=True, slots=True)
class Statistics:
    """The answers to the statistical questions of one snapshot, by what is asked about."""

    genres: Mapping[str, GenreHours]
    champions: Mapping[str, GenreChampion]
    games: Years
    developers: Years
    labels: Mapping[str, DeveloperLabels]

    @classmethod
    def load(cls, folder: Path, catalogue: Catalogue, libraries: Libraries) -> Self:
        """Read the ready answers of the snapshot in `folder`."""
        dated = _label_years(folder)
        labels = {row[s.DEVELOPER_KEY]: _labels(row, dated) for row in _rows(folder, s.DEVELOPERS)}
        return cls(
            {genre: _genre_hours(rows) for genre, rows in _grouped(folder, s.GENRE_YEARS).items()},
            {genre: _champion(rows, libraries) for genre, rows in _grouped(folder, s.TOP_PLAYERS).items()},
            _by_year(folder, s.TOP_GAMES, lambda row: _game(row, catalogue)),
            _by_year(folder, s.WORST_DEVELOPERS, lambda row: _developer(row, labels)),
            labels,
        )


def _rows(folder: Path, table: str) -> Iterator[dict[str, Any]]:
    yield from records(stored(folder, table))


def _grouped(folder: Path, table: str) -> dict[str, list[dict[str, Any]]]:
    groups: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _rows(folder, table):
        groups[row[s.GENRE]].append(row)
    return groups


def _by_year(folder: Path, table: str, shown: Any) -> Years:
    years: defaultdict[tuple[Basis, int], list[Any]] = defaultdict(list)
    for row in _rows(folder, table):
        years[Basis(row[s.BASIS]), row[s.YEAR]].append(shown(row))
    return {key: tuple(rows) for key, rows in years.items()}


def _genre_hours(rows: list[dict[str, Any]]) -> GenreHours:
    """Order a genre's years by hours; of two with the same hours the later comes first."""
    minutes = sum(row[s.MINUTES] for row in rows)
    dated = [row for row in rows if row[s.YEAR] is not None]
    dated.sort(key=lambda row: (-row[s.MINUTES], -row[s.YEAR]))
    undated = minutes - sum(row[s.MINUTES] for row in dated)
    return GenreHours(_years(dated), minutes, undated / minutes)


def _champion(rows: list[dict[str, Any]], libraries: Libraries) -> GenreChampion:
    rows.sort(key=lambda row: -row[s.YEAR])
    minutes = sum(row[s.MINUTES] for row in rows)
    return GenreChampion(libraries.user_id(rows[0][s.PLAYER]), minutes / MINUTES_AN_HOUR, _years(rows))


def _years(rows: list[dict[str, Any]]) -> tuple[YearHours, ...]:
    return tuple(YearHours(row[s.YEAR], row[s.MINUTES] / MINUTES_AN_HOUR) for row in rows)


def _game(row: dict[str, Any], catalogue: Catalogue) -> RecommendedGame:
    entry, recommended, reviews = row[s.ENTRY], row[s.RECOMMENDED], row[s.REVIEW_COUNT]
    return RecommendedGame(
        catalogue.items[entry],
        catalogue.titles[entry],
        recommended,
        reviews,
        recommended / reviews,
        catalogue.years[entry],
    )


def _developer(row: dict[str, Any], labels: Mapping[str, DeveloperLabels]) -> CriticisedDeveloper:
    complaints, reviews = row[s.COMPLAINTS], row[s.REVIEW_COUNT]
    return CriticisedDeveloper(labels[row[s.DEVELOPER_KEY]].name, complaints, reviews, complaints / reviews)


def _label_years(folder: Path) -> Mapping[str, tuple[YearLabels, ...]]:
    years: defaultdict[str, tuple[YearLabels, ...]] = defaultdict(tuple)
    for row in _rows(folder, s.DEVELOPER_YEARS):
        counts = (row[column] for column in (s.YEAR, s.NEGATIVE, s.NEUTRAL, s.POSITIVE))
        years[row[s.DEVELOPER_KEY]] += (YearLabels(*counts),)
    return years


def _labels(row: dict[str, Any], dated: Mapping[str, tuple[YearLabels, ...]]) -> DeveloperLabels:
    columns = (s.DEVELOPER, s.ENTRIES, s.NEGATIVE, s.NEUTRAL, s.POSITIVE, s.REVIEW_COUNT, s.RECOMMENDED)
    return DeveloperLabels(*(*(row[column] for column in columns), dated.get(row[s.DEVELOPER_KEY], ())))
