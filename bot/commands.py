"""Which command a message is, and the question that it becomes."""

from __future__ import annotations

from collections.abc import Mapping

from bot import arguments
from bot.calls import Call, call, near
from bot.command import Command, Takes
from bot.errors import BadArgument, BadUsage, NotUnderstood
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmCardQuestion,
    FilmQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityOfQuestion,
    PopularityQuestion,
    ReleasedQuestion,
    ScoreOfQuestion,
    ScoreQuestion,
    SimilarFilmQuestion,
    SimilarToFilmQuestion,
    WatchQuestion,
)
from bot.forme import ForMeQuestion
from bot.naming import is_name
from bot.profile import LinkQuestion
from bot.questions import (
    ForUserQuestion,
    GameCardQuestion,
    GameQuestion,
    GenreQuestion,
    Question,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarQuestion,
    SimilarToQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.table import COMMANDS, TEXT
from bot.typed import language_words

BARE = frozenset({Takes.NOTHING, Takes.MAYBE_LANGUAGE})
"""What a command takes that is heard without its slash."""

BY_NAME = {command.name: command for command in COMMANDS}


def named(name: str) -> Command | None:
    """Return the command of a name; what chooses the language is also found in each language."""
    return BY_NAME.get(name) or (BY_NAME["language"] if name in language_words() else None)


ASKED_BY: Mapping[type[Question], str] = {
    GenreQuestion: "genre",
    TopPlayerQuestion: "topplayer",
    RecommendedQuestion: "recommended",
    WorstDeveloperQuestion: "worstdev",
    SentimentQuestion: "sentiment",
    GameQuestion: "game",
    GameCardQuestion: "game",
    SimilarQuestion: "similar",
    SimilarToQuestion: "similar",
    ForUserQuestion: "forme",
    RandomQuestion: "random",
    ForMeQuestion: "forme",
    LinkQuestion: "link",
    FilmQuestion: "film",
    FilmCardQuestion: "film",
    SimilarFilmQuestion: "similarfilm",
    SimilarToFilmQuestion: "similarfilm",
    LongestQuestion: "longest",
    PlatformQuestion: "platform",
    ActorQuestion: "actor",
    DirectorQuestion: "director",
    ScoreQuestion: "score",
    ScoreOfQuestion: "score",
    ReleasedQuestion: "released",
    PopularityQuestion: "popularity",
    PopularityOfQuestion: "popularity",
    WatchQuestion: "watch",
}
"""The command whose argument a question holds."""


def understand(message: str) -> Question:
    """Return the question that `message` asks.

    Raises:
        BadUsage: the command is known, its argument does not fit.
        NotUnderstood: there is no such command, or no command at all.
    """
    asked = call(message) or _bare_word(message)
    if asked is None:
        raise NotUnderstood(arguments.clean(message))
    command = named(asked.command)
    if command is None:
        raise NotUnderstood(f"/{asked.command}", near(asked, BY_NAME))
    try:
        return command.read(asked.argument)
    except BadArgument as bad:
        raise BadUsage(command.name, command.usage, command.example, bad.problem) from None


def is_command(message: str) -> bool:
    """Whether `message` is a command, whatever it may answer."""
    return (call(message) or _bare_word(message)) is not None


def turns_pictures(message: str) -> bool:
    """Whether `message` turns the pictures of its chat off or on, which is for whoever shows the answers to do."""
    asked = call(message) or _bare_word(message)
    return asked is not None and asked.command == TEXT


def _bare_word(message: str) -> Call | None:
    # "help" is what people try first, with no slash; and a language by its name.
    word = arguments.clean(message)
    if is_name(word):
        return Call("language", word)
    command = named(word.casefold())
    return Call(command.name, "") if command and command.takes in BARE else None
