"""The questions that Playwise answers, over one snapshot."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Self, Unpack

from engine import families, index, recommender
from engine.about import About
from engine.answers import Candidate, GamesForUser, SimilarGames
from engine.cards import Cards, Choose
from engine.catalogue import Catalogue
from engine.errors import DamagedSnapshot, UnknownGame
from engine.families import Families
from engine.found import Found
from engine.game import GameCard, RandomGame
from engine.index import SimilarIndex
from engine.libraries import Libraries
from engine.manifest import Manifest
from engine.names import EntryKind, Names
from engine.numbers import Numbers
from engine.player import PlayerCard
from engine.recommender import Recommender
from engine.remedy import refreshing
from engine.snapshot import verify
from engine.statistics import Statistics
from engine.suggestions import Suggestions
from engine.taste import Taste
from engine.wanted import Manner, Personal, Wanted

FIVE = 5
"""Suggestions in an answer, unless asked otherwise: what a phone shows without scrolling."""

A_MINUTE = 1
"""What a game counts that somebody says they played: that it was played is all that matters."""


class Engine(Numbers):
    """One method a question; every method is pure, thread-safe and answers from one snapshot.

    Those about numbers are in `Numbers`; here are those about what to play.
    Names are taken as people type them. Questions raise `QuestionError`s that carry what helps: candidates
    for a name, the years that have data.
    """

    def __init__(
        self,
        manifest: Manifest,
        catalogue: Catalogue,
        statistics: Statistics,
        libraries: Libraries,
        names: Names,
        suggestions: Suggestions,
        cards: Cards,
    ) -> None:
        super().__init__(About.of(manifest), statistics, names)
        self._catalogue = catalogue
        self._libraries = libraries
        self._suggestions = suggestions
        self._cards = cards

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Return an engine over the snapshot in `folder`, after verifying it.

        Raises:
            SnapshotError: The snapshot is missing, damaged, or of another format.
        """
        manifest = verify(folder)
        try:
            return cls._load(manifest, folder)
        except (OSError, LookupError, TypeError, ValueError) as error:
            raise DamagedSnapshot(
                f"Snapshot {folder.name} is not what its manifest says ({error}): "
                f"run `{refreshing(folder.parent.parent, '--force')}`."
            ) from error

    @classmethod
    def _load(cls, manifest: Manifest, folder: Path) -> Self:
        catalogue, libraries = Catalogue.load(folder), Libraries.load(folder)
        statistics = Statistics.load(folder, catalogue, libraries)
        names = Names(statistics, libraries, folder)
        similar = SimilarIndex.load(folder / index.FOLDER)
        model = Recommender.load(folder / recommender.FOLDER)
        together = Families.load(folder / families.FOLDER)
        suggestions = Suggestions(catalogue, similar, model, together, names.rarity)
        cards = Cards.of(catalogue, model.popular)
        return cls(manifest, catalogue, statistics, libraries, names, suggestions, cards)

    def similar_games(self, title: str, limit: int = FIVE, offset: int = 0, **manner: Unpack[Manner]) -> SimilarGames:
        """Return games like the one that `title` names, the closest first.

        Args:
            title: A game's name, as people type it.
            limit: How many games to return.
            offset: How many of the closest to pass over.
            **manner: How to choose.

        Raises:
            AmbiguousGame: Several games could be meant.
            UnknownGame: None is.
        """
        found, others = self._names.game(title)
        return self._similar(self._entry(found.id), Wanted.of(limit, offset, manner), others)

    def similar_to(self, item_id: str, limit: int = FIVE, offset: int = 0, **manner: Unpack[Manner]) -> SimilarGames:
        """Return games like the one with that id, as `similar_games` does.

        Raises:
            UnknownGame: No game has it.
        """
        return self._similar(self._entry(item_id), Wanted.of(limit, offset, manner), ())

    def _entry(self, item_id: str) -> int:
        entry = self._catalogue.find(item_id)
        if entry is None:
            raise UnknownGame(item_id)
        return entry

    def _similar(self, entry: int, wanted: Wanted, others: tuple[Candidate, ...]) -> SimilarGames:
        return SimilarGames(
            **self._stamp,
            item_id=self._catalogue.items[entry],
            title=self._catalogue.titles[entry],
            games=self._suggestions.similar(entry, wanted),
            year=self._catalogue.years[entry],
            alternatives=others,
        )

    def player(self, user_id: str) -> PlayerCard:
        """Return how much a player in the data owns and played.

        Raises:
            UnknownUser: No player has that id.
        """
        library = self._libraries.library(self._names.player(user_id))
        return PlayerCard(
            **self._stamp, user_id=user_id, owned=len(library), played=library.played, hours=library.hours
        )

    def games_for_user(self, user_id: str, limit: int = FIVE, offset: int = 0, **how: Unpack[Personal]) -> GamesForUser:
        """Return games for a player in the data; what is most played and loved when they played nothing.

        Raises:
            UnknownUser: No player has that id.
        """
        library = self._libraries.library(self._names.player(user_id))
        return self._for_library(user_id, library, limit, offset, how)

    def games_for_library(
        self, library: Mapping[str, int], limit: int = FIVE, offset: int = 0, **how: Unpack[Personal]
    ) -> GamesForUser:
        """Return games for whoever owns `library`; opinions count at once, nothing is fitted again.

        Args:
            library: Item id → minutes played, 0 for owned and not played; unknown ids are passed over.
            limit: How many games to return.
            offset: How many of the best to pass over.
            **how: How to choose, and what the person likes and dislikes.
        """
        found = ((self._catalogue.find(item), minutes) for item, minutes in library.items())
        known = {entry: minutes for entry, minutes in found if entry is not None}
        return self._for_library(None, known, limit, offset, how)

    def popular_games(self, limit: int = FIVE, offset: int = 0) -> GamesForUser:
        """Return what is most played and loved, for whoever is new."""
        return self._for_library(None, {}, limit, offset, {})

    def _entries(self, items: Iterable[str]) -> frozenset[int]:
        return frozenset(entry for entry in map(self._catalogue.find, items) if entry is not None)

    def _for_library(
        self, user_id: str | None, library: Mapping[int, int], limit: int, offset: int, how: Personal
    ) -> GamesForUser:
        played = {entry: max(library.get(entry, 0), A_MINUTE) for entry in self._entries(how.get("played", ()))}
        liked, disliked = self._entries(how.get("liked", ())), self._entries(how.get("disliked", ()))
        owned = {**library, **played} if played else library
        taste = Taste(owned, liked, disliked, self._entries(how.get("unwanted", ())))
        basis, games = self._suggestions.for_taste(taste, Wanted.of(limit, offset, how))
        return GamesForUser(**self._stamp, user_id=user_id, basis=basis, games=games)

    def game(self, title: str) -> GameCard:
        """Return the card of the game that `title` names.

        Raises:
            AmbiguousGame: Several games could be meant.
            UnknownGame: None is.
        """
        found, others = self._names.game(title)
        return GameCard(**self._stamp, **self._cards.facts(found.id), alternatives=others)

    def game_by_id(self, item_id: str) -> GameCard:
        """Return the card of the game with that id.

        Raises:
            UnknownGame: No game has it.
        """
        return GameCard(**self._stamp, **self._cards.facts(item_id))

    def random_game(
        self, genre: str | None = None, seen: Collection[str] = (), choose: Choose = random.choice
    ) -> RandomGame:
        """Return the card of a game that is played and loved, of a genre if one is given, and not among `seen`.

        Raises:
            UnknownGenre: No genre that anyone played goes by that name.
        """
        wanted = None if genre is None else self._names.genre(genre)
        drawn = self._cards.drawn(wanted, seen, choose)
        why = (self._cards.reason(drawn, wanted),)
        return RandomGame(**self._stamp, **self._cards.facts(drawn), genre=wanted, reasons=why)

    def developers(self, limit: int = 10) -> tuple[Candidate, ...]:
        """Return the developers of most reviews, the most reviewed first."""
        return self._names.known_developers(limit)

    def find(self, kind: EntryKind, text: str, *, exactly: bool = False) -> Found:
        """Return what `text` is as a name of that kind, and how sure that is; nothing is guessed where `exactly`."""
        return self._names.find(kind, text, exactly=exactly)

    def complete(self, kind: EntryKind, prefix: str, limit: int = 10) -> tuple[Candidate, ...]:
        """Return names that begin with `prefix`, the most used first."""
        return self._names.complete(kind, prefix, limit)
