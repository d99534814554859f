"""The names of one snapshot of films: titles, people, platforms and genres, each found as people type it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import overload

from engine.answers import Candidate
from engine.errors import AmbiguousFilm, UnknownActor, UnknownDirector, UnknownFilm, UnknownGenre, UnknownPlatform
from engine.films import schemas as fs
from engine.films.calendar import Calendar
from engine.films.catalogue import Films
from engine.films.people import People, Person
from engine.films.platforms import PLATFORMS
from engine.films.titles import Titles
from engine.found import NOT_FOUND, Certainty, Found
from engine.labels import other_names
from engine.named import Named
from engine.resolver import Outcome, Resolver

GENRES = Path(__file__).with_name("genres.tsv")


class FilmName(StrEnum):
    """What a name can be the name of."""

    FILM = "film"
    GENRE = "genre"
    ACTOR = "actor"
    DIRECTOR = "director"
    PLATFORM = "platform"
    MONTH = "month"
    """A month or a weekday."""


class FilmNames:
    """Resolves typed names over one snapshot; every error carries candidates to ask with instead."""

    def __init__(self, films: Films, folder: Path, genres: Mapping[str, int]) -> None:
        self._films = Titles.load(folder, films)
        self._actors = People.load(folder, fs.ACTORS)
        self._directors = People.load(folder, fs.DIRECTORS)
        others = other_names(GENRES)
        self._genres = Resolver(Named(g, g, weight=float(count), others=others[g]) for g, count in genres.items())
        shown = {platform: float(films.on[platform.name].sum()) for platform in PLATFORMS}
        self.platforms = tuple(platform.name for platform, titles in shown.items() if titles)
        self._platforms = Resolver(
            Named(platform.name, platform.name, weight=titles, others=platform.others)
            for platform, titles in shown.items()
            if titles
        )
        self.calendar = Calendar()

    def find(self, kind: FilmName, text: str, *, exactly: bool = False) -> Found:
        """Return what `text` is as a name of that kind, and how sure that is; nothing is guessed where `exactly`."""
        names = self._of(kind)
        if exact := names.exactly(text):
            return Found(Certainty.EXACT, exact)
        if exactly:
            return NOT_FOUND
        found = names.resolve(text)
        return Found(Certainty(found.outcome.value), found.candidates)

    def directs_more(self, name: str) -> bool:
        """Whether whoever is called `name` directed more than they act in."""
        return self._directors.credits(name) > self._actors.credits(name)

    def film(self, title: str) -> tuple[Candidate, tuple[Candidate, ...]]:
        """Return the film or series that `title` means, and other readings of it.

        Raises:
            AmbiguousFilm: Several could be meant.
            UnknownFilm: None is.
        """
        found = self._films.resolve(title)
        if found.outcome is Outcome.UNCLEAR:
            raise AmbiguousFilm(title, found.candidates)
        if found.outcome is Outcome.ABSENT:
            raise UnknownFilm(title, found.candidates)
        return found.candidates[0], found.candidates[1:]

    def actor(self, name: str) -> Person:
        """Return the actor that `name` means.

        Raises:
            UnknownActor: Nobody is, or several could be.
        """
        person = self._actors.find(name)
        if person is None:
            raise UnknownActor(name, self._actors.near(name))
        return person

    def director(self, name: str) -> Person:
        """Return the director that `name` means.

        Raises:
            UnknownDirector: Nobody is, or several could be.
        """
        person = self._directors.find(name)
        if person is None:
            raise UnknownDirector(name, self._directors.near(name))
        return person

    @overload
    def platform(self, name: str) -> str: ...

    @overload
    def platform(self, name: str | None) -> str | None: ...

    def platform(self, name: str | None) -> str | None:
        """Return the platform that `name` means; None stands for any.

        Raises:
            UnknownPlatform: None is; the candidates are all there are.
        """
        if name is None:
            return None
        found = self._platforms.resolve(name)
        if found.outcome is not Outcome.SURE:
            raise UnknownPlatform(name, tuple(Candidate(each, each) for each in self.platforms))
        return found.candidates[0].id

    def genre(self, name: str | None) -> str | None:
        """Return the genre that `name` means, in English or Spanish; None stands for any.

        Raises:
            UnknownGenre: None is.
        """
        if name is None:
            return None
        found = self._genres.resolve(name)
        if found.outcome is not Outcome.SURE:
            raise UnknownGenre(name, found.candidates)
        return found.candidates[0].id

    def complete(self, kind: FilmName, prefix: str, limit: int) -> tuple[Candidate, ...]:
        """Return names of that kind that begin with `prefix`, the best known first."""
        return self._of(kind).complete(prefix, limit)

    def _of(self, kind: FilmName) -> Titles | People | Resolver | Calendar:
        match kind:
            case FilmName.FILM:
                return self._films
            case FilmName.GENRE:
                return self._genres
            case FilmName.ACTOR:
                return self._actors
            case FilmName.DIRECTOR:
                return self._directors
            case FilmName.PLATFORM:
                return self._platforms
            case FilmName.MONTH:
                return self.calendar

    def best_known(self, limit: int) -> tuple[Candidate, ...]:
        """Return films and series, the best known first."""
        return self._films.best_known(limit)


def write_names(folder: Path) -> None:
    """Take apart the titles and the people of a snapshot under construction, whose tables are in `folder`."""
    Titles.write_names(folder)
    for trade in (fs.ACTORS, fs.DIRECTORS):
        People.write_names(folder, trade)
