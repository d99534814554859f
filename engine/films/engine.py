"""The questions about films and series, over one snapshot."""

from __future__ import annotations

import random
from collections.abc import Collection
from pathlib import Path
from typing import Self

from engine.answers import Candidate
from engine.errors import DamagedSnapshot
from engine.films.about import FilmAbout
from engine.films.answers import FilmCard, FilmsToWatch, SimilarFilms
from engine.films.cards import card
from engine.films.catalogue import Films
from engine.films.counts import Counts
from engine.films.form import Form
from engine.films.names import FilmName, FilmNames
from engine.films.numbers import FilmNumbers
from engine.films.suggestions import Similar
from engine.films.watching import Draw, Evening, Wish
from engine.found import Found
from engine.manifest import Manifest
from engine.remedy import refreshing
from engine.snapshot import verify

FIVE = 5
"""Entries in an answer, unless asked otherwise: what a phone shows without scrolling."""


class FilmEngine(FilmNumbers):
    """One method a question; every method is pure, thread-safe and answers from one snapshot.

    Those about numbers are in `FilmNumbers`; here are those about what to watch.
    Names are taken as people type them. Questions raise `QuestionError`s that carry what helps: candidates
    for a name, the years that have data.
    """

    def __init__(self, manifest: Manifest, films: Films, names: FilmNames, counts: Counts, similar: Similar) -> None:
        super().__init__(FilmAbout.of(manifest), films, names, counts)
        self._similar = similar
        self._evening = Evening(films, similar.together)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Return an engine over the snapshot in `folder`, after verifying it.

        Raises:
            SnapshotError: The snapshot is missing, damaged, or of another format.
        """
        manifest = verify(folder)
        try:
            films = Films.load(folder)
            counts = Counts.load(folder, films)
            names, similar = FilmNames(films, folder, counts.genres), Similar.load(folder, films, counts.genres)
            return cls(manifest, films, names, counts, similar)
        except (OSError, LookupError, TypeError, ValueError) as error:
            raise DamagedSnapshot(
                f"Snapshot {folder.name} is not what its manifest says ({error}): "
                f"run `{refreshing(folder.parent.parent, '--force')}`."
            ) from error

    def film(self, title: str) -> FilmCard:
        """Return the card of the film or series that `title` names.

        Raises:
            AmbiguousFilm: Several could be meant.
            UnknownFilm: None is.
        """
        entry, others = self._found(title)
        return card(self._films, entry, self._stamp, others)

    def film_by_id(self, film_id: str) -> FilmCard:
        """Return the card of the entry with that id.

        Raises:
            UnknownFilm: None has it.
        """
        return card(self._films, self._entry(film_id), self._stamp)

    def similar_films(
        self, title: str, limit: int = FIVE, offset: int = 0, platform: str | None = None, form: Form | None = None
    ) -> SimilarFilms:
        """Return what is like the film or series that `title` names, the closest first.

        Args:
            title: As people type it.
            limit: How many entries to return.
            offset: How many of the closest to pass over.
            platform: Only what streams there.
            form: Only films, or only series.

        Raises:
            AmbiguousFilm: Several could be meant.
            UnknownFilm: None is.
            UnknownPlatform: No platform is called so.
        """
        entry, others = self._found(title)
        return self._like(entry, limit, offset, self._names.platform(platform), form, others)

    def similar_to(
        self, film_id: str, limit: int = FIVE, offset: int = 0, platform: str | None = None, form: Form | None = None
    ) -> SimilarFilms:
        """Return what is like the entry with that id, as `similar_films` does."""
        return self._like(self._entry(film_id), limit, offset, self._names.platform(platform), form, ())

    def _like(
        self,
        entry: int,
        limit: int,
        offset: int,
        platform: str | None,
        form: Form | None,
        others: tuple[Candidate, ...],
    ) -> SimilarFilms:
        return SimilarFilms(
            **self._stamp,
            film_id=self._films.id(entry),
            title=self._films.title(entry),
            year=self._films.year(entry),
            form=self._films.form(entry),
            platform=platform,
            only=form,
            films=self._similar.to(entry, limit, offset, platform, form),
            alternatives=others,
        )

    def watch(
        self,
        genre: str | None = None,
        platform: str | None = None,
        form: Form | None = None,
        year: int | None = None,
        seen: Collection[str] = (),
        choose: Draw = random.sample,
        limit: int = FIVE,
    ) -> FilmsToWatch:
        """Return what to watch tonight: what many liked, varied, and not among `seen` as long as there is more.

        Args:
            genre: Only of that genre, in English or Spanish.
            platform: Only what streams there; anywhere where None.
            form: Only films, or only series.
            year: Only what was released in that year.
            seen: Ids that were shown before.
            choose: Draws entries; `random.sample`, unless a test wants to know which.
            limit: How many entries to return.

        Raises:
            UnknownGenre: No genre is called so.
            UnknownPlatform: No platform is called so.
        """
        kind, where = self._names.genre(genre), self._names.platform(platform)
        films = self._evening.drawn(Wish(kind, where, form, year), seen, limit, choose)
        return FilmsToWatch(**self._stamp, genre=kind, platform=where, only=form, year=year, films=films)

    def find(self, kind: FilmName, text: str, *, exactly: bool = False) -> Found:
        """Return what `text` is as a name of that kind, and how sure that is.

        Args:
            kind: Of what it may be the name.
            text: As people type it.
            exactly: Whether to look for nothing but names as they are written down, case and accents aside.
        """
        return self._names.find(kind, text, exactly=exactly)

    def fame(self, film_id: str) -> float:
        """Return how well known the entry with that id is: its votes, each platform that shows it standing for 150.

        Raises:
            UnknownFilm: None has it.
        """
        return float(self._films.weights[self._entry(film_id)])

    def directs_more(self, name: str) -> bool:
        """Whether whoever has exactly that name directed more entries than they act in."""
        return self._names.directs_more(name)

    def complete(self, kind: FilmName, prefix: str, limit: int = 10) -> tuple[Candidate, ...]:
        """Return names that begin with `prefix`, the best known first."""
        return self._names.complete(kind, prefix, limit)

    def best_known(self, limit: int = 10) -> tuple[Candidate, ...]:
        """Return films and series, the best known first."""
        return self._names.best_known(limit)
