"""Ids that may be one slip from a typed one, case aside; told by their bytes, all ids at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.texts import FIRST_OTHER, Rows, Texts

CASE = 0x20
"""The bit that small letters have and capitals lack; to set it makes a few other signs alike: more come through."""

SWAPPED = 2
"""Signs that differ where two were swapped; of other slips one differs, or none of those that both have."""


def perhaps_near(ids: Texts, typed: str) -> Rows:
    """Return the rows of ids that may be one slip from `typed`, ascending: all that are, and some more."""
    if not typed.isascii():
        return np.arange(len(ids))
    wanted = np.frombuffer(typed.encode(), np.uint8) | CASE
    lengths = ids.lengths()
    near = [_of_length(ids, np.flatnonzero(lengths == len(wanted) + more), wanted, more) for more in (-1, 0, 1)]
    return np.unique(np.concatenate([*near, _with_other_signs(ids)]))


def _of_length(ids: Texts, rows: Rows, wanted: Any, more: int) -> Any:
    """Return those of some rows, all `more` signs longer than `wanted`, that begin and end as it does."""
    firsts = ids.places[rows]
    same = [(ids.data[firsts + place] | CASE) == sign for place, sign in enumerate(wanted[: len(wanted) + more])]
    same_from_end = [(ids.data[firsts + place + more] | CASE) == wanted[place] for place in range(len(wanted))[::-1]]
    shared = min(len(wanted), len(wanted) + more)
    differing = SWAPPED if not more else 0
    return rows[_run(same, len(rows)) + _run(same_from_end[:shared], len(rows)) >= shared - differing]


def _run(same: Sequence[Any], rows: int) -> Any:
    """Return how many signs of each row are the same before the first that is not."""
    going, run = np.ones(rows, np.bool_), np.zeros(rows, np.int32)
    for each in same:
        going &= each
        run += going
    return run


def _with_other_signs(ids: Texts) -> Rows:
    places = np.flatnonzero(ids.data >= FIRST_OTHER)
    return np.searchsorted(ids.places, places, side="right") - 1
