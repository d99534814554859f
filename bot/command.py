"""What a command is: its name, what it takes, and where `/help` has it."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from bot.language import N_
from bot.questions import Question


class Takes(enum.StrEnum):
    """What a command wants after it."""

    GENRE = "genre"
    MAYBE_GENRE = "genre or nothing"
    YEAR = "year"
    DEVELOPER = "developer"
    GAME = "game"
    FILM = "film"
    MAYBE_FILM_GENRE = "genre of films or nothing"
    FILM_YEAR = "year of films"
    ACTOR = "actor"
    DIRECTOR = "director"
    PLATFORM = "platform"
    MONTH = "month or weekday"
    MAYBE_PLAYER = "player or nothing"
    MAYBE_LANGUAGE = "language or nothing"
    NOTHING = "nothing"


class Group(enum.StrEnum):
    """The part of `/help` a command stands in."""

    NUMBERS = N_("What the numbers say")
    PLAY = N_("What to play")
    FILMS = N_("What to watch")
    YOU = N_("What I know of you")
    BOT = N_("About me")


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table; `summary` reads on after the name, `read` turns an argument into a question."""

    name: str
    usage: str
    example: str
    summary: str
    group: Group
    takes: Takes
    read: Callable[[str], Question]
