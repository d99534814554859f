"""The table of commands: what each is called, what it takes and which question it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot import arguments, readers
from bot.calls import Call, call, near
from bot.command import Command, Group, Takes
from bot.errors import BadArgument, BadUsage, NotUnderstood
from bot.language import N_
from bot.naming import is_name
from bot.pages import HelpPage, Topic, help_page
from bot.questions import (
    AboutQuestion,
    ForUserQuestion,
    GameCardQuestion,
    GameQuestion,
    GenreQuestion,
    LanguageQuestion,
    PicturesQuestion,
    Question,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarQuestion,
    SimilarToQuestion,
    StartQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.typed import language_words
from engine import Engine


@dataclass(frozen=True, slots=True)
class HelpQuestion:
    """What can I ask?"""

    def ask(self, engine: Engine) -> HelpPage:
        """Return the table, as a page to read."""
        topics = (Topic(c.name, c.usage, c.example, c.summary, c.group) for c in COMMANDS)
        return help_page(engine, tuple(topics))


BARE = frozenset({Takes.NOTHING, Takes.MAYBE_LANGUAGE})
"""What a command takes that is heard without its slash."""

TEXT = "text"
"""The command that is about the chat itself."""

COMMANDS = (
    Command(
        "genre",
        "/genre <genre>",
        "/genre Action",
        N_("the release year of a genre that was played most"),
        Group.NUMBERS,
        Takes.GENRE,
        readers.named(GenreQuestion),
    ),
    Command(
        "topplayer",
        "/topplayer <genre>",
        "/topplayer Action",
        N_("who spent the most hours in a genre"),
        Group.NUMBERS,
        Takes.GENRE,
        readers.named(TopPlayerQuestion),
    ),
    Command(
        "recommended",
        "/recommended <year> [posted]",
        "/recommended 2012",
        N_("the three most recommended games of a year"),
        Group.NUMBERS,
        Takes.YEAR,
        readers.dated(RecommendedQuestion),
    ),
    Command(
        "worstdev",
        "/worstdev <year> [posted]",
        "/worstdev 2012",
        N_("the three developers with the most complaints in a year"),
        Group.NUMBERS,
        Takes.YEAR,
        readers.dated(WorstDeveloperQuestion),
    ),
    Command(
        "sentiment",
        "/sentiment <developer>",
        "/sentiment Valve",
        N_("how people feel about a developer's games"),
        Group.NUMBERS,
        Takes.DEVELOPER,
        readers.named(SentimentQuestion),
    ),
    Command(
        "game",
        "/game <game>",
        "/game Portal 2",
        N_("the card of a game"),
        Group.PLAY,
        Takes.GAME,
        readers.named(GameQuestion),
    ),
    Command(
        "similar",
        "/similar <game>",
        "/similar Portal 2",
        N_("five games like one you know"),
        Group.PLAY,
        Takes.GAME,
        readers.named(SimilarQuestion),
    ),
    Command(
        "forme",
        "/forme <player id>",
        "/forme 76561197970982479",
        N_("five games for a Steam player"),
        Group.PLAY,
        Takes.PLAYER,
        readers.named(ForUserQuestion),
    ),
    Command(
        "random",
        "/random [genre]",
        "/random RPG",
        N_("a game worth playing that I have not shown you"),
        Group.PLAY,
        Takes.MAYBE_GENRE,
        readers.maybe_named(RandomQuestion),
    ),
    Command(
        "start",
        "/start",
        "/start",
        N_("what I do"),
        Group.BOT,
        Takes.NOTHING,
        readers.bare(StartQuestion),
    ),
    Command(
        "help",
        "/help",
        "/help",
        N_("everything you can ask"),
        Group.BOT,
        Takes.NOTHING,
        readers.bare(HelpQuestion),
    ),
    Command(
        "language",
        "/language [language]",
        "/language es",
        N_("changes the language I speak"),
        Group.BOT,
        Takes.MAYBE_LANGUAGE,
        readers.maybe_named(LanguageQuestion),
    ),
    Command(
        TEXT,
        f"/{TEXT}",
        f"/{TEXT}",
        N_("turns pictures off, or on again"),
        Group.BOT,
        Takes.NOTHING,
        readers.bare(PicturesQuestion),
    ),
    Command(
        "about",
        "/about",
        "/about",
        N_("where the answers come from"),
        Group.BOT,
        Takes.NOTHING,
        readers.bare(AboutQuestion),
    ),
)

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
