"""What can go wrong before a question reaches the engine."""

from __future__ import annotations

import enum
from typing import Any

from engine.answers import Candidate, plain
from engine.errors import PlaywiseError, QuestionError, UnknownName


class Problem(enum.StrEnum):
    """What is wrong with the words after a command."""

    MISSING = "missing"
    NOT_A_YEAR = "not_a_year"
    MORE_THAN_A_YEAR = "more_than_a_year"
    TOO_LONG = "too_long"


class BadArgument(ValueError):
    """The words after some command do not fit it; whoever knows the command says which."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class BadUsage(QuestionError):
    """A known command whose argument is missing or does not fit."""

    kind = "bad_usage"

    def __init__(self, command: str, usage: str, example: str, problem: Problem) -> None:
        super().__init__(f"/{command} is used as {usage}, for example {example}")
        self.command = command
        self.usage = usage
        self.example = example
        self.problem = problem

    def details(self) -> dict[str, Any]:
        """Return how the command is used, and an example."""
        return {"usage": self.usage, "example": self.example}


class NotUnderstood(QuestionError):
    """A message that is no question we know; `near` are examples of commands that look like it."""

    kind = "not_understood"

    def __init__(self, text: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(f"{text!r} was not understood; /help lists what can be asked")
        self.text = text
        self.near = near


class UnknownLanguage(QuestionError):
    """A language that is not spoken."""

    kind = "unknown_language"

    def __init__(self, query: str) -> None:
        super().__init__(f"{query!r} is no language that is spoken")
        self.query = query


class StaleButton(QuestionError):
    """A button whose data this version did not write, or whose game is no longer in the data."""

    kind = "stale_button"

    def __init__(self) -> None:
        super().__init__("that button no longer works; ask again and use the new one")


class Unacquainted(QuestionError):
    """Somebody asked what they should play, and nothing is known of them."""

    kind = "unacquainted"

    def __init__(self) -> None:
        super().__init__("nothing is known of you: give a player's id, or say which games you like in a conversation")


class MemoryAway(QuestionError):
    """What is remembered of somebody was asked for, and cannot be read now."""

    kind = "memory_away"

    def __init__(self) -> None:
        super().__init__("my memory does not answer now: try again in a minute")


class Nameless(QuestionError):
    """What is remembered of somebody was asked for, and they write as a channel or a group."""

    kind = "nameless"

    def __init__(self) -> None:
        super().__init__("it cannot be told who asks: write as yourself")


class Unremembered(QuestionError):
    """Something was told, or asked, that only a conversation remembers."""

    kind = "unremembered"

    def __init__(self) -> None:
        super().__init__("a single answer remembers nothing of you; playwise chat does")


class LostPlayer(QuestionError):
    """The player with whom somebody is linked is not in the data any more; who that is, others may read."""

    kind = "lost_player"

    def __init__(self) -> None:
        super().__init__("the player you are linked with is not in the data any more")


class NotAlone(QuestionError):
    """What is known of somebody was asked for where others read."""

    kind = "not_alone"

    def __init__(self) -> None:
        super().__init__("what is known of you is for you alone: ask in a chat of our own")


class NoFilms(QuestionError):
    """Films were asked about, and no catalogue of them answers."""

    kind = "no_films"

    def __init__(self) -> None:
        super().__init__("no films answer here: playwise refresh --films FOLDER reads them")


class FoundElsewhere(QuestionError):
    """A name that the catalogue that was asked does not know, and that the other surely does.

    Its JSON is that of `error`, with a key more: `elsewhere`.

    Attributes:
        error: What the catalogue that was asked said.
        found: What the other one has by that name.
    """

    kind = "found_elsewhere"

    def __init__(self, error: UnknownName, found: Candidate) -> None:
        super().__init__(f"{error}; the other catalogue has {found.name!r}")
        self.error = error
        self.found = found

    def as_json(self) -> dict[str, Any]:
        """Return the JSON object of the error, and what the other catalogue has."""
        return {**self.error.as_json(), "elsewhere": plain(self.found)}


class SettingsError(PlaywiseError):
    """A setting with a wrong value; the text names the variable and what it takes."""


class CalledOff(PlaywiseError):
    """A refresh was ended because the bot ends."""
