"""What is being typed → the cards of the games and films that may be meant, the likeliest first."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched, chain, zip_longest
from typing import Self

from bot.engines import Engines
from bot.filmquestions import FilmCardQuestion
from bot.questions import GameCardQuestion
from engine import Certainty, EntryKind, FilmName, Found
from engine.answers import Candidate
from engine.normalise import normalised

MOST = 50
"""Games and films offered for one query; who has not found theirs by then types another letter."""

TURN = 5
"""Games that come before films that match as well, and then the other way round: half of what is looked up at once."""

LONGEST_SLIPPED = 7
"""Words of the longest title of a film that is looked for in spite of slips: in a longer one they are costly to find,
and its beginning has offered it already."""

CardQuestion = GameCardQuestion | FilmCardQuestion


@dataclass(frozen=True, slots=True)
class Meant:
    """What may be meant.

    Attributes:
        cards: The cards of it.
        listed: Those of them whose list of similar ones is offered too.
        like: Whether that list is what was asked for.
    """

    cards: tuple[CardQuestion, ...] = ()
    listed: tuple[CardQuestion, ...] = ()
    like: bool = False

    def only(self, kind: type[CardQuestion], *, like: bool) -> Self:
        """Return those of one catalogue, the first with its list; `like` is whether that was asked for."""
        cards = tuple(card for card in self.cards if isinstance(card, kind))
        return dataclasses.replace(self, cards=cards, listed=cards[:1], like=like)


@dataclass(frozen=True, slots=True)
class Tier:
    """The games and the films that match equally well, each the likeliest first."""

    games: Sequence[Candidate] = ()
    films: Sequence[Candidate] = ()

    def cards(self) -> Iterator[CardQuestion]:
        """Yield them in turn, the games first."""
        games, films = map(game, self.games), map(film, self.films)
        turns = zip_longest(batched(games, TURN), batched(films, TURN), fillvalue=())
        return chain.from_iterable(chain.from_iterable(turns))

    def first(self) -> Iterator[CardQuestion]:
        """Yield the likeliest game and the likeliest film."""
        return chain(map(game, self.games[:1]), map(film, self.films[:1]))


def game(candidate: Candidate) -> GameCardQuestion:
    """Return the question for the card of a game."""
    return GameCardQuestion(candidate.id)


def film(candidate: Candidate) -> FilmCardQuestion:
    """Return the question for the card of a film."""
    return FilmCardQuestion(candidate.id)


def loved(engines: Engines) -> Meant:
    """Return the games that are played and loved most, and the films that are best known."""
    games = [Candidate(one.item_id, one.title) for one in engines.games.popular_games(limit=MOST).games]
    films = engines.other.best_known(MOST) if engines.other else ()
    return Meant(tuple(Tier(games, films).cards())[:MOST])


def meant(typed: str, engines: Engines) -> Meant:
    """Return what is called exactly so, what begins so, has such a word, and then what it may be with a slip in it."""
    return _of(_tiers(typed, engines))


def guessed(typed: str, engines: Engines) -> Meant:
    """Return the films that may be meant, with a slip in their title."""
    return _of([Tier(films=_slipped(typed, engines).candidates)])


def _of(tiers: Iterable[Tier]) -> Meant:
    found = [tier for tier in tiers if tier.games or tier.films]
    cards = dict.fromkeys(card for tier in found for card in tier.cards())
    return Meant(tuple(cards)[:MOST], tuple(found[0].first()) if found else ())


def _tiers(typed: str, engines: Engines) -> Iterator[Tier]:
    games, films = engines.games.find(EntryKind.GAME, typed), _film(typed, engines, exactly=True)
    exact = Tier(_if(Certainty.EXACT, games), films.candidates)
    begun = Tier(engines.games.complete(EntryKind.GAME, typed, MOST), _begun(typed, engines))
    yield from (exact, *_parted(begun, typed))
    # A slip in the title of a film takes longest to find, so it is looked for where no game is surely meant.
    if games.certainty is Certainty.UNCLEAR and not (films.candidates or begun.games or begun.films):
        films = _slipped(typed, engines)
    for certainty in (Certainty.SURE, Certainty.UNCLEAR):
        yield Tier(_if(certainty, games), _if(certainty, films))


def _parted(tier: Tier, typed: str) -> tuple[Tier, Tier]:
    """Return what begins as typed, and what has a word that does."""
    start = normalised(typed)

    def begins(candidate: Candidate) -> bool:
        return normalised(candidate.name).removeprefix("the ").startswith(start.removeprefix("the "))

    (games, more_games), (films, more_films) = (_split(begins, names) for names in (tier.games, tier.films))
    return Tier(games, films), Tier(more_games, more_films)


def _split(
    holds: Callable[[Candidate], bool], names: Sequence[Candidate]
) -> tuple[Sequence[Candidate], Sequence[Candidate]]:
    return [name for name in names if holds(name)], [name for name in names if not holds(name)]


def _if(certainty: Certainty, found: Found) -> Sequence[Candidate]:
    return found.candidates if found.certainty is certainty else ()


def _film(typed: str, engines: Engines, *, exactly: bool) -> Found:
    if engines.other is None:
        return Found(Certainty.ABSENT)
    return engines.other.find(FilmName.FILM, typed, exactly=exactly)


def _slipped(typed: str, engines: Engines) -> Found:
    return _film(typed, engines, exactly=len(typed.split()) > LONGEST_SLIPPED)


def _begun(typed: str, engines: Engines) -> Sequence[Candidate]:
    return engines.other.complete(FilmName.FILM, typed, MOST) if engines.other else ()
