"""The questions: what a person can ask, typed, each knowing whom to ask."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Protocol

from bot.engines import Engines
from bot.errors import UnknownLanguage
from bot.naming import called
from bot.pages import (
    AboutPage,
    LanguagePage,
    PicturesPage,
    StartPage,
    about_page,
    language_page,
    pictures_page,
    start_page,
)
from bot.typed import usual_words
from engine import Basis
from engine.answers import (
    Answer,
    DeveloperSentiment,
    GamesForUser,
    GenrePlaytime,
    SimilarGames,
    TopGames,
    TopPlayer,
    WorstDevelopers,
)
from engine.game import GameCard, RandomGame

PAGE = 5
"""Recommendations in one message: few enough to read, and one row of buttons."""


class Question(Protocol):
    """Anything that can be asked of the engine."""

    def ask(self, engines: Engines) -> Answer:
        """Return the answer.

        Raises:
            QuestionError: it cannot be answered.
        """
        ...


@dataclass(frozen=True, slots=True)
class GenreQuestion:
    """Which release year of `genre` was played most?"""

    genre: str

    def ask(self, engines: Engines) -> GenrePlaytime:
        """Return the playtime of the genre."""
        return engines.games.playtime_by_genre(self.genre)


@dataclass(frozen=True, slots=True)
class TopPlayerQuestion:
    """Who played `genre` most?"""

    genre: str

    def ask(self, engines: Engines) -> TopPlayer:
        """Return the player with the most hours."""
        return engines.games.top_player(self.genre)


@dataclass(frozen=True, slots=True)
class RecommendedQuestion:
    """Which games of `year` were recommended most?"""

    year: int
    basis: Basis = Basis.RELEASE

    def ask(self, engines: Engines) -> TopGames:
        """Return the most recommended games."""
        return engines.games.recommended_games(self.year, self.basis)


@dataclass(frozen=True, slots=True)
class WorstDeveloperQuestion:
    """Which developers drew the most complaints in `year`?"""

    year: int
    basis: Basis = Basis.RELEASE

    def ask(self, engines: Engines) -> WorstDevelopers:
        """Return the most criticised developers."""
        return engines.games.worst_developers(self.year, self.basis)


@dataclass(frozen=True, slots=True)
class SentimentQuestion:
    """How are the reviews of `developer`?"""

    developer: str

    def ask(self, engines: Engines) -> DeveloperSentiment:
        """Return the labels of its reviews."""
        return engines.games.developer_sentiment(self.developer)


@dataclass(frozen=True, slots=True)
class SimilarQuestion:
    """Which games are like the one called `title`?"""

    title: str

    def ask(self, engines: Engines) -> SimilarGames:
        """Return similar games."""
        return engines.games.similar_games(self.title, limit=PAGE)


@dataclass(frozen=True, slots=True)
class SimilarToQuestion:
    """Which games, after the first `offset`, are like the one with this id?"""

    item_id: str
    offset: int = 0

    def ask(self, engines: Engines) -> SimilarGames:
        """Return similar games."""
        return engines.games.similar_to(self.item_id, limit=PAGE, offset=self.offset)


@dataclass(frozen=True, slots=True)
class GameQuestion:
    """What is known of the game called `title`?"""

    title: str

    def ask(self, engines: Engines) -> GameCard:
        """Return the card of the game."""
        return engines.games.game(self.title)


@dataclass(frozen=True, slots=True)
class GameCardQuestion:
    """What is known of the game with this id?"""

    item_id: str

    def ask(self, engines: Engines) -> GameCard:
        """Return the card of the game."""
        return engines.games.game_by_id(self.item_id)


@dataclass(frozen=True, slots=True)
class RandomQuestion:
    """What should I play, of `genre` if that is not empty, and not among the ids in `seen`?"""

    genre: str = ""
    seen: Collection[str] = field(default=(), metadata={"packed": False})

    def ask(self, engines: Engines) -> RandomGame:
        """Return the card of a game drawn by chance."""
        return engines.games.random_game(self.genre or None, self.seen, random.choice)


@dataclass(frozen=True, slots=True)
class ForUserQuestion:
    """What should this player play, after the first `offset`?"""

    user_id: str
    offset: int = 0

    def ask(self, engines: Engines) -> GamesForUser:
        """Return games for the player."""
        return engines.games.games_for_user(self.user_id, limit=PAGE, offset=self.offset)


@dataclass(frozen=True, slots=True)
class PopularQuestion:
    """What does everyone play and love, after the first `offset`?"""

    offset: int = 0

    def ask(self, engines: Engines) -> GamesForUser:
        """Return the most played and loved games."""
        return engines.games.popular_games(limit=PAGE, offset=self.offset)


@dataclass(frozen=True, slots=True)
class StartQuestion:
    """What is this bot?"""

    def ask(self, engines: Engines) -> StartPage:
        """Return the greeting."""
        return start_page(engines.games)


@dataclass(frozen=True, slots=True)
class AboutQuestion:
    """Where do the answers come from?"""

    def ask(self, engines: Engines) -> AboutPage:
        """Return what is known of the data."""
        return about_page(engines)


@dataclass(frozen=True, slots=True)
class PicturesQuestion:
    """Pictures or none? A chat turns them itself; this is for where there is no chat."""

    def ask(self, engines: Engines) -> PicturesPage:
        """Return how to turn them."""
        return pictures_page(engines.games)


@dataclass(frozen=True, slots=True)
class LanguageQuestion:
    """Will you speak the language of this name, or code, or the usual one? Where it is empty: which do you speak?"""

    name: str = ""

    def ask(self, engines: Engines) -> LanguagePage:
        """Return the choice.

        Raises:
            UnknownLanguage: It is not spoken.
        """
        if not self.name:
            return language_page(engines.games, None)
        if self.name.casefold() in usual_words():
            return language_page(engines.games, None, usual=True)
        spoken = called(self.name)
        if spoken is None:
            raise UnknownLanguage(self.name)
        return language_page(engines.games, spoken.code)
