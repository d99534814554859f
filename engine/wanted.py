"""Which suggestions are wanted: how many, how adventurous, how varied, and whose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self, TypedDict

FAMILIAR = 0.0
"""The adventure of an answer unless asked otherwise: what was measured to serve best."""

PER_SERIES = 2
"""Of one series in five suggestions, unless asked otherwise."""


class Manner(TypedDict, total=False):
    """How to choose; each key is an attribute of `Wanted`, with its default."""

    adventure: float
    per_series: int | None


class Opinions(TypedDict, total=False):
    """What a person said of games, by item id, owned or not; ids that are not in the catalogue are passed over.

    Attributes:
        liked: Counts twice what playing counts.
        disliked: Counts against whatever goes with it; wins over `liked`.
        played: Counts like a game of the library that was played.
        unwanted: Is not put forward; counts for nothing else.
    """

    liked: Iterable[str]
    disliked: Iterable[str]
    played: Iterable[str]
    unwanted: Iterable[str]


class Personal(Manner, Opinions, total=False):
    """How to choose for a person: the keys of `Manner` and of `Opinions`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which suggestions are wanted.

    Attributes:
        limit: How many.
        offset: How many of the best to pass over.
        adventure: From 0, familiar, to 1, adventurous: how much it counts for a game that few know it.
        per_series: How many of one series may be among any five; None for no limit.
    """

    limit: int
    offset: int = 0
    adventure: float = FAMILIAR
    per_series: int | None = PER_SERIES

    @classmethod
    def of(cls, limit: int, offset: int, manner: Manner) -> Self:
        """Return what is wanted, with the defaults for what `manner` leaves open."""
        return cls(limit, offset, manner.get("adventure", FAMILIAR), manner.get("per_series", PER_SERIES))
