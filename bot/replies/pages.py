"""How the bot tells about itself: greeting, help, and the data it answers from."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from bot.choices import Choices
from bot.commands import HelpQuestion
from bot.pages import AboutPage, HelpPage, StartPage, Topic
from bot.questions import GenreQuestion, PopularQuestion, RecommendedQuestion, SimilarToQuestion
from bot.replies.markup import bold, italic, shown
from bot.replies.quantities import count, listing
from bot.replies.reply import Offer, Reply, Rows, column
from bot.replies.suggestions import named
from bot.sample import SAMPLE_NOTICE
from engine.answers import Basis, Candidate

SAMPLE_CREDIT = "The sample comes with Playwise, under the MIT licence."
DATA_CREDIT = (
    "The data was gathered by the McAuley Lab of UC San Diego and published for research; it is not mine to license. "
    "Playwise itself is under the MIT licence, and has nothing to do with Valve."
)

TOLD = ("playwise", "polars", "scikit-learn", "textblob")
"""The libraries whose versions a person is told; the manifest has the rest."""


def start_reply(page: StartPage, choices: Choices) -> Reply:
    """Return the greeting, with real examples to tap."""
    told = [
        bold("Hello! I know Steam games, and what people played and thought of them."),
        *([SAMPLE_NOTICE] if page.sample else []),
        "Ask me for numbers, or for your next game. Try one of these, or see /help for everything.",
    ]
    return Reply("\n".join(told), examples(choices))


def examples(choices: Choices) -> Rows:
    """Return a button for each of a few real questions, and one for help."""
    return column(
        [*_similar(choices), *_recommended(choices), *_genre(choices), Offer("Everything you can ask", HelpQuestion())]
    )


def help_reply(page: HelpPage) -> Reply:
    """Return every command with its example, in groups."""
    groups = (
        "\n".join([bold(group), *map(_topic, topics)])
        for group, topics in groupby(page.topics, key=lambda topic: topic.group)
    )
    return Reply("\n\n".join(groups), column([Offer("What everyone plays", PopularQuestion())]))


def about_reply(page: AboutPage) -> Reply:
    """Return what the answers are made from."""
    counts = listing([count(page.games, "game"), count(page.players, "player"), count(page.reviews, "review")])
    told = [
        bold(f"I know {counts}."),
        *([SAMPLE_NOTICE] if page.sample else []),
        f"The players own {count(page.plays, 'game')} between them.",
        f"The data ends on {_day(page.data_as_of)}; I read it on {_day(page.created)}.",
        f"Read from {listing([shown(source) for source in page.sources])}.",
        SAMPLE_CREDIT if page.sample else DATA_CREDIT,
        italic(f"Snapshot {shown(page.snapshot)}{_versions(page)}"),
    ]
    return Reply("\n".join(told), column([Offer("Everything you can ask", HelpQuestion())]))


def _versions(page: AboutPage) -> str:
    built = [f"{shown(name)} {shown(page.versions[name])}" for name in TOLD if name in page.versions]
    return f", built by {listing(built)}" if built else ""


def _topic(topic: Topic) -> str:
    example = "" if topic.example == f"/{topic.name}" else topic.example.removeprefix(f"/{topic.name}")
    return f"/{topic.name}{shown(example) and ' ' + shown(example)} – {shown(topic.summary)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _similar(choices: Choices) -> list[Offer]:
    return [
        Offer(f"Games like {named(Candidate(game.item_id, game.title, game.year))}", SimilarToQuestion(game.item_id))
        for game in choices.games[:1]
    ]


def _recommended(choices: Choices) -> list[Offer]:
    # The years of famous games are the ones with something to tell.
    years = (game.year for game in choices.games if game.year is not None)
    known = [year for year in years if choices.has(year, Basis.RELEASE)]
    return [Offer(f"Most recommended of {year}", RecommendedQuestion(year)) for year in known[:1]]


def _genre(choices: Choices) -> list[Offer]:
    return [Offer(f"Best years of {genre}", GenreQuestion(genre)) for genre in choices.genres[:1]]
