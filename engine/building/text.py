"""Text as it was meant: entities undone, mojibake mended, spaces folded; and keys that forgive spelling."""

from __future__ import annotations

import functools
import html
import re
import unicodedata

import ftfy
from ftfy.fixes import remove_control_chars

PASSES = 8
"""How often a text is mended at the most, one mend laying bare the next; the worst seen (`&amp;amp;`) needs two."""

TRADE_MARKS = re.compile("[™®]")


@functools.lru_cache(maxsize=1 << 16)
def tidy(text: str) -> str:
    """Return `text` with entities undone, mojibake mended, control characters gone and spaces folded.

    Remembered, because a hundred thousand tags are a few hundred words.
    """
    for _ in range(PASSES):
        once = _tidied(text)
        if once == text:
            break
        text = once
    return text


def _tidied(text: str) -> str:
    if text.isascii() and text.isprintable() and "&" not in text:
        return " ".join(text.split())  # nothing to mend, and most texts are like this
    mended = remove_control_chars(ftfy.fix_encoding(html.unescape(text)))
    return " ".join(mended.split())


def spelling_key(name: str) -> str:
    """Return what two spellings of one name share: no case, accents, spaces or trade marks."""
    bare = TRADE_MARKS.sub("", name)
    letters = (c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return "".join("".join(letters).casefold().split())
