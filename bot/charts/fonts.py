"""The fonts of pictures, which characters they have, and how wide words are.

Noto Sans CJK (SIL Open Font License, from the package noto-cjk-sans-jp-regular) has Latin, Greek, Cyrillic, kana,
Han and hangul; DejaVu Sans (from matplotlib) has Arabic, Hebrew and more signs. No font that matplotlib can draw has
emoji in colour, so emoji are left out.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from matplotlib import font_manager
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font
from noto_cjk_sans_jp_regular import FONT_PATH

FAMILIES = ["Noto Sans CJK JP", "DejaVu Sans"]
"""In the order in which a character is looked for."""

POINTS = 72
"""Of matplotlib's inch; our unit of length is one point."""

FINE = 2
"""Pixels for each unit of length, as in pictures: letters are placed on whole pixels."""

MISSING = "…"
"""Stands for letters of a script that no font has."""


@cache
def families() -> list[str]:
    """Return the names of the fonts, after telling matplotlib where they are."""
    font_manager.fontManager.addfont(str(FONT_PATH))
    return FAMILIES


@lru_cache(maxsize=2048)
def width(text: str, size: float) -> float:
    """Return how wide `text` is, in the units of `size`."""
    pixels, _, _ = _ruler().get_text_width_height_descent(
        text, FontProperties(family=families(), size=size), ismath=False
    )
    return float(pixels) / FINE


@cache
def _ruler() -> RendererAgg:
    return RendererAgg(1, 1, POINTS * FINE)


def drawable(text: str) -> str:
    """Return `text` on one line without what no font has: signs go, letters leave a mark."""
    kept = "".join(_kept(has, "".join(run)) for has, run in groupby(unicodedata.normalize("NFC", text), _has))
    return " ".join(kept.split()) or MISSING


def _kept(has: bool, run: str) -> str:
    if has:
        return run
    return MISSING if any(unicodedata.category(character).startswith("L") for character in run) else ""


def _has(character: str) -> bool:
    if character.isspace():
        return True
    if unicodedata.category(character) in HIDDEN or character in VARIATIONS:
        return False
    return any(font.get_char_index(ord(character)) for font in _faces())


VARIATIONS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Signs that ask for another look of the one before, such as an emoji in colour."""

HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
"""Categories of characters that show nothing, or something else on each machine."""


@cache
def _faces() -> list[FT2Font]:
    return [FT2Font(font_manager.findfont(family)) for family in families()]
