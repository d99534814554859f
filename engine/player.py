"""What is known of one player: how much they own, and how much of it they played."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import ClassVar, TypedDict

from engine.answers import Answer
from engine.usual import MINUTES_AN_HOUR


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class PlayerCard(Answer):
    """A player's library in three numbers; `hours` are those of all games together."""

    kind: ClassVar[str] = "player"

    user_id: str
    owned: int
    played: int
    hours: float


class Library(TypedDict):
    """The numbers of a library; see `PlayerCard`."""

    owned: int
    played: int
    hours: float


def counted(library: Mapping[int, int]) -> Library:
    """Return the numbers of a library of entry → minutes."""
    played = sum(minutes > 0 for minutes in library.values())
    return Library(owned=len(library), played=played, hours=sum(library.values()) / MINUTES_AN_HOUR)
