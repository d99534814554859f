"""What is remembered of one person."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NONE: Mapping[str, Verdict] = MappingProxyType({})

MOST_VERDICTS = 1_000
"""Verdicts kept of one person, the newest: more than anybody means, and some 50 KB, so that nobody fills the disk."""


class Verdict(enum.StrEnum):
    """What a person said of a game; the values are stored and exported, so they never change."""

    LIKED = "liked"
    DISLIKED = "disliked"
    PLAYED = "played"
    NOT_INTERESTED = "not_interested"


@dataclass(frozen=True, slots=True)
class Person:
    """A person as far as they are remembered; of a stranger only the id is there.

    Attributes:
        id: The number Telegram gives them; 0 for whoever sits at the terminal.
        language: The code of the language they chose; None to follow Telegram's.
        player: The id of the player in the data that they say they are.
        verdicts: What they said of games, by the game's id, in the order they said it.
        remembered: False when the memory gave no answer, so that nothing here means anything.
    """

    id: int
    language: str | None = None
    player: str | None = None
    verdicts: Mapping[str, Verdict] = field(default_factory=lambda: NONE)
    remembered: bool = True
