"""A typed name → the entry that is meant, or candidates: it knows entries with a name, not games."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.answers import Candidate
from engine.completion import Completion
from engine.confidence import chances, features
from engine.lexicon import Lexicon, core
from engine.named import Named
from engine.normalise import normalised
from engine.readings import Reading, Typed, reading
from engine.shorthand import NONE, Shorthand
from engine.variants import Variant, variants

SURE = 0.59
"""Chance from which a reading is answered outright."""

AHEAD = 3.0
"""How many times likelier than any other an entry must be: two games with the same initials are asked about."""

UNCLEAR = 0.28
"""Chance that something was meant at all from which it is asked what; below, the name is absent."""

WORTH_ASKING, WORTH_SHOWING = 0.02, 0.08
"""Chances from which another reading is offered when it is asked what was meant, and beside an answer."""

LOOKED_AT, LOOKED_AT_AGAIN = 24, 12
"""Names that are compared closely with what was typed, and with each other way to write it."""

SHORTEST_SLIPPED = 6
"""Letters of a name from which a slip is answered outright; shorter words are often one slip from another name."""

LONGEST_QUERY = 1000
"""Signs of a query that are read; no title is longer."""

LONGEST_COMPARED = 120
"""Signs that are compared closely; a longer name is known by its beginning."""

CANDIDATES = 5


class Outcome(StrEnum):
    """How sure a reading of a name is."""

    SURE = "sure"
    UNCLEAR = "unclear"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a typed name was read as.

    Attributes:
        outcome: How sure that is.
        candidates: Likeliest first; the first is meant when `outcome` is sure, and the others might be.
        known_as: The full name of something well known that is not among the entries.
    """

    outcome: Outcome
    candidates: tuple[Candidate, ...] = ()
    known_as: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One entry that may be meant.

    Attributes:
        place: Of the entry.
        features: What speaks for it.
        group: The name that it shares with its editions.
        guess: Whether it is asked about, however likely: something had to be overlooked, and the entry is one that
            nobody uses (most are, and an absent name hits one of them first) or the name is short.
    """

    place: int
    features: tuple[float, ...]
    group: str
    guess: bool


type Ranked = Sequence[tuple[float, Option]]
"""Chances and options, the likeliest first."""


class Resolver:
    """Finds entries by the names that people type."""

    def __init__(self, entries: Iterable[Named] | Lexicon, shorthand: Shorthand = NONE) -> None:
        """Find some entries, or those of a lexicon that was saved."""
        self._lexicon = entries if isinstance(entries, Lexicon) else Lexicon.of(entries)
        self._completion = Completion(self._lexicon)
        self._shorthand = shorthand

    def resolve(self, query: str, limit: int = CANDIDATES) -> Resolution:
        """Return what `query` means: exactly a name, nearly one, one of several, or none."""
        typed = normalised(query[:LONGEST_QUERY])
        if not typed:
            return Resolution(Outcome.ABSENT)
        if exact := self.exactly(typed, limit):
            return Resolution(Outcome.SURE, exact)
        if meant := self._shorthand.names.get(typed):
            return Resolution(Outcome.ABSENT, known_as=meant)
        return self._decided(self.options(typed[:LONGEST_COMPARED].split()), limit)

    def exactly(self, query: str, limit: int = CANDIDATES) -> tuple[Candidate, ...]:
        """Return the entries that are called `query`, or what that is short for, and their editions."""
        typed = normalised(query[:LONGEST_QUERY])
        for name in (typed, normalised(self._shorthand.names.get(typed, ""))):
            if rows := self._lexicon.exactly(name.split()) if name else []:
                others = self._lexicon.editions(rows[0])
                places = dict.fromkeys(map(self._lexicon.place, (*rows, *others)))
                return self._candidates(list(places)[:limit])
        return ()

    def entry_at(self, place: int) -> Named:
        """Return the entry that an option stands for."""
        return self._lexicon.entry(place)

    def options(self, words: Sequence[str]) -> list[Option]:
        """Return all entries that the words may mean."""
        found: dict[int, Option] = {}
        for variant in variants(words, self._lexicon.known, self._shorthand.words):
            for option in self._options(variant, LOOKED_AT_AGAIN if found else LOOKED_AT):
                known = found.setdefault(option.place, option)
                if chances([option.features]) > chances([known.features]):
                    found[option.place] = option
        return list(found.values())

    def _options(self, variant: Variant, limit: int) -> list[Option]:
        typed = Typed(variant.words)
        ways = dict(self._lexicon.by_initials(typed))
        ways |= self._readings(typed, (*self._lexicon.spelled(typed.words), *self._lexicon.alike(typed, limit)))
        ways = ways or self._readings(typed, self._lexicon.garbled(typed))
        known, sequel = self._lexicon.known(typed.words), self._is_sequel(typed)
        return [
            self._option(typed, row, way, known)
            for row, way in ways.items()
            if variant.year in (None, self._lexicon.year(self._lexicon.place(row))) and not (sequel and way.forgiven)
        ]

    def _readings(self, typed: Typed, rows: Iterable[int]) -> dict[int, Reading]:
        ways = ((row, reading(typed, self._lexicon.title(row))) for row in dict.fromkeys(rows))
        return {row: way for row, way in ways if way is not None}

    def _is_sequel(self, typed: Typed) -> bool:
        """Whether a name was typed with a number: `portal 3` is a game of that series or none, not a slip."""
        name = tuple(word for word in typed.words if not word.isdecimal())
        return len(name) < len(typed.words) and bool(name) and self._lexicon.named(name)

    def _option(self, typed: Typed, row: int, way: Reading, known: bool) -> Option:
        lexicon, place = self._lexicon, self._lexicon.place(row)
        rarity, extra = lexicon.rarity(way.words), bool(lexicon.extras[place])
        supports = features(typed, way, lexicon.favour(row), extra, known, rarity)
        guess = way.forgiven and (not lexicon.weights[place] or len(typed.squeezed) < SHORTEST_SLIPPED)
        return Option(place, supports, core(lexicon.title(row)), guess)

    def _decided(self, options: Sequence[Option], limit: int) -> Resolution:
        likely = chances([option.features for option in options])
        ranked = sorted(zip(likely, options, strict=True), key=lambda pair: (-pair[0], pair[1].place))
        if sum(likely) < UNCLEAR:
            return Resolution(Outcome.ABSENT, self._shown(ranked, WORTH_ASKING, limit))
        if _stands_out(ranked):
            return Resolution(Outcome.SURE, self._shown(ranked, WORTH_SHOWING, limit))
        return Resolution(Outcome.UNCLEAR, self._shown(ranked, WORTH_ASKING, limit))

    def _shown(self, ranked: Ranked, least: float, limit: int) -> tuple[Candidate, ...]:
        return self._candidates([option.place for chance, option in ranked if chance >= least][:limit])

    def complete(self, prefix: str, limit: int = 10) -> tuple[Candidate, ...]:
        """Return entries whose name begins with `prefix`, then those with such a word, the most used first."""
        return self._candidates(self._completion.places(prefix[:LONGEST_QUERY], limit))

    def best_known(self, limit: int = 10) -> tuple[Candidate, ...]:
        """Return the most used entries, the most used first."""
        return self._candidates(range(min(limit, len(self._lexicon.ids))))

    def _candidates(self, places: Iterable[int]) -> tuple[Candidate, ...]:
        entries = map(self._lexicon.entry, places)
        return tuple(Candidate(entry.id, entry.name, entry.year) for entry in entries)


def _stands_out(ranked: Ranked) -> bool:
    """Whether the likeliest option, with its editions, is likely by itself and far likelier than any other."""
    best = ranked[0][1]
    own = sum(chance for chance, option in ranked if option.group == best.group)
    rival = max((chance for chance, option in ranked if option.group != best.group), default=0.0)
    return own >= SURE and rival * AHEAD <= own and not best.guess
