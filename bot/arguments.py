"""The words after a command: how they become a name, or a year and its basis."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

from bot.errors import BadArgument, Problem
from bot.typed import posted_words
from engine import Basis

LONGEST_NAME = 256
"""No title, developer or id is longer; what is longer is an accident and not worth searching for."""

FIRST_YEAR = 1870
LAST_YEAR = 2100
"""Outside these a number was not meant as a year: the oldest film there is was made in 1874."""

QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "„": "“", "`": "`", "<": ">", "[": "]"}
"""What people put around a name; the last two because a usage line shows them."""

BASIS_WORDS = {
    "release": Basis.RELEASE,
    "released": Basis.RELEASE,
    "posted": Basis.POSTED,
    "reviewed": Basis.POSTED,
    "reviews": Basis.POSTED,
    "written": Basis.POSTED,
}


def clean(text: str) -> str:
    """Return `text` with control signs and broken characters gone, and spaces folded."""
    kept = ("\ufffd" if unicodedata.category(sign) == "Cs" else sign for sign in text)
    return " ".join("".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in kept).split())


def name(argument: str) -> str:
    """Return the name that `argument` holds, without the quotes around it.

    Raises:
        BadArgument: there is none, or it is too long to be one.
    """
    found = _unquoted(clean(argument))
    if not found:
        raise BadArgument(Problem.MISSING)
    if len(found) > LONGEST_NAME:
        raise BadArgument(Problem.TOO_LONG)
    return found


def year_and_basis(argument: str) -> tuple[int, Basis]:
    """Return the year in `argument` and what it is the year of, release unless said.

    Raises:
        BadArgument: there is no year, or something else besides.
    """
    # NFKC makes full-width digits plain ones.
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", clean(argument)).casefold())
    if not words:
        raise BadArgument(Problem.MISSING)
    known = BASIS_WORDS | dict.fromkeys(posted_words(), Basis.POSTED)
    years = [year(word) for word in words if word not in known]
    bases = [known[word] for word in words if word in known]
    of_which = [found for found in years if found]
    if len(of_which) != 1:
        raise BadArgument(Problem.NOT_A_YEAR)
    if len(years) > 1 or len(bases) > 1:
        raise BadArgument(Problem.MORE_THAN_A_YEAR)
    return of_which[0], bases[0] if bases else Basis.RELEASE


def year(word: str) -> int | None:
    """Return the year that `word` is, or None; NFKC makes full-width digits plain ones."""
    plain = unicodedata.normalize("NFKC", word)
    return int(plain) if re.fullmatch(r"\d{4}", plain) and FIRST_YEAR <= int(plain) <= LAST_YEAR else None


def _unquoted(text: str) -> str:
    while len(text) > 1 and _is_quoted(text):
        text = text[1:-1].strip()
    return text


def _is_quoted(text: str) -> bool:
    """Whether the last sign ends what the first one begins: `<b>bold</b>` only looks so."""
    first, last = text[0], text[-1]
    if QUOTES.get(first) != last:
        return False
    depths = accumulate((sign == first) - (sign == last) for sign in text[1:-1])
    return first == last or all(depth >= 0 for depth in depths)
