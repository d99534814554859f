"""What is known of one game."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

from engine.answers import Answer, Candidate, aside
from engine.reason import Reason
from engine.usual import Usual


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class GameCard(Answer):
    """What is known of one game; `alternatives` are other readings of the typed name.

    `price` is in US dollars when the store was read, 0 for free; `hours` are those of all its players. The three
    labels add up to `reviews`; `recommended` counts those that recommend the game. `usual` is of its genre.
    """

    kind: ClassVar[str] = "game_card"

    item_id: str
    title: str
    year: int | None
    developers: tuple[str, ...]
    genres: tuple[str, ...]
    price: float | None
    players: int
    hours: float
    reviews: int
    negative: int
    neutral: int
    positive: int
    recommended: int
    usual: Usual | None = dataclasses.field(default=None, metadata={"json": False})
    alternatives: tuple[Candidate, ...] = aside(())


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class RandomGame(GameCard):
    """The card of a game worth playing, and why that was drawn; `genre` is None when any was wanted."""

    kind: ClassVar[str] = "random_game"

    genre: str | None
    reasons: tuple[Reason, ...] = aside(())
