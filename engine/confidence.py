"""How likely each reading of what was typed is the one that was meant, and how likely none is."""

from __future__ import annotations

import math
from collections.abc import Sequence

from engine.readings import Part, Reading, Typed

FEATURES = (
    *(part.name.lower() for part in Part),
    *("edits", "edits_per_letter", "first_letter", "edited_known_words", "uncovered", "untyped_number"),
    *("abbreviated", "unread", "respaced", "favour", "favour_of_part", "favour_of_initials", "extra"),
    *("letters", "letters_of_part", "letters_of_initials"),
    *("rarity", "rarity_of_part"),
)

WEIGHTS = (
    0.83,  # whole
    -0.47,  # head
    1.16,  # tail
    -0.17,  # middle
    -0.93,  # loose
    -0.94,  # words
    -1.08,  # initials
    -0.71,  # some_initials
    -1.71,  # edits
    -0.27,  # edits_per_letter
    -0.15,  # first_letter
    -1.50,  # edited_known_words
    -2.50,  # uncovered
    -0.84,  # untyped_number
    -0.78,  # abbreviated
    -1.47,  # unread
    -0.53,  # respaced
    2.75,  # favour
    1.16,  # favour_of_part
    0.88,  # favour_of_initials
    -1.90,  # extra
    0.45,  # letters
    -1.69,  # letters_of_part
    -0.32,  # letters_of_initials
    1.62,  # rarity
    0.02,  # rarity_of_part
)
"""Log odds against none being meant, in the order of `FEATURES`; from `scripts/calibrate_names.py`."""


def features(typed: Typed, way: Reading, favour: float, extra: bool, known: bool, rarity: float) -> tuple[float, ...]:
    """Return what speaks for and against a reading, in the order of `FEATURES`.

    Args:
        typed: What was typed.
        way: How it is read.
        favour: How much the entry is played or used, 0 to 1.
        extra: Whether the entry is something around another.
        known: Whether every typed word is a word of some title, so that none is likely to be a slip.
        rarity: How few names the typed words of the title are in: the sum of log(names / names with the word).
    """
    initials = float(way.part in (Part.INITIALS, Part.SOME_INITIALS))
    part = float(way.part is not Part.WHOLE) - initials
    letters = math.log(len(typed.squeezed))
    return (
        *(float(way.part is each) for each in Part),
        *(way.edits, way.edits / len(typed.squeezed), float(way.first), float(way.edits > 0 and known)),
        *(way.uncovered, float(way.number), way.abbreviated, way.unread, float(way.respaced)),
        *(favour, favour * part, favour * initials, float(extra)),
        *(letters, letters * part, letters * initials),
        *(rarity, rarity * part),
    )


def chances(readings: Sequence[tuple[float, ...]], weights: Sequence[float] = WEIGHTS) -> list[float]:
    """Return the chance of each reading; what is missing to 1 is the chance that none was meant."""
    odds = [math.exp(min(sum(w * f for w, f in zip(weights, each, strict=True)), 50.0)) for each in readings]
    total = 1.0 + sum(odds)
    return [each / total for each in odds]
