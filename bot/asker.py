"""Who asks, as far as an answer depends on it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from bot.store import Person


@dataclass(frozen=True, slots=True)
class Asker:
    """Whoever asks.

    Attributes:
        person: What is remembered of them.
        seen: The ids of the games and films that they were shown.
        alone: Whether nobody else reads the answer.
    """

    person: Person = field(default_factory=lambda: Person(0))
    seen: Collection[str] = ()
    alone: bool = True


ANYBODY = Asker()
"""Somebody of whom nothing is known."""
