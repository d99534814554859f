"""Why a film was suggested: the reasons of an answer that was given, asked for by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.engines import Engines
from engine import Reason
from engine.answers import Answer
from engine.stamp import stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmWhyPage(Answer):
    """The reasons for one film; `like` is the title of the one that it is like, None where it was drawn."""

    kind: ClassVar[str] = "why_film"

    film_id: str
    title: str
    year: int | None
    reasons: tuple[Reason, ...]
    like: str | None


@dataclass(frozen=True, slots=True)
class FilmWhyQuestion:
    """Why did you suggest this film?"""

    film_id: str
    title: str
    year: int | None
    reasons: tuple[Reason, ...]
    like: str | None = None

    def ask(self, engines: Engines) -> FilmWhyPage:
        """Return the reasons, over the snapshot of films."""
        return FilmWhyPage(
            **stamp(engines.films.about),
            film_id=self.film_id,
            title=self.title,
            year=self.year,
            reasons=self.reasons,
            like=self.like,
        )
