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
