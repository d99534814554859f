"""What answers about films are made of: one entry, year, genre or month of them."""

from __future__ import annotations

import dataclasses
import enum
from datetime import date

from engine.films.form import Form
from engine.reason import Reason


@dataclasses.dataclass(frozen=True, slots=True)
class Streaming:
    """A platform that an entry is on, and the day it was added, where that is known."""

    platform: str
    added: date | None


@dataclasses.dataclass(frozen=True, slots=True)
class Titled:
    """An entry in a list: what to ask about it with, what to show, and where it streams."""

    film_id: str
    title: str
    year: int | None
    form: Form
    platforms: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class FilmSuggestion:
    """An entry put forward, its `score` (higher is better; comparable within one answer) and why."""

    film_id: str
    title: str
    year: int | None
    form: Form
    platforms: tuple[str, ...]
    score: float
    reasons: tuple[Reason, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Length:
    """An entry and how long it is: a film's minutes or a series' seasons."""

    film_id: str
    title: str
    minutes: int | None
    seasons: int | None
    platforms: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class GenreTitles:
    """How many titles are of a genre."""

    genre: str
    titles: int


@dataclasses.dataclass(frozen=True, slots=True)
class YearTitles:
    """How many films and series are of a release year."""

    year: int
    films: int
    series: int


@dataclasses.dataclass(frozen=True, slots=True)
class DirectedFilm:
    """A film of a director; money in US dollars, `money_back` is revenue per dollar of budget."""

    film_id: str
    title: str
    year: int | None
    form: Form
    budget: int | None
    revenue: int | None
    money_back: float | None


class Unit(enum.StrEnum):
    """What releases are counted by."""

    MONTH = "month"
    WEEKDAY = "weekday"


@dataclasses.dataclass(frozen=True, slots=True)
class PeriodFilms:
    """How many films were released in a month or on a weekday; both numbered from 1, Monday is 1."""

    number: int
    films: int
