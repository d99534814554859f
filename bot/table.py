"""The table of commands: what each is called, what it takes and which question it becomes."""

from __future__ import annotations

from dataclasses import dataclass

from bot import readers
from bot.command import Command, Group, Takes
from bot.engines import Engines
from bot.filmtable import FILM_COMMANDS
from bot.forme import ForMeQuestion
from bot.language import N_
from bot.pages import HelpPage, Topic, help_page
from bot.profile import ExportQuestion, ForgetQuestion, LinkQuestion, MeQuestion
from bot.questions import (
    AboutQuestion,
    ForUserQuestion,
    GameQuestion,
    GenreQuestion,
    LanguageQuestion,
    PicturesQuestion,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarQuestion,
    StartQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.store import Verdict


@dataclass(frozen=True, slots=True)
class HelpQuestion:
    """What can I ask?"""

    def ask(self, engines: Engines) -> HelpPage:
        """Return the table, as a page to read."""
        topics = (Topic(c.name, c.usage, c.example, c.summary, c.group) for c in COMMANDS)
        return help_page(engines.games, tuple(topics))


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
        "/forme [player id]",
        "/forme 76561197970982479",
        N_("five games for you, or for a Steam player"),
        Group.PLAY,
        Takes.MAYBE_PLAYER,
        readers.either(ForMeQuestion, ForUserQuestion),
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
    *FILM_COMMANDS,
    Command(
        "me",
        "/me",
        "/me",
        N_("what I know of you"),
        Group.YOU,
        Takes.NOTHING,
        readers.bare(MeQuestion),
    ),
    Command(
        "like",
        "/like <game>",
        "/like Portal 2",
        N_("notes a game you like"),
        Group.YOU,
        Takes.GAME,
        readers.judged(Verdict.LIKED),
    ),
    Command(
        "dislike",
        "/dislike <game>",
        "/dislike Portal 2",
        N_("notes a game you do not like"),
        Group.YOU,
        Takes.GAME,
        readers.judged(Verdict.DISLIKED),
    ),
    Command(
        "played",
        "/played <game>",
        "/played Portal 2",
        N_("notes a game you have played"),
        Group.YOU,
        Takes.GAME,
        readers.judged(Verdict.PLAYED),
    ),
    Command(
        "link",
        "/link [player id]",
        "/link 76561197970982479",
        N_("says which Steam player you are"),
        Group.YOU,
        Takes.MAYBE_PLAYER,
        readers.maybe_named(LinkQuestion),
    ),
    Command(
        "export",
        "/export",
        "/export",
        N_("sends all I know of you as a file"),
        Group.YOU,
        Takes.NOTHING,
        readers.bare(ExportQuestion),
    ),
    Command(
        "forget",
        "/forget",
        "/forget",
        N_("deletes all I know of you"),
        Group.YOU,
        Takes.NOTHING,
        readers.bare(ForgetQuestion),
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
