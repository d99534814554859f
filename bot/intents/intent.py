"""What a sentence can be after."""

from __future__ import annotations

from enum import StrEnum


class Intent(StrEnum):
    """The value is the name of the command that does the same, where there is one."""

    GENRE = "genre"
    TOP_PLAYER = "topplayer"
    RECOMMENDED = "recommended"
    WORST_DEVELOPER = "worstdev"
    SENTIMENT = "sentiment"
    SIMILAR = "similar"
    FOR_ME = "forme"
    GAME = "game"
    RANDOM = "random"
    HELP = "help"
    LIKE = "like"
    DISLIKE = "dislike"
    PLAYED = "played"
    ME = "me"
    FORGET = "forget"
    LANGUAGE = "language"
    POPULAR = "popular"
    WATCH = "watch"
    FILM = "film"
    SIMILAR_FILM = "similarfilm"
    ACTOR = "actor"
    DIRECTOR = "director"
    PLATFORM = "platform"
    LONGEST = "longest"
    SCORE = "score"
    POPULARITY = "popularity"
    RELEASED = "released"
    HELLO = "hello"
    THANKS = "thanks"
    WHO = "who"
    ASK = "ask"
    """A name or a year, and no word on what is asked of it."""
    WHY = "why"
    MORE = "more"
    ANOTHER = "another"
    PICK = "pick"
    """One of what was listed."""
    AGAIN = "again"
    """The last question, about something else."""


FOLLOW_UPS = frozenset({Intent.WHY, Intent.MORE, Intent.ANOTHER, Intent.PICK, Intent.AGAIN})
"""What only means something after something."""

NARROWED = frozenset({Intent.WATCH, Intent.SIMILAR_FILM, Intent.LONGEST, Intent.AGAIN})
"""What can be about films alone, or about series alone."""

FILM_INTENTS = NARROWED - {Intent.AGAIN} | {
    Intent.FILM,
    Intent.ACTOR,
    Intent.DIRECTOR,
    Intent.PLATFORM,
    Intent.SCORE,
    Intent.POPULARITY,
    Intent.RELEASED,
}
"""What is asked of the catalogue of films."""
