"""The table of commands: what each is called, what it takes and which question it becomes."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot import arguments
from bot.errors import BadArgument, BadUsage, NotUnderstood
from bot.pages import HelpPage, Topic, help_page
from bot.questions import (
    AboutQuestion,
    ForUserQuestion,
    GenreQuestion,
    Question,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarQuestion,
    StartQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from engine import Basis, Engine

NEAR_ENOUGH = 60
"""rapidfuzz ratio (0 to 100) from which a mistyped command is worth proposing."""

MOST_NEAR = 3


class Takes(enum.StrEnum):
    """What a command wants after it."""

    GENRE = "genre"
    YEAR = "year"
    DEVELOPER = "developer"
    GAME = "game"
    PLAYER = "player"
    NOTHING = "nothing"


class Group(enum.StrEnum):
    """The part of `/help` a command stands in."""

    NUMBERS = "What the numbers say"
    PLAY = "What to play"
    BOT = "About me"


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


@dataclass(frozen=True, slots=True)
class Call:
    """A message that begins with a slash, taken apart; `addressed_to` is the bot after the @, if any."""

    command: str
    argument: str
    addressed_to: str | None = None


@dataclass(frozen=True, slots=True)
class HelpQuestion:
    """What can I ask?"""

    def ask(self, engine: Engine) -> HelpPage:
        """Return the table, as a page to read."""
        topics = (Topic(c.name, c.usage, c.example, c.summary, c.group) for c in COMMANDS)
        return help_page(engine, tuple(topics))


def _named(question: Callable[[str], Question]) -> Callable[[str], Question]:
    return lambda argument: question(arguments.name(argument))


def _dated(question: Callable[[int, Basis], Question]) -> Callable[[str], Question]:
    return lambda argument: question(*arguments.year_and_basis(argument))


def _bare(question: Callable[[], Question]) -> Callable[[str], Question]:
    return lambda _: question()


COMMANDS = (
    Command(
        "genre",
        "/genre <genre>",
        "/genre Action",
        "the release year of a genre that was played most",
        Group.NUMBERS,
        Takes.GENRE,
        _named(GenreQuestion),
    ),
    Command(
        "topplayer",
        "/topplayer <genre>",
        "/topplayer Action",
        "who spent the most hours in a genre",
        Group.NUMBERS,
        Takes.GENRE,
        _named(TopPlayerQuestion),
    ),
    Command(
        "recommended",
        "/recommended <year> [posted]",
        "/recommended 2012",
        "the three most recommended games of a year",
        Group.NUMBERS,
        Takes.YEAR,
        _dated(RecommendedQuestion),
    ),
    Command(
        "worstdev",
        "/worstdev <year> [posted]",
        "/worstdev 2012",
        "the three developers with the most complaints in a year",
        Group.NUMBERS,
        Takes.YEAR,
        _dated(WorstDeveloperQuestion),
    ),
    Command(
        "sentiment",
        "/sentiment <developer>",
        "/sentiment Valve",
        "how people feel about a developer's games",
        Group.NUMBERS,
        Takes.DEVELOPER,
        _named(SentimentQuestion),
    ),
    Command(
        "similar",
        "/similar <game>",
        "/similar Portal 2",
        "five games like one you know",
        Group.PLAY,
        Takes.GAME,
        _named(SimilarQuestion),
    ),
    Command(
        "forme",
        "/forme <player id>",
        "/forme 76561197970982479",
        "five games for a Steam player",
        Group.PLAY,
        Takes.PLAYER,
        _named(ForUserQuestion),
    ),
    Command(
        "start",
        "/start",
        "/start",
        "what I do",
        Group.BOT,
        Takes.NOTHING,
        _bare(StartQuestion),
    ),
    Command(
        "help",
        "/help",
        "/help",
        "everything you can ask",
        Group.BOT,
        Takes.NOTHING,
        _bare(HelpQuestion),
    ),
    Command(
        "about",
        "/about",
        "/about",
        "where the answers come from",
        Group.BOT,
        Takes.NOTHING,
        _bare(AboutQuestion),
    ),
)

BY_NAME = {command.name: command for command in COMMANDS}


def call(message: str) -> Call | None:
    """Return `message` taken apart, or None when it is no command."""
    # The slash of an East Asian keyboard is another character.
    found = re.match(r"[/／]\s*([^\s@]+)(?:@(\S+))?\s*(.*)", arguments.clean(message), re.DOTALL)
    if not found:
        return None
    return Call(unicodedata.normalize("NFKC", found[1]).casefold(), found[3], found[2])


def understand(message: str) -> Question:
    """Return the question that `message` asks.

    Raises:
        BadUsage: the command is known, its argument does not fit.
        NotUnderstood: there is no such command, or no command at all.
    """
    asked = call(message) or _bare_word(message)
    if asked is None:
        raise NotUnderstood(arguments.clean(message))
    command = BY_NAME.get(asked.command)
    if command is None:
        raise NotUnderstood(f"/{asked.command}", near(asked))
    try:
        return command.read(asked.argument)
    except BadArgument as bad:
        raise BadUsage(command.name, command.usage, command.example, bad.problem) from None


def _bare_word(message: str) -> Call | None:
    # "help" is what people try first, with no slash.
    command = BY_NAME.get(arguments.clean(message).casefold())
    return Call(command.name, "") if command and command.takes is Takes.NOTHING else None


def near(asked: Call) -> tuple[str, ...]:
    """Return messages with a known command in place of the mistyped one, the nearest first."""
    found = process.extract(asked.command, list(BY_NAME), scorer=fuzz.ratio, limit=MOST_NEAR, score_cutoff=NEAR_ENOUGH)
    return tuple(f"/{name} {asked.argument}".strip() for name, _, _ in found)
