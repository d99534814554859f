"""How a developer text falls into credits, and which credits are one developer."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from .words import unescaped

COMPANY_SUFFIX = re.compile(
    "ab|ag|aps|as|bv|co|coltd|company|corp|corporation|doo|gmbh|inc|incorporated|jsc|kft|kg|kk|limited|llc"
    "|llp|lp|ltd|ltda|nv|oy|oyj|ou|oü|plc|ptyltd|pteltd|sa|sarl|sas|sc|sl|spa|spzoo|srl|sro|ug"
)
"""Legal forms that follow a comma within one name, without dots, spaces and case."""

PLATFORM = re.compile(
    r"\([^()]*\b(?:mac|macos|os ?x|linux|steamos|windows|pc|ios|android|playstation|xbox)\b[^()]*\)",
    re.IGNORECASE,
)


@dataclass
class Developer:
    """One developer: the spellings of its name and its games; a port credit has `ports` only."""

    spellings: Counter[str] = field(default_factory=Counter)
    port_spellings: Counter[str] = field(default_factory=Counter)
    games: set[str] = field(default_factory=set)
    ports: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The most frequent spelling, the first in the alphabet among equals."""
        known = self.spellings or self.port_spellings
        return min(known, key=lambda spelling: (-known[spelling], spelling.casefold(), spelling))


def credits_of(text: str) -> list[str]:
    """Split a developer text at its commas, save those in parentheses or before a company suffix."""
    names: list[str] = []
    for piece in pieces(unescaped(text)):
        if names and is_company_suffix(piece):
            names[-1] += "," + piece
        else:
            names.append(piece)
    return [" ".join(name.strip().removeprefix("and ").split()) for name in names if name.strip()]


def pieces(text: str) -> Iterable[str]:
    depth, start = 0, 0
    for place, letter in enumerate(text):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter == "," and not depth:
            yield text[start:place]
            start = place + 1
    yield text[start:]


def is_company_suffix(piece: str) -> bool:
    letters = "".join(letter for letter in piece.casefold() if letter.isalnum())
    return COMPANY_SUFFIX.fullmatch(letters) is not None


def is_port(credit: str) -> bool:
    return PLATFORM.search(credit) is not None


def without_platform(credit: str) -> str:
    return " ".join(PLATFORM.sub("", credit).split())


def developer_key(name: str) -> str:
    """Return what is left when case, accents, spaces, ™ and ® do not count."""
    letters = unicodedata.normalize("NFD", re.sub("[™®]", "", name).casefold())
    return "".join(c for c in letters if not unicodedata.combining(c) and not c.isspace())


def developers_of(credited: Iterable[tuple[str, str]]) -> dict[str, Developer]:
    """Return the developers by key, from pairs of an item id and its developer text."""
    found: defaultdict[str, Developer] = defaultdict(Developer)
    for item_id, text in credited:
        for credit in credits_of(text):
            port, name = is_port(credit), without_platform(credit)
            developer = found[developer_key(name)]
            (developer.ports if port else developer.games).add(item_id)
            (developer.port_spellings if port else developer.spellings)[name] += 1
    return dict(found)
