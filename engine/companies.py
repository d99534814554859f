"""What developers are called: their names with and without the legal form."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from engine.normalise import normalised

TRADE = frozenset("game games studio studios entertainment interactive software productions development".split())
"""Words behind a company's name that say what it does."""

LEGAL_FORM = re.compile(
    r"[\s,]+(?:inc|ltd|llc|l\.l\.c|co|corp|corporation|company|limited|gmbh|s\.?r\.?o|s\.?a|s\.?l|a\.?b|o\.?y|a/s|aps|"
    r"b\.?v|k\.?k|plc|pty|srl|sarl|s\.r\.l|s\.p\.a)\.?$",
    re.IGNORECASE,
)


def without_form(name: str) -> str:
    """Return a company's name without its legal form: `Psyonix, Inc.` is Psyonix; a name that is all form stays."""
    short = LEGAL_FORM.sub("", name.strip())
    return without_form(short) if short and short != name.strip() else name.strip()


def called(names: Sequence[str]) -> list[tuple[str, ...]]:
    """Return what else each company is called: `Klei` for Klei Entertainment, where no other begins with Klei."""
    spelled = sorted(normalised(name) for name in names)
    return [_called(name, spelled) for name in names]


def _called(name: str, spelled: Sequence[str]) -> tuple[str, ...]:
    bare = without_form(name)
    words = normalised(bare).split()
    end = len(words)
    while end > 1 and words[end - 1] in TRADE:
        end -= 1
    short = " ".join(words[:end])
    found = (bare, short) if _is_alone(short, spelled) else (bare,)
    return tuple(other for other in dict.fromkeys(found) if other != name)


def _is_alone(short: str, spelled: Sequence[str]) -> bool:
    """Whether one name at most begins with those words."""
    first = bisect_left(spelled, short)
    return bisect_right(spelled, f"{short} \U0010ffff") - first <= 1 and spelled[first : first + 1] != [short]
