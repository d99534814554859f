"""Text as it was meant: entities undone, mojibake mended, spaces folded."""

from __future__ import annotations

import functools
import html

import ftfy
from ftfy.fixes import remove_control_chars

PASSES = 8
"""How often a text is mended at the most, one mend laying bare the next; the worst seen (`&amp;amp;`) needs two."""


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
