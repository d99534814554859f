"""The questions about films and series, typed."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from bot.engines import Engines
from bot.questions import PAGE
from engine import (
    ActorTitles,
    DirectorFilms,
    FilmCard,
    FilmPopularity,
    FilmScore,
    FilmsToWatch,
    Form,
    LongestFilms,
    PlatformTitles,
    Released,
    SimilarFilms,
)


class Detail(StrEnum):
    """What of a film or series is wanted before all else that its card says."""

    DIRECTOR = "ofdirector"
    LENGTH = "oflength"


@dataclass(frozen=True, slots=True)
class FilmQuestion:
    """What is known of the film or series called `title`, above all the `detail` where one is wanted?"""

    title: str
    detail: Detail | None = None

    def ask(self, engines: Engines) -> FilmCard:
        """Return its card."""
        return engines.films.film(self.title)


@dataclass(frozen=True, slots=True)
class FilmCardQuestion:
    """What is known of the film or series with this id?"""

    film_id: str

    def ask(self, engines: Engines) -> FilmCard:
        """Return its card."""
        return engines.films.film_by_id(self.film_id)


@dataclass(frozen=True, slots=True)
class SimilarFilmQuestion:
    """What is like the film or series called `title`: of a platform or a form if not empty?"""

    title: str
    platform: str = ""
    only: str = ""

    def ask(self, engines: Engines) -> SimilarFilms:
        """Return similar films and series."""
        return engines.films.similar_films(self.title, PAGE, 0, self.platform or None, form(self.only))


@dataclass(frozen=True, slots=True)
class SimilarToFilmQuestion:
    """What is like the film or series with this id, after the first `offset`: of a platform or a form if not empty?"""

    film_id: str
    platform: str = ""
    only: str = ""
    offset: int = 0

    def ask(self, engines: Engines) -> SimilarFilms:
        """Return similar films and series."""
        return engines.films.similar_to(self.film_id, PAGE, self.offset, self.platform or None, form(self.only))


@dataclass(frozen=True, slots=True)
class LongestQuestion:
    """Which films, or series, of `year` are longest, on a platform if that is not empty?"""

    year: int
    platform: str = ""
    only: str = Form.FILM

    def ask(self, engines: Engines) -> LongestFilms:
        """Return the longest."""
        return engines.films.longest(self.year, self.platform or None, Form(self.only))


@dataclass(frozen=True, slots=True)
class PlatformQuestion:
    """What does a platform show?"""

    platform: str

    def ask(self, engines: Engines) -> PlatformTitles:
        """Return its titles, counted."""
        return engines.films.platform(self.platform)


@dataclass(frozen=True, slots=True)
class ActorQuestion:
    """What is an actor in: on a platform if that is not empty, of a year if that is not 0?

    The answer is whole; `offset` is where its page begins.
    """

    actor: str
    platform: str = ""
    year: int = 0
    offset: int = 0

    def ask(self, engines: Engines) -> ActorTitles:
        """Return the titles."""
        return engines.films.actor(self.actor, self.platform or None, self.year or None)


@dataclass(frozen=True, slots=True)
class DirectorQuestion:
    """What did a director make, and what did it earn? The answer is whole; `offset` is where its page begins."""

    director: str
    offset: int = 0

    def ask(self, engines: Engines) -> DirectorFilms:
        """Return the films."""
        return engines.films.director(self.director)


@dataclass(frozen=True, slots=True)
class ScoreQuestion:
    """How did people vote on the film or series called `title`?"""

    title: str

    def ask(self, engines: Engines) -> FilmScore:
        """Return the votes."""
        return engines.films.score(self.title)


@dataclass(frozen=True, slots=True)
class ScoreOfQuestion:
    """How did people vote on the film or series with this id?"""

    film_id: str

    def ask(self, engines: Engines) -> FilmScore:
        """Return the votes."""
        return engines.films.score_of(self.film_id)


@dataclass(frozen=True, slots=True)
class ReleasedQuestion:
    """How many films were released in a month, or on a weekday?"""

    when: str

    def ask(self, engines: Engines) -> Released:
        """Return how many, over all years."""
        return engines.films.released(self.when)


@dataclass(frozen=True, slots=True)
class PopularityQuestion:
    """How popular is the film or series called `title`?"""

    title: str

    def ask(self, engines: Engines) -> FilmPopularity:
        """Return its popularity."""
        return engines.films.popularity(self.title)


@dataclass(frozen=True, slots=True)
class PopularityOfQuestion:
    """How popular is the film or series with this id?"""

    film_id: str

    def ask(self, engines: Engines) -> FilmPopularity:
        """Return its popularity."""
        return engines.films.popularity_of(self.film_id)


@dataclass(frozen=True, slots=True)
class WatchQuestion:
    """What should I watch tonight: of a genre, on a platform, of a form, of a year, and not among `seen`?

    What is empty, or 0, may be any.
    """

    genre: str = ""
    platform: str = ""
    only: str = ""
    year: int = 0
    seen: Collection[str] = field(default=(), metadata={"packed": False})

    def ask(self, engines: Engines) -> FilmsToWatch:
        """Return films and series drawn by chance."""
        wanted = self.genre or None, self.platform or None, form(self.only), self.year or None
        return engines.films.watch(*wanted, self.seen, random.sample, PAGE)


def form(only: str) -> Form | None:
    """Return the form that a question keeps to; None for both."""
    return Form(only) if only else None
