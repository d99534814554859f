"""The titles of films and series: the known ones found whatever is typed, the obscure ones as they are spelt."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Self

import numpy as np

from engine.answers import Candidate, Twin
from engine.arrays import mapped_arrays, save_arrays
from engine.films import schemas as fs
from engine.films.catalogue import Films, Flags, Numbers
from engine.keys import Keys
from engine.lexicon import FOLDER, Lexicon
from engine.normalise import normalised
from engine.resolver import CANDIDATES, Outcome, Resolution, Resolver

KNOWN = 10.0
"""Weight (votes, or a platform) from which a title is found in spite of slips; a third of all titles has less."""

KNOWN_NAMES, OBSCURE = "known", "obscure"
"""Where the names of both lie."""


class Titles:
    """Finds entries by title, in two thirds of the memory that forgiving slips in every title would take."""

    def __init__(self, films: Films, known: Lexicon, obscure: Keys) -> None:
        """Find entries.

        Args:
            films: All of them.
            known: The names of those that are found in spite of slips.
            obscure: Spellings of the others → entries.
        """
        self._films = films
        self._resolver, self._obscure = Resolver(known), obscure

    @classmethod
    def load(cls, folder: Path, films: Films) -> Self:
        """Map the titles of the snapshot in `folder`."""
        names = folder / FOLDER / fs.FILMS
        return cls(films, Lexicon.load(names / KNOWN_NAMES), mapped_arrays(Keys, names / OBSCURE))

    @staticmethod
    def write_names(folder: Path) -> None:
        """Take apart the titles of a snapshot under construction."""
        films, names = Films.load(folder), folder / FOLDER / fs.FILMS
        known, obscure = (np.flatnonzero(which).astype(np.int32) for which in _known_or_not(films))
        Lexicon.of(films.named(known)).save(names / KNOWN_NAMES)
        save_arrays(Keys.of(_spellings(films, obscure)), names / OBSCURE)

    def resolve(self, title: str) -> Resolution:
        """Return what a title means: an obscure one that is spelt exactly comes before a guess."""
        found = self._resolve(title)
        return dataclasses.replace(found, candidates=self._told_apart(found.candidates))

    def _resolve(self, title: str) -> Resolution:
        found, typed = self._resolver.resolve(title), normalised(title)
        exact = found.outcome is Outcome.SURE and normalised(found.candidates[0].name) == typed
        rows = self._obscurely(typed)
        if not rows:
            return found
        own = tuple(self._candidate(entry) for entry in rows)
        both = chain(found.candidates, own) if exact else chain(own, found.candidates)
        return Resolution(Outcome.SURE, tuple(both)[:CANDIDATES])

    def exactly(self, title: str) -> tuple[Candidate, ...]:
        """Return the entries that are called `title`, the well known first."""
        typed = normalised(title)
        return (*self._resolver.exactly(title), *map(self._candidate, self._obscurely(typed)))

    def _told_apart(self, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Return candidates with what tells those of one title and year apart."""
        shown = Counter(map(_shown, candidates))
        return tuple(
            dataclasses.replace(each, twin=self._twin(each.id)) if shown[_shown(each)] > 1 else each
            for each in candidates
        )

    def _twin(self, film_id: str) -> Twin | None:
        entry = self._films.find(film_id)
        if entry is None:
            return None
        directors, series = self._films.names(fs.DIRECTORS, entry), bool(self._films.series[entry])
        return Twin(series, directors, int(self._films.minutes[entry]) or None)

    def _obscurely(self, typed: str) -> list[int]:
        return sorted(self._obscure.find(typed), key=lambda entry: -float(self._films.weights[entry])) if typed else []

    def _candidate(self, entry: int) -> Candidate:
        return Candidate(self._films.id(entry), self._films.title(entry), self._films.year(entry))

    def complete(self, prefix: str, limit: int) -> tuple[Candidate, ...]:
        """Return known entries whose title begins with `prefix`, the best known first."""
        return self._resolver.complete(prefix, limit)

    def best_known(self, limit: int) -> tuple[Candidate, ...]:
        """Return the best known entries, the best known first."""
        return self._resolver.best_known(limit)


def _shown(candidate: Candidate) -> tuple[str, int | None]:
    return normalised(candidate.name), candidate.year


def _known_or_not(films: Films) -> tuple[Flags, Flags]:
    known = films.weights >= KNOWN
    return known, ~known


def _spellings(films: Films, entries: Numbers) -> Iterator[tuple[str, int]]:
    for entry, named in zip(entries.tolist(), films.named(entries), strict=True):
        yield from ((normalised(name), entry) for name in (named.name, *named.others))
