"""The words of a description, and which of them say what a film is about."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from engine.columns import Column, texts
from engine.films import schemas as fs
from engine.normalise import words
from engine.stored import stored
from engine.texts import Texts

SHORTEST = 3
"""Signs of a word that may say something."""


def theme_words(text: str) -> list[str]:
    """Return the words of a text that are long enough to be a theme."""
    return [word for word in words(text) if len(word) >= SHORTEST and not word.isdecimal()]


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
        """Return at most `most` telling words that both texts have, the rarest first."""
        both = set(theme_words(one)).intersection(theme_words(other))
        known = ((self._count(word), word) for word in both)
        return tuple(word for count, word in sorted(known) if count)[:most]

    def _count(self, word: str) -> int:
        """Return how many entries have a word, 0 where it is no theme."""
        place = bisect_left(self.names, word)
        if place < len(self.names) and self.names[place] == word:
            return int(self.counts[place])
        return 0
