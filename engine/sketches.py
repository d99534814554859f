"""Names seen from afar: their length and which signs they have; enough to tell nearly all that are too far by slips."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from engine.texts import FIRST_OTHER, Rows, Texts

KINDS = 32
"""Kinds of signs that are told apart; signs that share one only let more names through."""

LONGEST = 65_535


@dataclass(frozen=True, slots=True, eq=False)
class Sketches:
    """The signs of every name: how many, and one bit a kind that is among them."""

    lengths: np.ndarray[Any, np.dtype[np.uint16]]
    kinds: np.ndarray[Any, np.dtype[np.uint32]]

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """Sketch names."""
        seen = [(min(len(name), LONGEST), _kinds(name)) for name in names]
        lengths = np.fromiter((length for length, _ in seen), np.uint16, len(seen))
        return cls(lengths, np.fromiter((kinds for _, kinds in seen), np.uint32, len(seen)))

    def near(self, name: str, slips: int, first: int) -> Rows:
        """Return those of the `first` rows that may be within some slips of `name`, ascending; all that are, and more.

        A slip adds one sign, takes one away, puts one in the place of another, or swaps two; so names that are near
        differ in length by their slips at most, and neither has more kinds than that which the other lacks.
        """
        kinds = np.uint32(_kinds(name))
        lengths = self.lengths[:first].astype(np.int32)
        rows = np.flatnonzero(np.abs(lengths - min(len(name), LONGEST)) <= slips)
        own = self.kinds[rows]
        lacking, added = np.bitwise_count(kinds & ~own), np.bitwise_count(own & ~kinds)
        return rows[(lacking <= slips) & (added <= slips)]


def written_alike(names: Texts, rows: Rows, name: str, slips: int) -> Rows:
    """Return those of some rows that may be within some slips of `name`: all that are, and few more.

    A slip adds one ASCII sign at the most and takes one away, so neither has more of them than that which the other
    lacks, each as often as it is there. This is the bag distance (Bartolini, Ciaccia & Patella, "String matching with
    metric trees using an approximate distance", SPIRE 2002).
    """
    own, wanted = _bags(names, rows), _bags(Texts.of([name]), np.zeros(1, np.int64))
    lacking, added = np.maximum(wanted - own, 0).sum(axis=1), np.maximum(own - wanted, 0).sum(axis=1)
    return rows[(lacking <= slips) & (added <= slips)]


def _bags(names: Texts, rows: Rows) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Return how often each row has each kind of ASCII sign; shape (rows, kinds)."""
    starts, lengths = names.places[rows], names.places[rows + 1] - names.places[rows]
    behind = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    signs, owners = names.data[np.repeat(starts, lengths) + behind], np.repeat(np.arange(len(rows)), lengths)
    plain = signs < FIRST_OTHER
    cells = owners[plain] * KINDS + signs[plain] % KINDS
    return np.bincount(cells, minlength=len(rows) * KINDS).reshape(len(rows), KINDS)


def _kinds(name: str) -> int:
    found = 0
    for sign in set(name):
        found |= 1 << ord(sign) % KINDS
    return found
