"""Titles and what people type, brought to one spelling: no case, accents or punctuation, numbers as digits."""

from __future__ import annotations

import re
import unicodedata

ROMAN = {
    roman: str(number)
    for number, roman in enumerate("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), 2)
}
"""Roman numerals of sequels; a single `i` is a pronoun more often than a number."""

APOSTROPHES = re.compile("['’`´]")
TRADE_MARKS = re.compile(r"[™®©]|\((?:tm|r|c)\)", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Return the words of `text` as they are compared."""
    bare = APOSTROPHES.sub("", TRADE_MARKS.sub(" ", text)).replace("&", " and ")
    letters = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return [ROMAN.get(word, word) for word in WORD.findall(letters.casefold())]


def normalised(text: str) -> str:
    """Return the words of `text`, joined; empty where it has none."""
    return " ".join(words(text))
