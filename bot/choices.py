"""Likely values: the genres, years, developers and games worth offering to whoever has typed none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.engines import Engines
from engine import Basis, EntryKind
from engine.answers import Candidate, Suggestion

MOST_OFFERED = 6
"""As many as fit under a message without scrolling, in two rows of three."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What one snapshot has to offer; genres by hours, years ascending, the rest by fame."""

    genres: tuple[str, ...]
    years: Mapping[Basis, tuple[int, ...]]
    developers: tuple[Candidate, ...]
    games: tuple[Suggestion, ...]

    def has(self, year: int, basis: Basis) -> bool:
        """Whether anything is known of `year`."""
        return year in self.years[basis]

    def before(self, year: int, basis: Basis) -> int | None:
        """Return the last year before `year` of which something is known."""
        return max((other for other in self.years[basis] if other < year), default=None)

    def after(self, year: int, basis: Basis) -> int | None:
        """Return the first year after `year` of which something is known."""
        return min((other for other in self.years[basis] if other > year), default=None)


def choices(engines: Engines) -> Choices:
    """Return what the snapshot of `engines` has to offer."""
    return Choices(
        genres=engines.games.genres()[:MOST_OFFERED],
        years=MappingProxyType({basis: engines.games.years(basis) for basis in Basis}),
        developers=engines.games.complete(EntryKind.DEVELOPER, "", limit=MOST_OFFERED),
        games=engines.games.popular_games(limit=MOST_OFFERED).games,
    )
