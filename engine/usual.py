"""What is usual in a genre: the players and hours that half of its games stay below."""

from __future__ import annotations

from dataclasses import dataclass

MINUTES_AN_HOUR = 60


@dataclass(frozen=True, slots=True)
class Usual:
    """The medians of a genre, over its games that anyone played."""

    genre: str
    players: float
    hours: float
