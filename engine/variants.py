"""Other ways to write down what was typed: numerals apart, platforms left out, shorthand in full."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.normalise import ROMAN

PLATFORMS = frozenset("pc steam windows linux mac osx xbox ps playstation game videogame juego".split())
"""Words behind a name that say where it is played."""

ARTICLES = frozenset({"a", "an", "the"})
"""Words before a name that people add and leave out: `the witcher 3` is said as often as `witcher 3`."""

NUMERAL_BEHIND = re.compile(rf"(.{{2,}}?)({'|'.join(sorted(ROMAN, key=len, reverse=True))})")
YEAR_DIGITS, SHORT_YEAR_DIGITS = 4, 2
YEARS = range(1970, 2100)
SHORT_YEARS = range(5, 30)
"""Numbers that may stand for a year of this century: `fm 14`."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to write down what was typed; `year` is that of the entry, where one was typed."""

    words: tuple[str, ...]
    year: int | None = None


def variants(typed: Sequence[str], known: Callable[[Sequence[str]], bool], short: Mapping[str, str]) -> list[Variant]:
    """Return what was typed, and what it may stand for.

    Args:
        typed: Words.
        known: Whether every one of some words is a word of a name.
        short: Typed words → the words they are short for.
    """
    words = tuple(typed)
    full = _in_full(words, short)
    found = [Variant(words), Variant(full), *(Variant(other) for other in _respelled(full, known) if other)]
    if len(words) > 1 and words[-1].isdecimal() and len(words[-1]) == YEAR_DIGITS and int(words[-1]) in YEARS:
        found.append(Variant(words[:-1], int(words[-1])))
    return list(dict.fromkeys(found))


def _respelled(words: tuple[str, ...], known: Callable[[Sequence[str]], bool]) -> Iterator[tuple[str, ...]]:
    yield tuple(part for word in words for part in ((word,) if known((word,)) else _numeral_apart(word)))
    if len(words) > 1:
        yield tuple(word for word in words if word != "1")
        yield _without_platform(words)
        yield words[words[0] in ARTICLES :]
        yield tuple(f"20{word:0>2}" if _is_short_year(word) else word for word in words)


def _is_short_year(word: str) -> bool:
    return word.isdecimal() and len(word) <= SHORT_YEAR_DIGITS and int(word) in SHORT_YEARS


def _in_full(words: tuple[str, ...], short: Mapping[str, str]) -> tuple[str, ...]:
    text = f" {' '.join(words)} "
    for typed, meant in short.items():
        text = text.replace(f" {typed} ", f" {meant} ")
    return tuple(text.split())


def _numeral_apart(word: str) -> tuple[str, ...]:
    found = NUMERAL_BEHIND.fullmatch(word)
    return (found[1], ROMAN[found[2]]) if found else (word,)


def _without_platform(words: tuple[str, ...]) -> tuple[str, ...]:
    end = len(words)
    while end > 1 and words[end - 1] in PLATFORMS:
        end -= 1
    return words[:end]
