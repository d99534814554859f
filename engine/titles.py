"""What a title is made of: words, the places where it may be cut, and the words that nobody types."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.normalise import SPELLED, words

SEPARATOR = re.compile(r"[:–—|/()\[\]~]|\s-+\s|[™®]|(?:^\w+ \w+)(?=['’]s )|(?<=[a-z])-\s")
AUTHOR = re.compile(r"^(\w+ \w+['’]s) ")
"""`Sid Meier's`, `Tom Clancy's`: a full name before what the game is called."""

TITLES_KEPT = 2048
"""Titles kept taken apart, three megabytes: what many people play is asked about over and over."""

HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""`PlanetSide` is shortened to `ps`."""

LETTERS = re.compile(r"[A-Za-z]+")

EDITION = frozenset(
    "edition goty enhanced definitive complete remastered remaster redux hd deluxe gold ultimate legacy classic "
    "steam version special premium collectors directors cut anniversary extended digital".split()
)
"""Words that say which edition of a game is sold; at the end of a title people leave them out."""

BUNDLE = frozenset({"edition", "collection", "pack", "box"})
"""Words that end the name of an edition."""

SMALL = frozenset("the a an of and to in on for at s".split())
"""Words that carry no meaning by themselves."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart.

    Attributes:
        words: As compared.
        cuts: Places between words, 0 and the end among them, where a part that people type may begin or end.
        start: Where the name begins, after an article or an author.
        end: Where the name ends and its edition begins.
        humps: Initial letters of each word: two of `PlanetSide`, a letter for `Five`, all digits of a number.
    """

    words: tuple[str, ...]
    cuts: frozenset[int]
    start: int
    end: int
    humps: tuple[str, ...]


@lru_cache(maxsize=TITLES_KEPT)
def title_of(text: str) -> Title:
    """Return the parts of a title as it is written."""
    author = AUTHOR.match(text)
    marked = f"{author[1]}: {text[author.end() :]}" if author else text
    found: list[str] = []
    cuts = [0]
    for part in SEPARATOR.split(marked):
        found += words(part)
        cuts.append(len(found))
    start = _start(found, cuts[1] if author else 0)
    end = _end(found, start, cuts)
    after_numbers = (place + 1 for place, word in enumerate(found) if word.isdecimal())
    return Title(tuple(found), frozenset((*cuts, *after_numbers, start, end)), start, end, _humps(text, found))


def _start(found: list[str], after: int) -> int:
    return after + 1 if len(found) > after + 1 and found[after] in ("the", "a", "an") else after


def _end(found: list[str], start: int, cuts: list[int]) -> int:
    """Return where the edition begins: at `Prepare To Die Edition` after a colon, else at its known words."""
    end = len(found)
    if end > start + 1 and found[-1] in BUNDLE:
        end -= 1
        if found[end - 1] not in EDITION and (found[-1] == "edition" or end not in cuts):
            return _named_edition(found, start, cuts)
    while end > start + 1 and found[end - 1] in EDITION:
        end -= 1
    return end


def _named_edition(found: list[str], start: int, cuts: list[int]) -> int:
    """Return where `Maximum Edition` begins; a pack with a name of its own is no edition."""
    if found[-1] != "edition":
        return len(found)
    named = [cut for cut in cuts if start < cut < len(found) - 1]
    return named[-1] if named else max(len(found) - 2, start + 1)


def _humps(text: str, found: list[str]) -> tuple[str, ...]:
    if not HUMP.search(text) and not any(word.isdecimal() for word in found):
        return tuple(word[0] for word in found)
    raw = LETTERS.findall(text)
    spelled = {SPELLED[word.lower()]: word[0].lower() for word in raw if word.lower() in SPELLED}
    humps = {word.lower(): "".join(part[0] for part in HUMP.split(word)).lower() for word in raw if HUMP.search(word)}
    return tuple(spelled.get(word, word) if word.isdecimal() else humps.get(word, word[0]) for word in found)
