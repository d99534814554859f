"""The ready answers, as looked up at question time: everything was computed and ordered at refresh time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from engine import schemas as s
from engine.answers import Basis, CriticisedDeveloper, RecommendedGame, YearHours
from engine.catalogue import Catalogue
from engine.developers import Developers
from engine.libraries import Libraries
from engine.stored import rows

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
class Statistics:
    """The answers to the statistical questions of one snapshot, by what is asked about."""

    genres: Mapping[str, GenreHours]
    champions: Mapping[str, GenreChampion]
    games: Years
    developers: Years
    labels: Developers

    @classmethod
    def load(cls, folder: Path, catalogue: Catalogue, libraries: Libraries) -> Self:
        """Read the ready answers of the snapshot in `folder`."""
        labels = Developers.load(folder)
        return cls(
            {genre: _genre_hours(rows) for genre, rows in _grouped(folder, s.GENRE_YEARS).items()},
            {genre: _champion(rows, libraries) for genre, rows in _grouped(folder, s.TOP_PLAYERS).items()},
            _by_year(folder, s.TOP_GAMES, lambda row: _game(row, catalogue)),
            _by_year(folder, s.WORST_DEVELOPERS, lambda row: _developer(row, labels)),
            labels,
        )


def _grouped(folder: Path, table: str) -> dict[str, list[dict[str, Any]]]:
    groups: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(folder, table):
        groups[row[s.GENRE]].append(row)
    return groups


def _by_year(folder: Path, table: str, shown: Any) -> Years:
    years: defaultdict[tuple[Basis, int], list[Any]] = defaultdict(list)
    for row in rows(folder, table):
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


def _developer(row: dict[str, Any], labels: Developers) -> CriticisedDeveloper:
    complaints, reviews = row[s.COMPLAINTS], row[s.REVIEW_COUNT]
    return CriticisedDeveloper(labels[row[s.DEVELOPER_KEY]].name, complaints, reviews, complaints / reviews)
