"""A sentence without its name, as pieces: the longest phrases of the vocabulary, and the words that are in none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.intents.vocabulary import Concepts, meant, vocabulary
from bot.intents.words import Word

LONGEST_NUMBER = 2
"""Digits of a number that can be a place in a list."""

UNKNOWN: Concepts = frozenset()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that belong together.

    Attributes:
        first: The first of them.
        last: The word behind them.
        concepts: What they may bring; nothing when they are in no phrase.
        guessed: Whether one of them was read as a slip of another.
    """

    first: int
    last: int
    concepts: Concepts
    guessed: bool = False


def pieces_of(words: Sequence[Word], first: int, last: int) -> tuple[Piece, ...]:
    """Return the words from `first` to before `last` as pieces."""
    return tuple(_pieces([word.plain for word in words[first:last]], first))


def _pieces(said: Sequence[str], start: int) -> Iterator[Piece]:
    read = [meant(word) or word for word in said]
    place = 0
    while place < len(read):
        length, concepts = vocabulary().longest(read[place:]) or (1, _number(read[place]))
        end = place + length
        yield Piece(start + place, start + end, concepts, list(said[place:end]) != read[place:end])
        place = end


def _number(word: str) -> Concepts:
    digits = word.removeprefix("#")
    if not digits.isdecimal() or len(digits) > LONGEST_NUMBER:
        return UNKNOWN
    return frozenset({f"#{int(digits)}", "#n"})
