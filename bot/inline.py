"""What is offered while somebody types behind our name in any chat: games, each to be sent as an answer of ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.arguments import clean
from bot.engines import Engines
from bot.intents.intent import Intent
from bot.intents.reading import read
from bot.questions import SimilarToQuestion
from engine import Certainty, EntryKind
from engine.answers import GameCard, SimilarGames

PAGE = 10
"""Games that are looked up at once: what a phone shows before it is scrolled, and as much again."""

MOST = 50
"""Games offered for one query; who has not found theirs by then types another letter."""


@dataclass(frozen=True, slots=True)
class Card:
    """The card of a game."""

    game: GameCard


@dataclass(frozen=True, slots=True)
class Like:
    """Games like one."""

    game: GameCard
    similar: SimilarGames


Result = Card | Like


@dataclass(frozen=True, slots=True)
class Page:
    """Results in order, and how many games to pass over for the next page; None where there is none."""

    results: tuple[Result, ...]
    onward: int | None


@dataclass(frozen=True, slots=True)
class Meant:
    """Ids of the games that may be meant, likeliest first, and whether games like the first were asked for."""

    ids: tuple[str, ...]
    like: bool = False


NOTHING = Meant(())


def page(query: str, offset: int, engines: Engines) -> Page:
    """Return what is offered for a query, after the first `offset` games.

    Args:
        query: What is typed so far: the beginning of a title, a title with slips, "games like …"; when there is
            nothing yet, what is played and loved most is offered.
        offset: How many games were offered before.
        engines: Whom to ask.
    """
    typed = clean(query)
    meant = _meant(typed, engines) if typed else Meant(_popular(engines))
    cards = [Card(engines.games.game_by_id(item)) for item in meant.ids[offset : offset + PAGE]]
    first: list[Result] = [*cards[:1]]
    if typed and offset == 0:
        first += _like(cards[:1], engines)
    onward = offset + PAGE
    results = (*(reversed(first) if meant.like else first), *cards[1:])
    return Page(results, onward if onward < len(meant.ids) else None)


def _popular(engines: Engines) -> tuple[str, ...]:
    return tuple(game.item_id for game in engines.games.popular_games(limit=MOST).games)


def _meant(typed: str, engines: Engines) -> Meant:
    if ids := tuple(dict.fromkeys(_named(typed, engines)))[:MOST]:
        return Meant(ids)
    # Looked at last: it takes longest, and half a title is no sentence.
    asked = read(typed, engines)
    if asked is None or asked.intent not in {Intent.GAME, Intent.SIMILAR}:
        return NOTHING
    return Meant(tuple(dict.fromkeys(_named(asked.argument, engines)))[:MOST], asked.intent is Intent.SIMILAR)


def _named(typed: str, engines: Engines) -> Iterator[str]:
    """Yield what is called exactly so, what begins so, and then what it may be with a slip in it."""
    found = engines.games.find(EntryKind.GAME, typed)
    readings = () if found.certainty is Certainty.ABSENT else found.candidates
    if found.certainty is Certainty.EXACT:
        yield from (candidate.id for candidate in readings)
    yield from (candidate.id for candidate in engines.games.complete(EntryKind.GAME, typed, MOST))
    yield from (candidate.id for candidate in readings)


def _like(cards: list[Card], engines: Engines) -> list[Like]:
    """Return games like each of some; none where none are known."""
    similar = ((card.game, SimilarToQuestion(card.game.item_id).ask(engines)) for card in cards)
    return [Like(game, found) for game, found in similar if found.games]
