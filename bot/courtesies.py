"""What is said that asks nothing about games: a greeting, thanks, or a word on an answer that was not given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.engines import Engines
from engine.answers import Answer, aside
from engine.stamp import stamp


class Courtesy(StrEnum):
    """What was said."""

    HELLO = "hello"
    THANKS = "thanks"
    WHO = "who"
    LOST = "lost"
    """Something about an answer that was never given, or too long ago."""
    END = "end"
    """A wish for more of what is all there is."""
    BEYOND = "beyond"
    """A number that the last list does not go to."""
    UNREASONED = "unreasoned"
    """A why of what was asked for, not suggested."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtesyPage(Answer):
    """What is said back to a courtesy; `entries` are those of the last list, where its length is told."""

    kind: ClassVar[str] = "courtesy"

    said: Courtesy
    entries: int = aside(0)


@dataclass(frozen=True, slots=True)
class CourtesyQuestion:
    """Hello?"""

    said: Courtesy
    entries: int = 0

    def ask(self, engines: Engines) -> CourtesyPage:
        """Return what is said back, over the snapshot of games."""
        return CourtesyPage(**stamp(engines.games.about), said=self.said, entries=self.entries)
