"""The question that we ask back: a name or a year was said, and several things can be asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.engines import Engines
from engine.answers import Answer
from engine.stamp import stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichPage(Answer):
    """What was said; `genre` is empty and `year` None where it was not."""

    kind: ClassVar[str] = "which"

    genre: str
    year: int | None


@dataclass(frozen=True, slots=True)
class WhichQuestion:
    """What of this genre, this year or both?"""

    genre: str = ""
    year: int | None = None

    def ask(self, engines: Engines) -> WhichPage:
        """Return what was said, over the snapshot of games."""
        return WhichPage(**stamp(engines.games.about), genre=self.genre, year=self.year)
