"""What is offered while somebody types behind our name in any chat: games and films, to be sent as answers of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.arguments import clean
from bot.engines import Engines
from bot.filmquestions import FilmCardQuestion, SimilarToFilmQuestion
from bot.intents.reading import read
from bot.meant import CardQuestion, Meant, guessed, loved, meant
from bot.questions import GameCardQuestion, SimilarToQuestion
from engine import FilmCard, SimilarFilms
from engine.answers import SimilarGames
from engine.game import GameCard

PAGE = 10
"""Games and films that are looked up at once: what a phone shows before it is scrolled, and as much again."""

SOUGHT: Mapping[str, type[CardQuestion]] = {
    "game": GameCardQuestion,
    "similar": GameCardQuestion,
    "film": FilmCardQuestion,
    "similarfilm": FilmCardQuestion,
}
"""What sentences name of which something can be sent; an intent is called as the command that does the same."""

SIMILAR = frozenset({"similar", "similarfilm"})


@dataclass(frozen=True, slots=True)
class Card:
    """The card of a game."""

    game: GameCard


@dataclass(frozen=True, slots=True)
class Like:
    """Games like one."""

    game: GameCard
    similar: SimilarGames


@dataclass(frozen=True, slots=True)
class Film:
    """The card of a film or series."""

    film: FilmCard


@dataclass(frozen=True, slots=True)
class LikeFilm:
    """Films and series like one."""

    film: FilmCard
    similar: SimilarFilms


Result = Card | Like | Film | LikeFilm


@dataclass(frozen=True, slots=True)
class Page:
    """Results in order, and how many games and films to pass over for the next page; None where there is none."""

    results: tuple[Result, ...]
    onward: int | None


def page(query: str, offset: int, engines: Engines) -> Page:
    """Return what is offered for a query, after the first `offset` games and films.

    Args:
        query: What is typed so far: the beginning of a title, a title with slips, "games like …"; when there is
            nothing yet, what is played and loved most is offered, and what is known best.
        offset: How many games and films were offered before.
        engines: Whom to ask.
    """
    typed = clean(query)
    wanted = _wanted(typed, engines) if typed else loved(engines)
    results = tuple(
        result
        for card in wanted.cards[offset : offset + PAGE]
        for result in _results(card, wanted, engines, first=offset == 0)
    )
    onward = offset + PAGE
    return Page(results, onward if onward < len(wanted.cards) else None)


def _wanted(typed: str, engines: Engines) -> Meant:
    if (named := meant(typed, engines)).cards:
        return named
    # Looked at late: it takes longest, and half a title is no sentence.
    asked = read(typed, engines)
    if asked is None or asked.intent not in SOUGHT:
        return guessed(typed, engines)
    kind, like = SOUGHT[asked.intent], asked.intent in SIMILAR
    named = meant(asked.argument, engines).only(kind, like=like)
    return named if named.cards else guessed(asked.argument, engines).only(kind, like=like)


def _results(card: CardQuestion, wanted: Meant, engines: Engines, *, first: bool) -> Iterator[Result]:
    """Yield a card, and on the first page what is like it: before it, where that was asked for."""
    shown, listed = _card(card, engines), first and card in wanted.listed
    alike = _alike(shown, engines) if listed else ()
    yield from (*alike, shown) if wanted.like else (shown, *alike)


def _card(card: CardQuestion, engines: Engines) -> Card | Film:
    answer = card.ask(engines)
    return Film(answer) if isinstance(answer, FilmCard) else Card(answer)


def _alike(shown: Card | Film, engines: Engines) -> tuple[Like | LikeFilm, ...]:
    """Return what is like a game or a film; nothing where nothing is known."""
    if isinstance(shown, Film):
        films = SimilarToFilmQuestion(shown.film.film_id).ask(engines)
        return (LikeFilm(shown.film, films),) if films.films else ()
    games = SimilarToQuestion(shown.game.item_id).ask(engines)
    return (Like(shown.game, games),) if games.games else ()
