"""Developer credits: one text taken apart into its makers, ports told from originals."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from engine.building.text import tidy
from engine.spelling import spelling_key

COMMA = re.compile(r",(?![^()]*\))")
"""A comma that is not inside parentheses."""

COMPANY_SUFFIX = re.compile(
    r"""[\s.]*(?:inc|incorporated|ltd|limited|l\.?l\.?c|llp|corp|corporation|co|company|gmbh|ag|kg|oy|ab|aps|bv|kk|
    plc|pty|srl|s\.r\.l|spa|s\.p\.a|s\.a|s\.a\.s|s\.l|s\.c|sro|s\.\s?r\.\s?o|a\.s|d\.o\.o)
    (?:[\s.]+(?:ltd|limited|inc))?[\s.]*""",
    re.VERBOSE | re.IGNORECASE,
)
"""What follows a comma that belongs to the name: `Making Fun, Inc.`, `CINEMAX, s.r.o.`; those seen and their kin."""

LAST_OF_A_LIST = re.compile(r"^and\s+")
"""`A, B, and C`: the word that announces the last name."""

PLATFORM = r"(?:mac|macos|os\s?x|osx|linux|steamos|windows|pc|ios|android|xbox|playstation)"
PORT = re.compile(
    rf"^(?P<name>.+?)\s*\((?=[^()]*\b{PLATFORM}\b)(?:{PLATFORM}|and|version|port|update|[\s,&/+-])+\)\s*$",
    re.IGNORECASE,
)
"""A credit whose parentheses hold platforms and nothing else."""


@dataclass(frozen=True, slots=True)
class Credit:
    """One maker of a game; `port` when the text credits it with a platform's version only."""

    name: str
    port: bool


def split_credits(text: str) -> tuple[Credit, ...]:
    """Return the credits of a developer text in its order, each name once."""
    parts: list[str] = []
    for part in COMMA.split(tidy(text)):
        if parts and parts[-1].strip() and COMPANY_SUFFIX.fullmatch(part):
            parts[-1] += f",{part}"
        else:
            parts.append(part)
    credited = dict.fromkeys(_credit(part.strip()) for part in parts if part.strip())
    return tuple(credited)


def _credit(part: str) -> Credit:
    part = LAST_OF_A_LIST.sub("", part)
    port = PORT.match(part)
    return Credit(port["name"], True) if port else Credit(part, False)


def common_spellings(names: Iterable[str]) -> dict[str, str]:
    """Return for each key the spelling that `names` uses most; on a tie the first in the alphabet."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spellings[spelling_key(name)][name] += 1
    return {key: min(counts, key=lambda n: (-counts[n], n)) for key, counts in spellings.items()}
