"""The people of one trade, actors or directors: found as people type their names, with what they are in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from engine.answers import Candidate
from engine.arrays import mapped_arrays, save_arrays
from engine.columns import Table
from engine.films import schemas as fs
from engine.keys import Keys
from engine.lexicon import FOLDER, Lexicon
from engine.named import Named
from engine.resolver import Outcome, Resolution, Resolver
from engine.spelling import spelling_key
from engine.stored import stored

OFTEN = 3
"""Titles from which a person is found in spite of slips, too; most are in one title, and are found as spelt."""


EXACT, OFTEN_NAMED = "exact", "often"
"""Where the spellings of all and the names of those lie that are found in spite of slips."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, and the entries they are credited in, ascending."""

    name: str
    entries: tuple[int, ...]


class People:
    """Names → people; case, accents and spaces do not matter."""

    def __init__(self, table: Table, keys: Keys, often: Lexicon) -> None:
        """Find people.

        Args:
            table: Names, and the entries of each.
            keys: Spellings → rows.
            often: The names that are found in spite of slips.
        """
        self._names, self._entries = table[fs.NAME], table[fs.ENTRIES]
        self._keys, self._resolver = keys, Resolver(often)

    @classmethod
    def load(cls, folder: Path, table: str) -> Self:
        """Map a table of people of the snapshot in `folder`, and their names."""
        names = folder / FOLDER / table
        return cls(stored(folder, table), mapped_arrays(Keys, names / EXACT), Lexicon.load(names / OFTEN_NAMED))

    @staticmethod
    def write_names(folder: Path, table: str) -> None:
        """Take apart the names in a table of a snapshot under construction."""
        people, names = stored(folder, table), folder / FOLDER / table
        keys = Keys.of((spelling_key(name), row) for row, name in enumerate(people[fs.NAME]))
        save_arrays(keys, names / EXACT)
        Lexicon.of(_often(people)).save(names / OFTEN_NAMED)

    def find(self, name: str) -> Person | None:
        """Return who is meant; None where nobody is, or several could be."""
        row = self._row(name)
        if row is None:
            found = self._resolver.resolve(name)
            row = self._row(found.candidates[0].id) if found.outcome is Outcome.SURE else None
        return None if row is None else Person(self._names[row], self._entries[row])

    def _row(self, name: str) -> int | None:
        return next(iter(self._keys.find(spelling_key(name))), None)

    def exactly(self, name: str) -> tuple[Candidate, ...]:
        """Return who is called `name`."""
        row = self._row(name)
        return () if row is None else (self._candidate(row),)

    def resolve(self, name: str) -> Resolution:
        """Return who `name` means, and how sure that is."""
        exact = self.exactly(name)
        return Resolution(Outcome.SURE, exact) if exact else self._resolver.resolve(name)

    def credits(self, name: str) -> int:
        """Return how many entries whoever is called `name` is credited in."""
        row = self._row(name)
        return 0 if row is None else len(self._entries[row])

    def _candidate(self, row: int) -> Candidate:
        name = self._names[row]
        return Candidate(name, name)

    def near(self, name: str) -> tuple[Candidate, ...]:
        """Return who may have been meant."""
        return self._resolver.resolve(name).candidates

    def complete(self, prefix: str, limit: int) -> tuple[Candidate, ...]:
        """Return those of several titles whose name begins with `prefix`, the busiest first."""
        return self._resolver.complete(prefix, limit)


def _often(people: Table) -> Iterator[Named]:
    for name, entries in zip(people[fs.NAME], people[fs.ENTRIES], strict=True):
        if len(entries) >= OFTEN:
            yield Named(name, name, weight=float(len(entries)))
