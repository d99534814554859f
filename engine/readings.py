"""What was typed, laid over one title: which part of it was meant, and how much had to be forgiven."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from rapidfuzz.distance import OSA

from engine.titles import EDITION, SMALL, Title

LETTERS_AN_EDIT = 4
"""Letters that one slip of the keyboard needs around it; with fewer, one word becomes another."""

FIRST_SECOND_EDIT = 7
"""Letters from which two slips are looked at."""

MOST_EDITS = 6

NOT_READ = 0.4
"""Share of typed letters that may stay without a counterpart; beyond, something else was meant."""

SHORTEST_PREFIX = 3
"""Letters from which `civ` may be the beginning of a word."""

INITIALS = range(2, 6)
"""Letters that initials of a few words have."""


class Part(IntEnum):
    """The part of a title that was typed."""

    WHOLE = 0
    HEAD = 1
    TAIL = 2
    MIDDLE = 3
    LOOSE = 4
    WORDS = 5
    INITIALS = 6
    SOME_INITIALS = 7


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, taken apart once for all titles.

    Attributes:
        words: Normalised.
        squeezed: The words without spaces.
        numbers: The words that are numbers, in order.
    """

    words: tuple[str, ...]
    squeezed: str = field(init=False)
    numbers: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "squeezed", "".join(self.words))
        object.__setattr__(self, "numbers", tuple(word for word in self.words if word.isdecimal()))


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand what was typed as (a part of) one title.

    Attributes:
        part: The part of the title.
        edits: Slips of the keyboard.
        first: Whether the first letter is one of them.
        uncovered: Share of the title's letters that were not typed, articles and editions left out.
        number: Whether a number of the title is among those.
        abbreviated: Typed words that stand for a longer one or for several.
        unread: Share of the typed letters that are nowhere in the title.
        respaced: Whether words were run together or torn apart.
        words: The words of the title that were typed, more or less.
    """

    part: Part
    edits: int = 0
    first: bool = False
    uncovered: float = 0.0
    number: bool = False
    abbreviated: int = 0
    unread: float = 0.0
    respaced: bool = False
    words: tuple[str, ...] = ()

    @property
    def forgiven(self) -> bool:
        """Whether something that was typed had to be overlooked."""
        return self.edits > 0 or self.unread > 0

    @property
    def cost(self) -> float:
        """How far it is from the title typed in full; only to compare readings of one title."""
        part = 0.0 if self.part is Part.WHOLE else 0.5 + 0.1 * self.part
        return self.edits + part + self.uncovered + 1.5 * self.abbreviated + 8 * self.unread


def edits_allowed(letters: int) -> int:
    """Return how many slips are looked at in that many letters."""
    if letters < FIRST_SECOND_EDIT:
        return int(letters >= LETTERS_AN_EDIT)
    return min(max(letters // LETTERS_AN_EDIT, 2), MOST_EDITS)


def reading(typed: Typed, title: Title) -> Reading | None:
    """Return the cheapest way to read `typed` as `title`; None where the numbers differ or too little fits."""
    run = _as_run(typed, title)
    if run is not None and run.part is Part.WHOLE and not run.edits:
        return run
    scattered = _as_words(typed, title)
    found = [way for way in (run, scattered) if way is not None]
    return min(found, key=lambda way: way.cost) if found else None


def initials_reading(title: Title, first: int, last: int) -> Reading:
    """Return the reading of initials that stand for the words from `first` to `last` of a title."""
    whole = first <= title.start and last >= title.end
    part = Part.INITIALS if whole else Part.SOME_INITIALS
    return Reading(part, uncovered=_uncovered(title, range(first, last)), number=_number(title, range(first, last)))


def _as_run(typed: Typed, title: Title) -> Reading | None:
    """Return the best reading as words of the title that follow each other, however they are spaced."""
    slack = edits_allowed(len(typed.squeezed))
    best: Reading | None = None
    for first, last, text in _runs(title, len(typed.squeezed), slack):
        if tuple(word for word in title.words[first:last] if word.isdecimal()) != typed.numbers:
            continue
        edits = OSA.distance(typed.squeezed, text, score_cutoff=slack)
        if edits <= slack and (best is None or edits <= best.edits + 1):
            way = _run_reading(typed, title, range(first, last), edits)
            best = way if best is None or way.cost < best.cost else best
    return best


def _runs(title: Title, length: int, slack: int) -> Iterable[tuple[int, int, str]]:
    """Yield the runs of words about as long as `length`: first word, the word after the last, text."""
    for first in range(len(title.words)):
        text = ""
        for last in range(first, len(title.words)):
            text += title.words[last]
            if len(text) > length + slack:
                break
            if len(text) >= length - slack:
                yield first, last + 1, text


def _run_reading(typed: Typed, title: Title, covered: range, edits: int) -> Reading:
    meant = title.words[covered.start : covered.stop]
    return Reading(
        part=_part(title, covered.start, covered.stop),
        edits=edits,
        first=edits > 0 and typed.squeezed[0] != meant[0][0],
        uncovered=_uncovered(title, covered),
        number=_number(title, covered),
        respaced=len(typed.words) != len(meant),
        words=meant,
    )


def _part(title: Title, first: int, last: int) -> Part:
    begins, ends = first <= title.start, last >= title.end
    if begins and ends:
        return Part.WHOLE
    if begins and last in title.cuts:
        return Part.HEAD
    if ends and first in title.cuts:
        return Part.TAIL
    return Part.MIDDLE if first in title.cuts and last in title.cuts else Part.LOOSE


def _uncovered(title: Title, covered: Iterable[int]) -> float:
    inside = range(title.start, title.end)
    letters = {place: len(title.words[place]) for place in inside if title.words[place] not in SMALL}
    total = sum(letters.values())
    return 1 - sum(letters.get(place, 0) for place in covered) / total if total else 0.0


def _number(title: Title, covered: Iterable[int]) -> bool:
    untyped = set(range(title.start, title.end)).difference(covered)
    return any(title.words[place].isdecimal() for place in untyped)


def _as_words(typed: Typed, title: Title) -> Reading | None:
    """Return the reading as words of the title in any order, some of them shortened or with slips."""
    free = list(range(len(title.words)))
    edits = abbreviated = unread = 0
    for word in sorted(typed.words, key=len, reverse=True):
        match = _match(word, title, free)
        if match is None:
            if word.isdecimal():
                return None
            unread += 0 if word in SMALL or word in EDITION else len(word)
            continue
        for place in match.places:
            free.remove(place)
        edits += match.edits
        abbreviated += match.abbreviated
    covered = [place for place in range(len(title.words)) if place not in free]
    share = unread / len(typed.squeezed)
    if share > NOT_READ or not covered:
        return None
    return Reading(
        part=Part.WORDS,
        edits=edits,
        uncovered=_uncovered(title, covered),
        number=_number(title, covered),
        abbreviated=abbreviated,
        unread=share,
        words=tuple(title.words[place] for place in covered),
    )


@dataclass(frozen=True, slots=True)
class _Match:
    places: tuple[int, ...]
    edits: int = 0
    abbreviated: int = 0


def _match(word: str, title: Title, free: list[int]) -> _Match | None:
    """Return which free words of the title a typed word stands for: the same, nearly, its beginning, or initials."""
    for place in free:
        if title.words[place] == word:
            return _Match((place,))
    if word.isdecimal():
        return None
    near = [(OSA.distance(word, title.words[place], score_cutoff=2), place) for place in free]
    edits, place = min(near, default=(math.inf, 0))
    if edits <= edits_allowed(len(word)) and not title.words[place].isdecimal():
        return _Match((place,), int(edits))
    if len(word) >= SHORTEST_PREFIX:
        begun = [place for place in free if title.words[place].startswith(word)]
        if begun:
            return _Match((begun[0],), abbreviated=1)
    return _initials(word, title, free) if len(word) in INITIALS else None


def _initials(word: str, title: Title, free: list[int]) -> _Match | None:
    for first in free:
        for last in range(first + 2, min(first + len(word), len(title.words)) + 1):
            places = tuple(range(first, last))
            if "".join(title.humps[first:last]) == word and all(place in free for place in places):
                return _Match(places, abbreviated=1)
    return None
