"""Whether two records tell of the same film or series."""

from __future__ import annotations

import re
from functools import lru_cache

from engine.building.films.record import Record
from engine.normalise import words
from engine.spelling import spelling_key

LANGUAGES = (
    "english|spanish|french|german|italian|portuguese|japanese|korean|chinese|mandarin|cantonese|hindi|tamil|telugu|"
    "malayalam|kannada|marathi|bengali|punjabi|gujarati|arabic|turkish"
)
QUALIFIER = re.compile(
    rf"\s*[(\[](?:4k uhd|uhd|hd|(?:{LANGUAGES})(?: (?:version|ver|audio|dub(?:bed)?|sub(?:bed|titled)?))?|"
    r"dubbed|subbed|dub|subtitled|unrated|uncut|restored|remastered|silent|(?:extended|theatrical|director['’]s|unrated)"
    r"(?: (?:cut|edition|version))?|short|shorts|series|tv|feature|(?:18|19|20)\d\d)[)\]]\s*$",
    re.IGNORECASE,
)
"""What a platform adds behind a title: the sound, the cut, the year."""

OWNER = re.compile(r"^(?:marvel studios['’]|marvel['’]s|disney['’]s|walt disney['’]s)\s+", re.IGNORECASE)
"""What a platform adds before the titles of its own house."""

YEARS_APART = 1
"""How far two sources may be apart on the year: one counts the festival, the other the cinemas."""

LENGTHS_APART, MINUTES_APART = 0.15, 3
"""How far two lengths of one film may be apart, by the longer, and in minutes for shorts: cuts and credits."""


@lru_cache(maxsize=1 << 17)
def title_key(title: str) -> str:
    """Return what spellings of one title share: no case, accents, spaces, qualifier or owner."""
    return "".join(words(unqualified(title).replace("&", " and "))) or title.casefold()


def unqualified(title: str) -> str:
    """Return a title without what a platform added to it."""
    bare = OWNER.sub("", title)
    while (shorter := QUALIFIER.sub("", bare)) != bare and shorter:
        bare = shorter
    return bare


def same(one: Record, other: Record) -> bool:
    """Whether two records tell of one entry: title, form, year ± 1, and a director where both name one.

    Where one of them names none, two known lengths of a film must agree: a title alone is often two films'.
    """
    if title_key(one.title) != title_key(other.title) or one.form != other.form:
        return False
    if one.year is None or other.year is None or abs(one.year - other.year) > YEARS_APART:
        return False
    if one.directors and other.directors:
        return not _people(one).isdisjoint(_people(other))
    return lengths_agree(one, other)


def lengths_agree(one: Record, other: Record) -> bool:
    """Whether two films may have their lengths; nothing speaks against it where one is unknown."""
    if not one.minutes or not other.minutes:
        return True
    allowed = max(LENGTHS_APART * max(one.minutes, other.minutes), MINUTES_APART)
    return abs(one.minutes - other.minutes) <= allowed


def _people(record: Record) -> frozenset[str]:
    return frozenset(map(spelling_key, record.directors))
