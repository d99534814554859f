"""The ways in which the words of a sentence can be phrases of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.intents.vocabulary import Concepts, meant, vocabulary
from bot.intents.words import Word

LONGEST_NUMBER = 2
"""Digits of a number that can be a place in a list."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that may belong together.

    Attributes:
        last: The word behind them.
        concepts: What they may bring.
        guessed: Whether one of them was read as a slip of another.
    """

    last: int
    concepts: Concepts
    guessed: bool = False


def pieces_of(words: Sequence[Word]) -> tuple[tuple[Piece, ...], ...]:
    """Return, for each word, the pieces that begin with it."""
    said = [word.plain for word in words]
    read = [meant(word) or word for word in said]
    return tuple(tuple(_beginning(said, read, place)) for place in range(len(said)))


def _beginning(said: Sequence[str], read: Sequence[str], place: int) -> Iterator[Piece]:
    for phrase, concepts in vocabulary().phrases.get(read[place], ()):
        last = place + len(phrase)
        if tuple(read[place:last]) == phrase:
            yield Piece(last, concepts, list(said[place:last]) != list(phrase))
    if number := _number(said[place]):
        yield Piece(place + 1, number)


def _number(word: str) -> Concepts:
    digits = word.removeprefix("#")
    if not digits.isdecimal() or len(digits) > LONGEST_NUMBER:
        return frozenset()
    return frozenset({f"#{int(digits)}", "#n"})
