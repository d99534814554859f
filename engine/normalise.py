"""Titles and what people type, brought to one spelling: no case, accents or punctuation, numbers as digits."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ROMAN = {
    roman: str(number)
    for number, roman in enumerate("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), 2)
}
"""Roman numerals of sequels; a single `i` is a pronoun more often than a number."""

SPELLED = {
    word: str(number) for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
}
"""Numbers as words: `Episode Two` is also typed `episode 2`."""

ORDINALS = {"second": "2", "third": "3", "fourth": "4", "fifth": "5"}
"""`Saints Row: The Third` is also typed `saints row 3`; `first` is no sequel."""

SHORT = {"ep": "episode", "vol": "volume", "versus": "vs"}
"""Words that titles write in full and people cut, or the other way round."""

ONE_SPELLING = ROMAN | SPELLED | ORDINALS | SHORT

GOTY = ("game", "of", "the", "year")
"""Written out in half of the titles that carry it, and typed by nobody."""

IGNORED = re.compile(r"['’`´‘ʼ]|[™®©]|\((?:tm|r|c)\)", re.IGNORECASE)
THOUSANDS = re.compile(r"(?<=\d)[,.](?=\d{3}(?!\d))")
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
"""Initials with dots, as in `F.E.A.R.`, are one word."""

PLAIN = re.compile("[A-Za-z0-9 :!?_-]*")
"""What has none of those signs: most titles."""

TOKEN = re.compile(
    "\\d+"
    "|[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    "|[^\\W\\d_\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u0900-\u0eff]+"
    "|[\u0900-\u0eff]+"
)
"""A number, one sign of a script that is written without spaces, or a word.

Digits are split from letters, so that `portal2` is `Portal 2`. The last range holds the scripts from Devanagari to
Lao, whose vowel signs are not letters to `re` and must stay with their word.
"""

LAST_WITH_ACCENTS = 0x052F
"""Latin, Greek and Cyrillic end here; from Hebrew on a mark is part of the letter (か and が differ)."""

LOOSE_ACCENTS = range(0x0300, 0x0370)
"""Marks that stay behind a letter that Unicode has no accented form of."""

STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "·": " "})
"""Letters whose stroke Unicode does not take apart."""


def words(text: str) -> list[str]:
    """Return the words of `text` as they are compared; empty where it has neither letter nor digit."""
    bare = text if PLAIN.fullmatch(text) else _without_signs(text)
    plain = bare.lower() if bare.isascii() else _unaccented(bare)
    found = [ONE_SPELLING.get(token, token) for token in TOKEN.findall(plain)]
    return _short_goty(found) if "year" in found else found


def _without_signs(text: str) -> str:
    return DOTTED.sub(_undotted, THOUSANDS.sub("", IGNORED.sub("", text))).replace("&", " and ")


def normalised(text: str) -> str:
    """Return the words of `text`, joined; what has none (`???`, `♥`) stands for itself."""
    return " ".join(words(text)) or "".join(text.split()).casefold()


def _undotted(initials: re.Match[str]) -> str:
    return initials[0].replace(".", "")


def _short_goty(found: list[str]) -> list[str]:
    for place in range(len(found) - len(GOTY) + 1):
        if tuple(found[place : place + len(GOTY)]) == GOTY:
            return [*found[:place], "goty", *_short_goty(found[place + len(GOTY) :])]
    return found


def _unaccented(text: str) -> str:
    """Return `text` in small letters, without the accents of alphabets in which people leave them out."""
    composed = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFC", "".join(map(_letter, composed))).translate(STROKES)


@lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    """Return a letter without its accent; a mark that stands alone is dropped after such letters only."""
    if character.isascii():
        return character
    base = unicodedata.normalize("NFD", character)
    if len(base) > 1 and ord(base[0]) <= LAST_WITH_ACCENTS:
        return "".join(sign for sign in base if not unicodedata.combining(sign))
    return "" if ord(character) in LOOSE_ACCENTS else character
