"""A typed name → the entry that is meant, or candidates: it knows entries with a name, not games."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from engine.answers import Candidate
from engine.normalise import normalised

SURE_SCORE = 92.0
"""Of 100: from here on a single best match is a slip of the keyboard."""

POSSIBLE_SCORE = 70.0
"""Below this a match shares letters, not meaning."""

LONGEST_QUERY = 200
"""Characters of a query that are compared; no title is longer."""

CANDIDATES = 5


class Outcome(StrEnum):
    """How sure a reading of a name is."""

    SURE = "sure"
    UNCLEAR = "unclear"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Named:
    """Something that has a name.

    Attributes:
        id: What it is asked about with.
        name: What is shown.
        year: Tells apart what shares a name.
        weight: How much it is played, watched or used; the heavier wins between equals.
        extra: Whether it is something around an entry (a soundtrack, a demo), meant only when named.
        others: Other names it goes by.
    """

    id: str
    name: str
    year: int | None = None
    weight: float = 0.0
    extra: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a typed name was read as: candidates, likeliest first; the first is meant when `outcome` is sure."""

    outcome: Outcome
    candidates: tuple[Candidate, ...] = ()


class Resolver:
    """Finds entries by the names that people type."""

    def __init__(self, entries: Iterable[Named]) -> None:
        self._entries = tuple(entries)
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        for place, entry in enumerate(self._entries):
            for key in dict.fromkeys(map(normalised, (entry.name, *entry.others))):
                if key:
                    self._by_name[key].append(place)
        for places in self._by_name.values():
            places.sort(key=self._preference)
        self._names = sorted(self._by_name)

    def resolve(self, query: str, limit: int = CANDIDATES) -> Resolution:
        """Return what `query` means: exactly a name, nearly one, one of several, or none."""
        key = normalised(query[:LONGEST_QUERY])
        if not key:
            return Resolution(Outcome.ABSENT)
        if key in self._by_name:
            return Resolution(Outcome.SURE, self._candidates(self._by_name[key][:limit]))
        return self._nearly(key, limit)

    def _nearly(self, key: str, limit: int) -> Resolution:
        found = process.extract(key, self._names, scorer=fuzz.ratio, limit=limit, score_cutoff=POSSIBLE_SCORE)
        if not found:
            return Resolution(Outcome.ABSENT)
        places = dict.fromkeys(place for name, _, _ in found for place in self._by_name[name])
        candidates = self._candidates(list(places)[:limit])
        best, clear = found[0][1], len(found) == 1 or found[0][1] > found[1][1]
        return Resolution(Outcome.SURE if best >= SURE_SCORE and clear else Outcome.UNCLEAR, candidates)

    def complete(self, prefix: str, limit: int = 10) -> tuple[Candidate, ...]:
        """Return the heaviest entries whose name begins with `prefix`."""
        key = normalised(prefix)
        places = {p for name in self._names if name.startswith(key) for p in self._by_name[name]} if key else set()
        return self._candidates(sorted(places, key=self._preference)[:limit])

    def _preference(self, place: int) -> tuple[bool, float, str]:
        entry = self._entries[place]
        return entry.extra, -entry.weight, entry.id

    def _candidates(self, places: Iterable[int]) -> tuple[Candidate, ...]:
        entries = (self._entries[place] for place in places)
        return tuple(Candidate(entry.id, entry.name, entry.year) for entry in entries)
