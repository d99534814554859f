"""All names of one catalogue, looked up by spelling, initials and likeness."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from engine.arrays import mapped_arrays, save_arrays
from engine.initials import initials_of
from engine.keys import Keys
from engine.named import Named
from engine.normalise import normalised
from engine.readings import Reading, Typed, edits_allowed, initials_reading
from engine.sketches import Sketches, written_alike
from engine.texts import Texts
from engine.titles import SMALL, Title, title_of
from engine.trigrams import Trigrams

FAVOUR_WEIGHT = 0.25
"""How much being played counts beside shared runs when titles are picked to be looked at."""

EXTRA_WEIGHT = 0.2
"""How much later soundtracks and the like are looked at."""

GARBLED = 5
"""Names that are looked at by slips alone."""

SAME_INITIALS = 8
"""Entries with the same initials that are looked at, the most played first."""

SHORTEST_SIDE = 4
"""Signs of a name beside a slash; `X/ X-2` is not two names."""

UNTYPED = frozenset({"the", "edition"})
"""Words that no two entries differ by."""

NO_YEAR = -1

FOLDER = "names"
"""Where the names of a snapshot lie, taken apart when it was built: two seconds' work for two catalogues."""

Ints = np.ndarray[Any, np.dtype[np.int32]]
Floats = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Entries, the most used first, by every spelling of their names; all of it in arrays, so that it can be mapped.

    A *place* is an entry's number in that order; a *row* is one of its names.

    Attributes:
        ids: Of each place, what it is asked about with.
        years: Of each place, `NO_YEAR` where there is none.
        weights: Of each place, how much it is used.
        favours: Of each place, the same from 0 to 1, where 1 is the most used of all.
        extras: Of each place, whether it is something around an entry.
        firsts: Of each place, the row of the name that is shown.
        owners: Of each row, its place.
        titles: Of each row, the name as it is written.
        names: Of each row, the name as it is compared.
        order: The rows by their names.
        spellings: Letters of a name → rows.
        vocabulary: Word → how many names have it.
        cores: Letters of a name without article, author and edition → rows.
        initials: Initials → rows.
        sketches: The names as slips are told from afar.
        trigrams: The names by runs of three signs.
    """

    ids: Texts
    years: Ints
    weights: np.ndarray[Any, np.dtype[np.float64]]
    favours: Floats
    extras: np.ndarray[Any, np.dtype[np.bool_]]
    firsts: Ints
    owners: Ints
    titles: Texts
    names: Texts
    order: Ints
    spellings: Keys
    vocabulary: Keys
    cores: Keys
    initials: Keys
    sketches: Sketches
    trigrams: Trigrams

    @classmethod
    def of(cls, entries: Iterable[Named]) -> Self:
        """Return the lexicon of some entries."""
        ordered = sorted(entries, key=lambda entry: entry.preference)
        named = [(name, place) for place, entry in enumerate(ordered) for name in _names(entry)]
        titles = [name for name, _ in named]
        names = [normalised(name) for name in titles]
        owners = np.array([place for _, place in named], np.int32)
        favours, extras = _favours(ordered), np.array([entry.extra for entry in ordered], np.bool_)
        pulls = FAVOUR_WEIGHT * favours[owners].astype(np.float64) - EXTRA_WEIGHT * extras[owners]
        parts = [(title_of.__wrapped__(titles[row]), row) for row in np.flatnonzero(~extras[owners]).tolist()]
        counts = Counter(word for name in names for word in name.split())
        return cls(
            ids=Texts.of(entry.id for entry in ordered),
            years=np.array([NO_YEAR if entry.year is None else entry.year for entry in ordered], np.int32),
            weights=np.array([entry.weight for entry in ordered], np.float64),
            favours=favours,
            extras=extras,
            firsts=np.searchsorted(owners, np.arange(len(ordered))).astype(np.int32),
            owners=owners,
            titles=Texts.of(titles),
            names=Texts.of(names),
            order=np.array(sorted(range(len(names)), key=names.__getitem__), np.int32),
            spellings=Keys.of(("".join(spelt(name.split())), row) for row, name in enumerate(names)),
            vocabulary=Keys.of(counts.items()),
            cores=Keys.of((core(title), row) for title, row in parts),
            initials=Keys.of((short, row) for title, row in parts for short, _, _ in initials_of(title)),
            sketches=Sketches.of(names),
            trigrams=Trigrams.of(names, pulls.astype(np.float32)),
        )

    def save(self, folder: Path) -> None:
        """Write the arrays into `folder`."""
        save_arrays(self, folder)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the lexicon in `folder`; its arrays are mapped, not read."""
        return mapped_arrays(cls, folder)

    def place(self, row: int) -> int:
        """Return the place of the entry that a row names."""
        return int(self.owners[row])

    def entry(self, place: int) -> Named:
        """Return the entry at a place, by the name that is shown."""
        name = self.titles[int(self.firsts[place])]
        weight, extra = float(self.weights[place]), bool(self.extras[place])
        return Named(self.ids[place], name, self.year(place), weight, extra)

    def year(self, place: int) -> int | None:
        """Return the year of the entry at a place."""
        year = int(self.years[place])
        return None if year == NO_YEAR else year

    def title(self, row: int) -> Title:
        """Return the parts of a name."""
        return title_of(self.titles[row])

    def favour(self, row: int) -> float:
        """Return how much a row's entry is used, 0 to 1, where 1 is the most used of all."""
        return float(self.favours[self.owners[row]])

    def exactly(self, words: Sequence[str]) -> list[int]:
        """Return the rows of exactly those words, articles and `edition` left out, the very same first."""
        name, bare = " ".join(words), spelt(words)
        rows = (row for row in self.spelled(words) if spelt(self.names[row].split()) == bare)
        return sorted(rows, key=lambda row: self.names[row] != name)

    def spelled(self, words: Sequence[str]) -> list[int]:
        """Return the rows with the letters of those words, however they are spaced."""
        return self.spellings.find("".join(spelt(words)))

    def named(self, words: Sequence[str]) -> bool:
        """Whether those words are a name, with or without its edition."""
        return bool(self.spelled(words) or self.cores.find("".join(words)))

    def editions(self, row: int) -> list[int]:
        """Return the rows whose name, without its edition, is that of `row`."""
        return self.cores.find(core(self.title(row)))

    def known(self, words: Iterable[str]) -> bool:
        """Whether every word is one of some name."""
        return all(self.vocabulary.find(word) for word in words)

    def rarity(self, words: Iterable[str]) -> float:
        """Return how few names have those words: the sum of log(names / names with the word), a tenth of it."""
        counts = (self.vocabulary.find(word) for word in words if word not in SMALL)
        return sum(math.log(len(self.names) / count[0]) for count in counts if count) / 10

    def by_initials(self, typed: Typed) -> Iterator[tuple[int, Reading]]:
        """Yield the rows whose initials were typed, and how."""
        for row in self.initials.find(typed.squeezed)[:SAME_INITIALS]:
            title = self.title(row)
            for short, first, last in initials_of(title):
                if short == typed.squeezed:
                    yield row, initials_reading(title, first, last)
                    break

    def alike(self, typed: Typed, limit: int) -> list[int]:
        """Return at most `limit` rows whose names share most with what was typed, best first."""
        rows = self.trigrams.nearest(" ".join(typed.words), limit)
        numbers = set(typed.numbers)
        return [row for row in rows if numbers.issubset(self.names[row].split())]

    def garbled(self, typed: Typed) -> list[int]:
        """Return used rows by slips alone, for what shares hardly a run with what was meant: `wrafarme`."""
        slack = edits_allowed(len(typed.squeezed))
        name = " ".join(typed.words)
        used = bisect_left(range(len(self.owners)), True, key=self._unused)  # the used ones come first
        near = written_alike(self.names, self.sketches.near(name, slack, used), name, slack).tolist()
        names = [self.names[row] for row in near]
        found = process.extract(name, names, scorer=OSA.distance, limit=GARBLED, score_cutoff=slack)
        return [near[place] for _, _, place in found]

    def _unused(self, row: int) -> bool:
        place = self.place(row)
        return bool(self.extras[place]) or not self.favours[place] > 0

    def with_word(self, start: str) -> Iterator[int]:
        """Yield rows with a word that begins as `start`, which has two signs or more, the most used first."""
        return (row for row in self.trigrams.holding(f" {start}") if f" {start}" in f" {self.names[row]}")


def _names(entry: Named) -> Iterator[str]:
    """Yield the names of an entry; `Resident Evil 4 / Biohazard 4` is two."""
    for name in (entry.name, *entry.others):
        yield name
        if "/ " in name:
            yield from (side.strip() for side in name.split("/") if len(side.strip()) >= SHORTEST_SIDE)


def spelt(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words without those that no two names differ by."""
    return tuple(word for word in words if word not in UNTYPED) or tuple(words)


def core(title: Title) -> str:
    """Return a title without its article, author and edition, as one word."""
    return "".join(title.words[title.start : title.end])


def _favours(entries: Sequence[Named]) -> Floats:
    top = math.log1p(max((entry.weight for entry in entries), default=0.0)) or 1.0
    return np.array([math.log1p(entry.weight) / top for entry in entries], np.float32)
