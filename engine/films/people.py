"""The people of one trade, actors or directors: found as people type their names, with what they are in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pyarrow as pa
from pyarrow import compute as pc

from engine.answers import Candidate
from engine.films import schemas as fs
from engine.keys import Keys
from engine.named import Named
from engine.resolver import Outcome, Resolution, Resolver
from engine.spelling import spelling_key
from engine.stored import column, mapped

OFTEN = 3
"""Titles from which a person is found in spite of slips, too; most are in one title, and are found as spelt."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, and the entries they are credited in, ascending."""

    name: str
    entries: tuple[int, ...]


class People:
    """Names → people; case, accents and spaces do not matter."""

    def __init__(self, table: pa.Table) -> None:
        self._names: pa.Array = column(table, fs.NAME)
        self._entries: pa.Array = column(table, fs.ENTRIES)
        self._keys = Keys((spelling_key(name.as_py()), row) for row, name in enumerate(self._names))
        self._resolver = Resolver(self._often())

    @classmethod
    def load(cls, folder: Path, table: str) -> Self:
        """Map a table of people of the snapshot in `folder`."""
        return cls(mapped(folder, table))

    def _often(self) -> Iterator[Named]:
        counts = pc.list_value_length(self._entries).to_pylist()
        for row, count in enumerate(counts):
            if count >= OFTEN:
                name = self._names[row].as_py()
                yield Named(name, name, weight=float(count))

    def find(self, name: str) -> Person | None:
        """Return who is meant; None where nobody is, or several could be."""
        row = self._row(name)
        if row is None:
            found = self._resolver.resolve(name)
            row = self._row(found.candidates[0].id) if found.outcome is Outcome.SURE else None
        return None if row is None else Person(self._names[row].as_py(), tuple(self._entries[row].as_py()))

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

    def _candidate(self, row: int) -> Candidate:
        name = self._names[row].as_py()
        return Candidate(name, name)

    def near(self, name: str) -> tuple[Candidate, ...]:
        """Return who may have been meant."""
        return self._resolver.resolve(name).candidates

    def complete(self, prefix: str, limit: int) -> tuple[Candidate, ...]:
        """Return those of several titles whose name begins with `prefix`, the busiest first."""
        return self._resolver.complete(prefix, limit)

    def best_known(self, limit: int) -> tuple[Candidate, ...]:
        """Return those of most titles, the busiest first."""
        return self._resolver.best_known(limit)
