"""The answers: frozen records, one for each question, and the JSON that each becomes."""

from __future__ import annotations

import dataclasses
import enum
from datetime import date
from typing import Any, ClassVar

from engine.reason import Reason

JSON_DECIMALS = 2
"""Floats are rounded in JSON only; an answer in Python keeps its whole precision."""


class Basis(enum.StrEnum):
    """What the year of a question is the year of."""

    RELEASE = "release"
    POSTED = "posted"


class Source(enum.StrEnum):
    """What a list of recommendations was made from."""

    LIBRARY = "library"
    POPULAR = "popular"


def aside(default: Any = dataclasses.MISSING) -> Any:
    """A field for whoever shows the answer, left out of its JSON."""
    return dataclasses.field(default=default, metadata={"json": False})


def plain(value: Any) -> Any:
    """Return `value` as JSON types: records to objects, dates to ISO text, floats rounded."""
    if isinstance(value, Reason):
        return str(value)
    if dataclasses.is_dataclass(value):
        shown = (f for f in dataclasses.fields(value) if f.metadata.get("json", True))
        return {f.name: plain(getattr(value, f.name)) for f in shown}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if isinstance(value, float):
        return round(value, JSON_DECIMALS)
    if isinstance(value, enum.Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


@dataclasses.dataclass(frozen=True, slots=True)
class Twin:
    """What tells one film or series from another of its title and year."""

    series: bool
    directors: tuple[str, ...]
    minutes: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class Candidate:
    """Something a typed name may have meant: an id to ask with and a name to show; `twin` where that is not enough."""

    id: str
    name: str
    year: int | None = aside(None)
    twin: Twin | None = dataclasses.field(default=None, metadata={"json": False})


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What every answer carries: the snapshot it came from and the date its data ends."""

    kind: ClassVar[str]

    snapshot: str
    data_as_of: date

    def as_json(self) -> dict[str, Any]:
        """Return the JSON object of this answer, its `kind` first."""
        return {"kind": self.kind, **plain(self)}


@dataclasses.dataclass(frozen=True, slots=True)
class YearHours:
    """Hours played of the games released in `year`."""

    year: int
    hours: float


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class GenrePlaytime(Answer):
    """The release year whose games of a genre were played most.

    `years` runs from most to fewest hours; `hours_without_year_share` (0 to 1) is the share of the
    genre's hours that belongs to games with no known release year, which no year counts.
    """

    kind: ClassVar[str] = "genre_playtime"

    genre: str
    year: int
    hours: float
    years: tuple[YearHours, ...]
    hours_without_year_share: float


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class TopPlayer(Answer):
    """The player with the most hours in a genre; `years`, newest first, add up to `hours`."""

    kind: ClassVar[str] = "top_player"

    genre: str
    user_id: str
    hours: float
    years: tuple[YearHours, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class RecommendedGame:
    """A game, how many recommended reviews it has, and their share (0 to 1) of its `reviews`."""

    item_id: str
    title: str
    recommendations: int
    reviews: int
    share: float
    released: int | None = aside(None)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class TopGames(Answer):
    """The (at most three) games of a year with the most recommended reviews."""

    kind: ClassVar[str] = "top_games"

    year: int
    basis: Basis
    games: tuple[RecommendedGame, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class CriticisedDeveloper:
    """A developer, how many complaints it drew, and their share (0 to 1) of its `reviews`."""

    developer: str
    complaints: int
    reviews: int
    share: float


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class WorstDevelopers(Answer):
    """The (at most three) developers of a year with the most complaints."""

    kind: ClassVar[str] = "worst_developers"

    year: int
    basis: Basis
    developers: tuple[CriticisedDeveloper, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class YearLabels:
    """How many of a developer's reviews written in `year` are negative, neutral and positive."""

    year: int
    negative: int
    neutral: int
    positive: int


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class DeveloperSentiment(Answer):
    """How many reviews of a developer's games are negative, neutral and positive.

    The three labels add up to `reviews`; `recommended` counts those that recommend the game. `years`,
    oldest first, are those in which a review was written; reviews of no known date are in none.
    """

    kind: ClassVar[str] = "developer_sentiment"

    developer: str
    negative: int
    neutral: int
    positive: int
    reviews: int
    recommended: int
    years: tuple[YearLabels, ...] = aside(())


@dataclasses.dataclass(frozen=True, slots=True)
class Suggestion:
    """A game put forward, its `score` (higher is closer; comparable within one answer) and why."""

    item_id: str
    title: str
    year: int | None
    score: float
    reasons: tuple[Reason, ...]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class SimilarGames(Answer):
    """Games like one game, the closest first; `alternatives` are other readings of the typed name."""

    kind: ClassVar[str] = "similar_games"

    item_id: str
    title: str
    games: tuple[Suggestion, ...]
    year: int | None = aside(None)
    alternatives: tuple[Candidate, ...] = aside(())


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class GamesForUser(Answer):
    """Games for one player, the best first; `user_id` is None when a bare library was served."""

    kind: ClassVar[str] = "games_for_user"

    user_id: str | None
    basis: Source
    games: tuple[Suggestion, ...]
