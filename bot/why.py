"""Why a game was suggested: the reasons of an answer that was given, asked for by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.engines import Engines
from engine import Reason
from engine.answers import Answer
from engine.stamp import stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPage(Answer):
    """The reasons for one game; `like` is the title of the game that it is like, None where it was for a person."""

    kind: ClassVar[str] = "why"

    item_id: str
    title: str
    year: int | None
    reasons: tuple[Reason, ...]
    like: str | None


@dataclass(frozen=True, slots=True)
class WhyQuestion:
    """Why did you suggest this game?"""

    item_id: str
    title: str
    year: int | None
    reasons: tuple[Reason, ...]
    like: str | None = None

    def ask(self, engines: Engines) -> WhyPage:
        """Return the reasons, over the snapshot of games."""
        return WhyPage(
            **stamp(engines.games.about),
            item_id=self.item_id,
            title=self.title,
            year=self.year,
            reasons=self.reasons,
            like=self.like,
        )
