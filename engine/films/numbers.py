"""The questions about films that are answered with counts, lengths, votes and money."""

from __future__ import annotations

import numpy as np

from engine.answers import Basis, Candidate
from engine.errors import NoDataForYear, UnknownFilm
from engine.films import schemas as fs
from engine.films.about import FilmAbout
from engine.films.answers import (
    FEW_VOTES,
    ActorTitles,
    DirectorFilms,
    FilmPopularity,
    FilmScore,
    LongestFilms,
    PlatformTitles,
    Released,
)
from engine.films.cards import length
from engine.films.catalogue import UNKNOWN, Films, Flags, Numbers
from engine.films.counts import Counts
from engine.films.credits import Balance, directed, money_back, newest_first, partner
from engine.films.form import Form
from engine.films.names import FilmNames
from engine.stamp import stamp

LONGEST = 5
"""Entries in a list by length."""


class FilmNumbers:
    """The part of a `FilmEngine` that counts.

    Attributes:
        about: What the snapshot holds.
    """

    def __init__(self, about: FilmAbout, films: Films, names: FilmNames, counts: Counts) -> None:
        self.about = about
        self._stamp = stamp(about)
        self._films, self._names, self._counts = films, names, counts

    def _found(self, title: str) -> tuple[int, tuple[Candidate, ...]]:
        found, others = self._names.film(title)
        return self._entry(found.id), others

    def _entry(self, film_id: str) -> int:
        entry = self._films.find(film_id)
        if entry is None:
            raise UnknownFilm(film_id)
        return entry

    def genres(self) -> tuple[str, ...]:
        """Return all genres, those of most titles first."""
        return tuple(self._counts.genres)

    def platforms(self) -> tuple[str, ...]:
        """Return the platforms that show anything."""
        return self._names.platforms

    def years(self) -> tuple[int, ...]:
        """Return the release years of films and series, ascending."""
        return _years(self._films, np.ones(len(self._films), np.bool_))

    def years_of_lengths(self, form: Form) -> tuple[int, ...]:
        """Return the release years of what is of a form and of known length, ascending."""
        return _years(self._films, self._of_known_length(None, form))

    def longest(self, year: int, platform: str | None = None, form: Form = Form.FILM) -> LongestFilms:
        """Return the longest films of a year, or its series of most seasons.

        Raises:
            UnknownPlatform: No platform is called so.
            NoDataForYear: Nothing of that year, platform and form has a known length; the error lists years that do.
        """
        where = self._names.platform(platform)
        sizes, known = self._sizes(form), self._of_known_length(where, form)
        entries = np.flatnonzero(known & (self._films.years == year))
        if not len(entries):
            raise NoDataForYear(year, Basis.RELEASE, _years(self._films, known))
        order = np.lexsort((entries, -self._films.weights[entries], -sizes[entries]))[:LONGEST]
        films = tuple(length(self._films, int(entry)) for entry in entries[order])
        return LongestFilms(**self._stamp, year=year, platform=where, form=form, films=films)

    def _of_known_length(self, platform: str | None, form: Form) -> Flags:
        return self._films.where(platform, form) & (self._sizes(form) > UNKNOWN)

    def _sizes(self, form: Form) -> Numbers:
        return self._films.seasons if form is Form.SERIES else self._films.minutes

    def platform(self, name: str) -> PlatformTitles:
        """Return what a platform shows.

        Raises:
            UnknownPlatform: None is called so.
        """
        found = self._names.platform(name)
        shown = self._films.on[found]
        series = int((shown & self._films.series).sum())
        titles = int(shown.sum())
        return PlatformTitles(
            **self._stamp,
            platform=found,
            titles=titles,
            films=titles - series,
            series=series,
            genres=self._counts.platform_genres.get(found, ()),
            years=self._counts.platform_years.get(found, ()),
        )

    def actor(self, name: str, platform: str | None = None, year: int | None = None) -> ActorTitles:
        """Return what an actor is in: all of it, or what is on a platform or of a year.

        Raises:
            UnknownActor: Nobody is called so, or several could be meant.
            UnknownPlatform: No platform is called so.
        """
        person, where = self._names.actor(name), self._names.platform(platform)
        shown = self._films.where(where, year=year)
        entries = [entry for entry in person.entries if shown[entry]]
        who, together = partner(self._films, person, entries)
        titles = tuple(map(self._films.titled, newest_first(self._films, entries)))
        return ActorTitles(
            **self._stamp,
            actor=person.name,
            platform=where,
            year=year,
            count=len(titles),
            titles=titles,
            partner=who,
            together=together,
        )

    def director(self, name: str) -> DirectorFilms:
        """Return a director's films with their money, and what they earned together.

        Raises:
            UnknownDirector: Nobody is called so, or several could be meant.
        """
        person = self._names.director(name)
        films = tuple(directed(self._films, entry) for entry in newest_first(self._films, person.entries))
        balance = Balance.of(films)
        return DirectorFilms(
            **self._stamp,
            director=person.name,
            count=len(films),
            films=films,
            known=balance.known,
            budget=balance.budget,
            revenue=balance.revenue,
            money_back=money_back(balance.budget, balance.revenue),
        )

    def score(self, title: str) -> FilmScore:
        """Return the votes of what `title` names.

        Raises:
            AmbiguousFilm: Several could be meant.
            UnknownFilm: None is.
        """
        return self._score(*self._found(title))

    def score_of(self, film_id: str) -> FilmScore:
        """Return the votes of the entry with that id.

        Raises:
            UnknownFilm: None has it.
        """
        return self._score(self._entry(film_id), ())

    def _score(self, entry: int, others: tuple[Candidate, ...]) -> FilmScore:
        votes = int(self._films.votes[entry])
        return FilmScore(
            **self._stamp,
            film_id=self._films.id(entry),
            title=self._films.title(entry),
            year=self._films.year(entry),
            votes=votes or None,
            average=self._films.value(fs.AVERAGE, entry) if votes else None,
            few_votes=votes < FEW_VOTES,
            alternatives=others,
        )

    def popularity(self, title: str) -> FilmPopularity:
        """Return how popular what `title` names is.

        Raises:
            AmbiguousFilm: Several could be meant.
            UnknownFilm: None is.
        """
        return self._popularity(*self._found(title))

    def popularity_of(self, film_id: str) -> FilmPopularity:
        """Return how popular the entry with that id is.

        Raises:
            UnknownFilm: None has it.
        """
        return self._popularity(self._entry(film_id), ())

    def _popularity(self, entry: int, others: tuple[Candidate, ...]) -> FilmPopularity:
        all_of_them = self._films.popularity
        own = all_of_them[entry]
        return FilmPopularity(
            **self._stamp,
            film_id=self._films.id(entry),
            title=self._films.title(entry),
            year=self._films.year(entry),
            popularity=self._films.value(fs.POPULARITY, entry),
            place=int((all_of_them > own).sum()) + 1 if own >= 0 else None,
            of=int((all_of_them >= 0).sum()),
            alternatives=others,
        )

    def released(self, when: str) -> Released:
        """Return how many films were released in a month, or on a weekday, over all years.

        Raises:
            UnknownMonth: No month and no weekday is called so.
        """
        unit, number = self._names.calendar.find(when)
        periods = self._counts.releases[unit]
        of = sum(period.films for period in periods)
        films = periods[number - 1].films
        return Released(**self._stamp, unit=unit, number=number, films=films, of=of, periods=periods)


def _years(films: Films, which: Flags) -> tuple[int, ...]:
    return tuple(year for year in np.unique(films.years[which]).tolist() if year)
