"""The words of a description, and which of them say what a film is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from engine.columns import Column, texts
from engine.films import schemas as fs
from engine.normalise import words
from engine.stored import stored
from engine.texts import Texts

WRITTEN = re.compile(r"\w+(?:['’]\w+)*")
"""A word as it is written in a description."""

STARTS = re.compile(r"(?:^|[.!?:…])\W*$")
"""What is before the first word of a sentence."""

SHORTEST = 3
"""Signs of a word that may say something."""


def theme_words(text: str) -> list[str]:
    """Return the words of a text that are long enough to be a theme."""
    return [word for word in words(text) if len(word) >= SHORTEST and not word.isdecimal()]


def _as_written(word: str, one: str, other: str) -> str:
    """Return a word, as it is written where it is a name: with a capital, and not only at the start of a sentence."""
    written = [(text, found) for text in (one, other) for found in WRITTEN.finditer(text) if words(found[0]) == [word]]
    named = all(found[0][0].isupper() for _, found in written)
    inside = any(not STARTS.search(text[: found.start()]) for text, found in written)
    return written[0][1][0] if named and inside else word


@dataclass(frozen=True, slots=True)
class Themes:
    """Telling words, and how many entries are described with each; mapped, looked up by halves."""

    names: Texts
    counts: Column

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Map the themes of the snapshot in `folder`."""
        table = stored(folder, fs.THEMES)
        return cls(texts(table[fs.WORD]), table[fs.COUNT])

    def shared(self, one: str, other: str, most: int) -> tuple[str, ...]:
        """Return at most `most` telling words that both texts have, the rarest first; names as they are written."""
        both = set(theme_words(one)).intersection(theme_words(other))
        known = sorted((count, word) for word in both if (count := self._count(word)))
        return tuple(_as_written(word, one, other) for _, word in known[:most])

    def _count(self, word: str) -> int:
        """Return how many entries have a word, 0 where it is no theme."""
        place = bisect_left(self.names, word)
        if place < len(self.names) and self.names[place] == word:
            return int(self.counts[place])
        return 0
