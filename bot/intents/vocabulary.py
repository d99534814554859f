"""The words that sentences are made of, in every language at once: people mix them.

Each language is one table beside this file: what a phrase may bring to a sentence, then such phrases.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.intents.words import words_of

Concepts = frozenset[str]
"""What one phrase may bring; a frame takes what it knows."""

SHORTEST_GUESSED = 4
"""Letters from which a word may be a slip of another."""

SHORTEST_WITH_EDIT = 5
"""Letters of the longer word from which one edit is a slip; below, only two letters changing places is."""

SHORTEST_TWICE_WRONG = 9
"""Letters from which two slips still leave one word that can be meant."""

MOST_NEAR = 3
"""Words of the vocabulary that are looked at as what a slip was meant to be."""

RECENT = 4096
"""Words whose slips are remembered."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases by their first word, the longest first, and all words of them."""

    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], Concepts]]]
    words: Sequence[str]


@functools.cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of all languages."""
    tables = sorted(
        (file for file in resources.files("bot.intents").iterdir() if file.name.endswith(".tsv")), key=lambda f: f.name
    )
    return vocabulary_of(line for file in tables for line in file.read_text(encoding="utf-8").splitlines())


def vocabulary_of(lines: Iterable[str]) -> Vocabulary:
    """Return the vocabulary in the lines of tables: concepts, a tab, phrases with commas between."""
    brings: defaultdict[tuple[str, ...], Concepts] = defaultdict(frozenset)
    for line in lines:
        concepts, _, phrases = line.partition("\t")
        for phrase in phrases.split(",") if phrases else ():
            said = tuple(word.plain for word in words_of(phrase))
            brings[said] |= frozenset(concepts.split())
    by_first: defaultdict[str, list[tuple[tuple[str, ...], Concepts]]] = defaultdict(list)
    for said in sorted(brings, key=len, reverse=True):
        by_first[said[0]].append((said, brings[said]))
    return Vocabulary(dict(by_first), sorted({word for said in brings for word in said}))


@functools.lru_cache(maxsize=RECENT)
def meant(word: str) -> str | None:
    """Return the word of the vocabulary that `word` is, or is a slip of; None when it is none."""
    known = vocabulary().words
    if word in _known_words():
        return word
    if len(word) < SHORTEST_GUESSED or not word.isalpha():
        return None
    slips = 2 if len(word) >= SHORTEST_TWICE_WRONG else 1
    near = process.extract(word, known, scorer=OSA.distance, limit=MOST_NEAR, score_cutoff=slips)
    return next((other for other, _, _ in near if _may_be(word, other)), None)


def _may_be(word: str, other: str) -> bool:
    """Whether a word near another may be a slip of it: short ones are too near to too many."""
    if sorted(word) == sorted(other):
        return True
    return len(other) >= SHORTEST_GUESSED and max(len(word), len(other)) >= SHORTEST_WITH_EDIT


@functools.cache
def _known_words() -> frozenset[str]:
    return frozenset(vocabulary().words)
