"""A message as words: each folded so that case, accents and drawn-out letters do not matter, and where it stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

WORD = re.compile(r"#\d+|['’]\d\d\b|\w+?(?=['’]s\b)|['’]s\b|\w+(?:['’]\w+)*|&")
"""A number of a list, a year of two digits, a word before `'s`, that `'s`, a word with apostrophes in it."""

APOSTROPHES = re.compile(r"['’]")

DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
"""No word of our languages has a letter three times running: `holaaa`."""


PAUSES = frozenset(",;!?")
"""Signs behind a word that ends a part of a sentence; a colon and a point are in too many titles."""


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, from where to where it stands in its message, and whether a pause follows."""

    plain: str
    start: int
    end: int
    pause: bool = False


def words_of(message: str) -> tuple[Word, ...]:
    """Return the words of `message`, in order."""
    return tuple(
        Word(folded(found[0]), found.start(), found.end(), message[found.end() : found.end() + 1] in PAUSES)
        for found in WORD.finditer(message)
    )


def folded(word: str) -> str:
    """Return a word in small letters, without accents and apostrophes."""
    apart = unicodedata.normalize("NFKD", word).casefold()
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return DRAWN_OUT.sub(r"\1", APOSTROPHES.sub("", bare) if not bare[1:].isdecimal() else bare)
