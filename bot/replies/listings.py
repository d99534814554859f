"""How things are listed in a sentence: all of them, one of them, years with their runs."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

from bot.language import _, pgettext

LONG_RUN = 3
"""Years in a row from which "from … to …" is shorter than naming them."""


def listing(parts: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    *first, last = parts or [""]
    if not first:
        return last
    # Translators: a regular expression of the words before which "and" changes, as Spanish "y" does before "Indie".
    if _begins(pgettext("words after the other “and”", "(?!)"), last):
        return pgettext("the other “and”", "{first} and {last}").format(first=_joined(first), last=last)
    return _("{first} and {last}").format(first=_joined(first), last=last)


def either(parts: Sequence[str]) -> str:
    """Return "a", "a or b" or "a, b or c"."""
    *first, last = parts or [""]
    if not first:
        return last
    # Translators: a regular expression of the words before which "or" changes, as Spanish "o" does before "Overwatch".
    if _begins(pgettext("words after the other “or”", "(?!)"), last):
        return pgettext("the other “or”", "{first} or {last}").format(first=_joined(first), last=last)
    return _("{first} or {last}").format(first=_joined(first), last=last)


def spans(years: Sequence[int]) -> str:
    """Return ascending years with the runs among them drawn together."""
    breaks = [i for i, (one, other) in enumerate(pairwise(years), 1) if other != one + 1]
    runs = [years[start:end] for start, end in pairwise([0, *breaks, len(years)])]
    return listing([part for run in runs for part in _run(run)])


def _run(run: Sequence[int]) -> list[str]:
    if len(run) < LONG_RUN:
        return [str(year) for year in run]
    return [_("{first} to {last}").format(first=run[0], last=run[-1])]


def _joined(parts: Sequence[str]) -> str:
    return pgettext("between the parts of a list", ", ").join(parts)


def _begins(words: str, part: str) -> bool:
    return _pattern(words).match(part) is not None


@functools.cache
def _pattern(words: str) -> re.Pattern[str]:
    # A part may be in tags, and its first word is what is heard.
    return re.compile(rf"(?:<[^>]+>)*(?:{words})", re.IGNORECASE)
