"""The cards of games: the facts of one entry, and a draw among those worth playing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self, TypedDict

import numpy as np

from engine import schemas as s
from engine.catalogue import GAME, Catalogue
from engine.columns import filled, lists
from engine.errors import UnknownGame
from engine.medians import usual_by_genre
from engine.reason import Reason, ReasonKind
from engine.usual import MINUTES_AN_HOUR, Usual

MOST_PLAYED = 50
"""Games of a genre to draw from where none of the most loved is of it: enough for a surprise, none too obscure."""

COUNTS = (s.REVIEW_COUNT, s.NEGATIVE, s.NEUTRAL, s.POSITIVE, s.RECOMMENDED)

Choose = Callable[[Sequence[str]], str]
"""Picks one of several ids; `random.choice`, unless a test wants to know which."""


class Facts(TypedDict):
    """What a card says of an entry."""

    item_id: str
    title: str
    year: int | None
    developers: tuple[str, ...]
    genres: tuple[str, ...]
    price: float | None
    players: int
    hours: float
    reviews: int
    negative: int
    neutral: int
    positive: int
    recommended: int
    usual: Usual | None


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of a snapshot.

    Attributes:
        catalogue: Titles, years, genres and makers.
        loved: The games most played and loved, of any genre (None) and of each.
        usual: What is usual in a genre.
    """

    catalogue: Catalogue
    loved: Mapping[str | None, Sequence[str]]
    usual: Mapping[str, Usual]

    @classmethod
    def of(cls, catalogue: Catalogue, loved: Iterable[int]) -> Self:
        """Return the cards of a catalogue; of the entries `loved`, those are drawn that most recommend."""
        reviews, recommended = (catalogue.table[column] for column in (s.REVIEW_COUNT, s.RECOMMENDED))
        games: defaultdict[str | None, list[str]] = defaultdict(list)
        for entry in (entry for entry in map(int, loved) if 2 * recommended[entry] >= reviews[entry]):
            for genre in (None, *catalogue.genres(entry)):
                games[genre].append(catalogue.items[entry])
        return cls(catalogue, dict(games), usual_by_genre(catalogue.table, GAME))

    def facts(self, item_id: str) -> Facts:
        """Return what is known of the entry with that id.

        Raises:
            UnknownGame: No entry has it.
        """
        entry = self.catalogue.find(item_id)
        if entry is None:
            raise UnknownGame(item_id)
        reviews, negative, neutral, positive, recommended = (self.catalogue.value(name, entry) for name in COUNTS)
        return Facts(
            item_id=item_id,
            title=self.catalogue.titles[entry],
            year=self.catalogue.years[entry],
            developers=self.catalogue.makers(entry),
            genres=self.catalogue.genres(entry),
            price=self.catalogue.value(s.PRICE, entry),
            players=self.catalogue.value(s.ENTRY_PLAYERS, entry),
            hours=self.catalogue.value(s.MINUTES, entry) / MINUTES_AN_HOUR,
            reviews=reviews,
            negative=negative,
            neutral=neutral,
            positive=positive,
            recommended=recommended,
            usual=self._usual(entry),
        )

    def drawn(self, genre: str | None, seen: Collection[str], choose: Choose) -> str:
        """Return the id of a game worth playing, of `genre` if given; one of `seen` only when there is no other.

        Raises:
            UnknownGame: There is nothing to draw from.
        """
        worth = self.loved.get(genre) or self._most_played(genre)
        if not worth:
            raise UnknownGame(genre or "")
        unseen = [item for item in worth if item not in seen]
        return choose(unseen or worth)

    def reason(self, item_id: str, genre: str | None) -> Reason:
        """Return why the entry with that id was drawn."""
        if genre is None or self.loved.get(genre):
            return Reason(ReasonKind.POPULAR)
        played = self.facts(item_id)["players"]
        return Reason(ReasonKind.PLAYED if played else ReasonKind.UNPLAYED, (genre,))

    def _most_played(self, genre: str | None) -> list[str]:
        # A genre of tools alone has no game to offer, and is answered with its tools; with what nobody
        # played only where nothing was.
        table, items = self.catalogue.table, self.catalogue.items
        if genre is None:
            return []
        entries = lists(table[s.GENRES]).holding(genre)
        named, players = (filled(table[column], 0) for column in (s.NAMED, s.ENTRY_PLAYERS))
        known = np.unique(entries[named[entries]])
        worth = (known[players[known] > 0] if players[known].any() else known).tolist()
        worth.sort(key=lambda entry: (table[s.KIND][entry] != GAME, -players[entry], items[entry]))
        return [items[entry] for entry in worth[:MOST_PLAYED]]

    def _usual(self, entry: int) -> Usual | None:
        # A game is seen beside its first genre: the store names the one that says most about it first.
        known = (self.usual[genre] for genre in self.catalogue.genres(entry) if genre in self.usual)
        return next(known, None)
