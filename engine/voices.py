"""What speaks for a person in a linear model: the rows of its weights, and how strongly each speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.taste import Taste

PLAYED, LIKED, DISLIKED = 1.0, 2.0, -2.0
"""What an entry counts: an opinion is said on purpose, so it outweighs having played."""

ANYONE = -1
"""Stands in for an entry where what speaks is the constant."""

NOWHERE = -1

Ids = np.ndarray[Any, np.dtype[np.int32]]
Floats = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class Voices:
    """Rows of the weights, how strongly each speaks, and the entry behind it; all of one length."""

    sources: Ids
    strengths: Floats
    entries: Ids


def voices(taste: Taste, targets: Ids, unplayed: Ids, anyone: float = PLAYED) -> Voices:
    """Return what speaks for a person.

    Args:
        taste: What the person owns, likes and dislikes.
        targets: The entries that speak when played or judged, ascending; the first rows of the weights.
        unplayed: The entries that speak when owned and not played, ascending; the rows after those.
        anyone: How strongly the last row speaks, which holds for anyone.
    """
    heard = np.sort(np.concatenate([taste.played, taste.judged]))
    strengths = np.full(len(heard), PLAYED, np.float32)
    strengths[np.searchsorted(heard, taste.judged)] = [
        DISLIKED if each in taste.disliked else LIKED for each in taste.judged.tolist()
    ]
    left = taste.unplayed
    rows, inside = places(targets, heard)
    silent, beside = places(unplayed, left)
    return Voices(
        np.concatenate([rows, silent + len(targets), [len(targets) + len(unplayed)]]).astype(np.int32),
        np.concatenate([strengths[inside], np.full(len(silent), PLAYED), [anyone]]).astype(np.float32),
        np.concatenate([heard[inside], left[beside], [ANYONE]]).astype(np.int32),
    )


def places(known: Ids, wanted: Any) -> tuple[Ids, np.ndarray[Any, np.dtype[np.bool_]]]:
    """Return where those of `wanted` that are in the ascending `known` stand there, and which those are."""
    wanted = np.asarray(wanted, np.int32)
    row_of = np.full(max(known.max(initial=0), wanted.max(initial=0)) + 1, NOWHERE, np.int32)
    row_of[known] = np.arange(len(known), dtype=np.int32)
    found = row_of[wanted]
    inside = found != NOWHERE
    return found[inside], inside


def place(known: Ids, wanted: int) -> int | None:
    """Return where `wanted` stands in the ascending `known`, or None: quicker than `places` for one."""
    found = int(np.searchsorted(known, wanted))
    return found if found < len(known) and known[found] == wanted else None
