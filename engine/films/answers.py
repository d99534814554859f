"""The answers about films and series: frozen records, one for each question."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

from engine.answers import Answer, Candidate, aside
from engine.films.form import Form
from engine.films.parts import (
    DirectedFilm,
    FilmSuggestion,
    GenreTitles,
    Length,
    PeriodFilms,
    Streaming,
    Titled,
    Unit,
    YearTitles,
)

FEW_VOTES = 2000
"""Votes below which an average is said to prove little."""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FilmCard(Answer):
    """What is known of one entry; `alternatives` are other readings of the typed name.

    `minutes` are those of a film, `seasons` those of a series; `budget` and `revenue` are in US dollars, and
    `money_back` is revenue per dollar of budget. Everything may be unknown but the title and the form.
    """

    kind: ClassVar[str] = "film_card"

    film_id: str
    title: str
    year: int | None
    form: Form
    minutes: int | None
    seasons: int | None
    genres: tuple[str, ...]
    directors: tuple[str, ...]
    cast: tuple[str, ...]
    countries: tuple[str, ...]
    rating: str | None
    description: str | None
    streams: tuple[Streaming, ...]
    votes: int | None
    average: float | None
    popularity: float | None
    budget: int | None
    revenue: int | None
    money_back: float | None
    alternatives: tuple[Candidate, ...] = aside(())


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class SimilarFilms(Answer):
    """Entries like one entry, the closest first, of one platform or form where one was wanted."""

    kind: ClassVar[str] = "similar_films"

    film_id: str
    title: str
    year: int | None
    form: Form
    platform: str | None
    only: Form | None
    films: tuple[FilmSuggestion, ...]
    alternatives: tuple[Candidate, ...] = aside(())


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class LongestFilms(Answer):
    """The (at most five) longest films, or series of most seasons, of a year, the longest first."""

    kind: ClassVar[str] = "longest_films"

    year: int
    platform: str | None
    form: Form
    films: tuple[Length, ...]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class PlatformTitles(Answer):
    """What a platform shows: titles by form, by release year (newest first), and its genres (most titles first)."""

    kind: ClassVar[str] = "platform_titles"

    platform: str
    titles: int
    films: int
    series: int
    genres: tuple[GenreTitles, ...]
    years: tuple[YearTitles, ...]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class ActorTitles(Answer):
    """What an actor is in, newest first; `count` of 0 where the platform or the year leaves nothing.

    `partner` is who is in most of those titles with them, and `together` in how many; None where nobody is in two.
    """

    kind: ClassVar[str] = "actor_titles"

    actor: str
    platform: str | None
    year: int | None
    count: int
    titles: tuple[Titled, ...]
    partner: str | None
    together: int


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class DirectorFilms(Answer):
    """A director's films, newest first.

    `known` films have both budget and revenue; `budget`, `revenue` and `money_back` are over those alone, so that
    films of one known side do not flatter anybody. `money_back` is None when `known` is 0.
    """

    kind: ClassVar[str] = "director_films"

    director: str
    count: int
    films: tuple[DirectedFilm, ...]
    known: int
    budget: int
    revenue: int
    money_back: float | None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FilmScore(Answer):
    """Votes and their average (0 to 10); both None where nobody voted, and the average alone where it is not known.

    `few_votes` says that they prove little.
    """

    kind: ClassVar[str] = "film_score"

    film_id: str
    title: str
    year: int | None
    votes: int | None
    average: float | None
    few_votes: bool
    alternatives: tuple[Candidate, ...] = aside(())


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FilmPopularity(Answer):
    """How popular an entry is (TMDB's figure, without unit) and its place among all `of` that have one, 1 is first."""

    kind: ClassVar[str] = "film_popularity"

    film_id: str
    title: str
    year: int | None
    popularity: float | None
    place: int | None
    of: int
    alternatives: tuple[Candidate, ...] = aside(())


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Released(Answer):
    """How many films were released in one month, or on one weekday, over all years.

    `number` is that of the month or weekday (from 1, Monday is 1); `of` counts all films whose day is known, and
    `periods` all twelve months or seven weekdays.
    """

    kind: ClassVar[str] = "released"

    unit: Unit
    number: int
    films: int
    of: int
    periods: tuple[PeriodFilms, ...] = aside(())


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FilmsToWatch(Answer):
    """What to watch tonight: well liked by many, varied, and drawn anew every time."""

    kind: ClassVar[str] = "films_to_watch"

    genre: str | None
    platform: str | None
    only: Form | None
    year: int | None
    films: tuple[FilmSuggestion, ...]
