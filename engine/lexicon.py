"""All names of one catalogue, looked up by spelling, initials and likeness."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from engine.initials import initials_of
from engine.keys import Keys
from engine.named import Named
from engine.normalise import normalised
from engine.readings import Reading, Typed, edits_allowed, initials_reading
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


class Lexicon:
    """Entries, the most used first, by every spelling of their names.

    A *place* is an entry's number in that order; a *row* is one of its names.
    """

    def __init__(self, entries: Iterable[Named]) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: entry.preference))
        named = [(name, place) for place, entry in enumerate(self.entries) for name in _names(entry)]
        self._titles = [name for name, _ in named]
        self._owners = array("i", (place for _, place in named))
        self.names = [normalised(name) for name in self._titles]
        self._favours = _favours(self.entries)
        self._used = self.names[: sum(not self.entry(row).extra and self.favour(row) > 0 for row in range(len(named)))]
        self._spellings = Keys(("".join(spelt(name.split())), row) for row, name in enumerate(self.names))
        counts = Counter(word for name in self.names for word in name.split())
        self._vocabulary = Keys(counts.items())
        self._index_parts()
        self._trigrams = Trigrams(self.names, np.fromiter((self._pull(row) for row in range(len(named))), np.float32))

    def _index_parts(self) -> None:
        self._cores, self._initials = Keys(), Keys()
        for row, title in enumerate(self._titles):
            if not self.entry(row).extra:
                parts = title_of.__wrapped__(title)  # each once: nothing to keep
                self._cores.add(core(parts), row)
                for short, _, _ in initials_of(parts):
                    self._initials.add(short, row)
        self._cores.close()
        self._initials.close()

    def _pull(self, row: int) -> float:
        return FAVOUR_WEIGHT * self.favour(row) - EXTRA_WEIGHT * self.entry(row).extra

    def place(self, row: int) -> int:
        """Return the place of the entry that a row names."""
        return self._owners[row]

    def entry(self, row: int) -> Named:
        """Return the entry that a row names."""
        return self.entries[self._owners[row]]

    def title(self, row: int) -> Title:
        """Return the parts of a name."""
        return title_of(self._titles[row])

    def favour(self, row: int) -> float:
        """Return how much a row's entry is used, 0 to 1, where 1 is the most used of all."""
        return self._favours[self._owners[row]]

    def exactly(self, words: Sequence[str]) -> list[int]:
        """Return the rows of exactly those words, articles and `edition` left out, the very same first."""
        name, bare = " ".join(words), spelt(words)
        rows = (row for row in self.spelled(words) if spelt(self.names[row].split()) == bare)
        return sorted(rows, key=lambda row: self.names[row] != name)

    def spelled(self, words: Sequence[str]) -> list[int]:
        """Return the rows with the letters of those words, however they are spaced."""
        return self._spellings.find("".join(spelt(words)))

    def named(self, words: Sequence[str]) -> bool:
        """Whether those words are a name, with or without its edition."""
        return bool(self.spelled(words) or self._cores.find("".join(words)))

    def editions(self, row: int) -> list[int]:
        """Return the rows whose name, without its edition, is that of `row`."""
        return self._cores.find(core(self.title(row)))

    def known(self, words: Iterable[str]) -> bool:
        """Whether every word is one of some name."""
        return all(self._vocabulary.find(word) for word in words)

    def rarity(self, words: Iterable[str]) -> float:
        """Return how few names have those words: the sum of log(names / names with the word), a tenth of it."""
        counts = (self._vocabulary.find(word) for word in words if word not in SMALL)
        return sum(math.log(len(self.names) / count[0]) for count in counts if count) / 10

    def by_initials(self, typed: Typed) -> Iterator[tuple[int, Reading]]:
        """Yield the rows whose initials were typed, and how."""
        for row in self._initials.find(typed.squeezed)[:SAME_INITIALS]:
            title = self.title(row)
            for short, first, last in initials_of(title):
                if short == typed.squeezed:
                    yield row, initials_reading(title, first, last)
                    break

    def alike(self, typed: Typed, limit: int) -> list[int]:
        """Return at most `limit` rows whose names share most with what was typed, best first."""
        rows = self._trigrams.nearest(" ".join(typed.words), limit)
        numbers = set(typed.numbers)
        return [row for row in rows if numbers.issubset(self.names[row].split())]

    def garbled(self, typed: Typed) -> list[int]:
        """Return used rows by slips alone, for what shares hardly a run with what was meant: `wrafarme`."""
        slack = edits_allowed(len(typed.squeezed))
        name = " ".join(typed.words)
        found = process.extract(name, self._used, scorer=OSA.distance, limit=GARBLED, score_cutoff=slack)
        return [row for _, _, row in found]

    def with_word(self, start: str) -> Iterator[int]:
        """Yield rows with a word that begins as `start`, which has two signs or more, the most used first."""
        return (row for row in self._trigrams.holding(f" {start}") if f" {start}" in f" {self.names[row]}")


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


def _favours(entries: Sequence[Named]) -> array[float]:
    top = math.log1p(max((entry.weight for entry in entries), default=0.0)) or 1.0
    return array("f", (math.log1p(entry.weight) / top for entry in entries))
