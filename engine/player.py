"""What is known of one player: how much they own, and how much of it they played."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

from engine.answers import Answer


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class PlayerCard(Answer):
    """A player's library in three numbers; `hours` are those of all games together."""

    kind: ClassVar[str] = "player"

    user_id: str
    owned: int
    played: int
    hours: float
