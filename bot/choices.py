"""Likely values: what is worth offering to whoever has typed none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from bot.engines import Engines
from engine import Basis, Engine, FilmEngine, Form
from engine.answers import Candidate, Suggestion

MOST_OFFERED = 6
"""As many as fit under a message without scrolling, in two rows of three."""

LOOKED_AT = 60
"""Well-known films whose people are offered: who is in most titles is hardly ever who is known best."""


@dataclass(frozen=True, slots=True)
class FilmChoices:
    """What one snapshot of films has to offer; genres by titles, years ascending, the rest by fame.

    `lengths` are the years of films, and of series, whose length is known.
    """

    platforms: tuple[str, ...]
    genres: tuple[str, ...]
    years: tuple[int, ...]
    lengths: Mapping[Form, tuple[int, ...]]
    films: tuple[Candidate, ...]
    actors: tuple[Candidate, ...]
    directors: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the snapshots have to offer; genres by hours, years ascending, the rest by fame.

    `films` is None where there is no catalogue of them, and `player` empty where nobody played anything.
    """

    genres: tuple[str, ...]
    years: Mapping[Basis, tuple[int, ...]]
    developers: tuple[Candidate, ...]
    games: tuple[Suggestion, ...]
    films: FilmChoices | None = None
    player: str = ""

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
    """Return what the snapshots of `engines` have to offer."""
    return Choices(
        genres=engines.games.genres()[:MOST_OFFERED],
        years=MappingProxyType({basis: engines.games.years(basis) for basis in Basis}),
        developers=engines.games.developers(MOST_OFFERED),
        games=engines.games.popular_games(limit=MOST_OFFERED).games,
        films=None if engines.other is None else _films(engines.other),
        player=_player(engines.games),
    )


def _player(games: Engine) -> str:
    """Return the id of a player that is there: who played the most played genre most."""
    return next((games.top_player(genre).user_id for genre in games.genres()[:1]), "")


def _films(films: FilmEngine) -> FilmChoices:
    famous = films.best_known(LOOKED_AT)
    cards = [films.film_by_id(film.id) for film in famous]
    return FilmChoices(
        platforms=films.platforms(),
        genres=films.genres()[:MOST_OFFERED],
        years=films.years(),
        lengths=MappingProxyType({form: films.years_of_lengths(form) for form in Form}),
        films=famous[:MOST_OFFERED],
        actors=_people(name for card in cards for name in card.cast[:1]),
        directors=_people(name for card in cards for name in card.directors),
    )


def _people(names: Iterable[str]) -> tuple[Candidate, ...]:
    return tuple(Candidate(name, name) for name in islice(dict.fromkeys(names), MOST_OFFERED))
