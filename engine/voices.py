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
    owned = np.fromiter(taste.library, np.int32, len(taste.library))
    started = np.fromiter(taste.library.values(), np.int64, len(taste.library)) > 0
    judged = np.array(sorted(taste.liked | taste.disliked), np.int32)
    unjudged = ~np.isin(owned, judged)
    heard = np.sort(np.concatenate([owned[started & unjudged], judged]))
    strengths = np.full(len(heard), PLAYED, np.float32)
    strengths[np.searchsorted(heard, judged)] = [DISLIKED if each in taste.disliked else LIKED for each in judged]
    left = np.sort(owned[~started & unjudged])
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
    found = np.searchsorted(known, wanted)
    inside = found < len(known)
    inside[inside] = known[found[inside]] == wanted[inside]
    return found[inside].astype(np.int32), inside
