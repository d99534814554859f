"""How the bot tells about itself: greeting, help, and the data it answers from."""

from __future__ import annotations

from itertools import groupby

from bot.choices import Choices
from bot.command import Group
from bot.commands import BY_NAME
from bot.examples import value
from bot.filmquestions import WatchQuestion
from bot.genres import genre
from bot.language import N_, _, ngettext
from bot.pages import AboutPage, HelpPage, StartPage, Topic
from bot.questions import GenreQuestion, PopularQuestion, RecommendedQuestion, SimilarToQuestion
from bot.replies.days import day
from bot.replies.films_about import films_told
from bot.replies.listings import listing
from bot.replies.markup import bold, italic, shown
from bot.replies.quantities import games, number, players, reviews
from bot.replies.reply import Offer, Reply, Rows, column
from bot.replies.suggestions import named
from bot.sample import SAMPLE_CREDIT, SAMPLE_NOTICE
from bot.table import HelpQuestion
from engine.answers import Basis, Candidate

DATA_CREDIT = N_(
    "The data was gathered by the McAuley Lab of UC San Diego and published for research; it is not mine to license. "
    "Playwise itself is under the MIT licence, and has nothing to do with Valve."
)

TOLD = ("playwise", "polars", "scikit-learn", "textblob")
"""The libraries whose versions a person is told; the manifest has the rest."""


def start_reply(page: StartPage, choices: Choices) -> Reply:
    """Return the greeting, with real examples to tap."""
    told = [
        bold(_("Hello! I know Steam games, and what people played and thought of them.")),
        *([_(SAMPLE_NOTICE)] if page.sample else []),
        *([_("I know films and series, too, and where they stream.")] if choices.films else []),
        _("Ask me for numbers, or for your next game. Try one of these, or see /help for everything."),
    ]
    return Reply("\n".join(told), examples(choices))


def examples(choices: Choices) -> Rows:
    """Return a button for each of a few real questions, and one for help."""
    everything = Offer(_("Everything you can ask"), HelpQuestion())
    return column([*_similar(choices), *_recommended(choices), *_genre(choices), *_watch(choices), everything])


def help_reply(page: HelpPage, choices: Choices) -> Reply:
    """Return every command with its example, in groups; those about films where there are films."""
    known = [topic for topic in page.topics if choices.films or topic.group != Group.FILMS]
    groups = (
        "\n".join([bold(_(group)), *(_topic(topic, choices) for topic in topics)])
        for group, topics in groupby(known, key=lambda topic: topic.group)
    )
    return Reply("\n\n".join(groups), column([Offer(_("What everyone plays"), PopularQuestion())]))


def about_reply(page: AboutPage) -> Reply:
    """Return what the answers are made from."""
    counts = _("I know {games}, {players} and {reviews}.")
    days = _("The data ends on {last}; I read it on {read}.")
    told = [
        bold(counts.format(games=games(page.games), players=players(page.players), reviews=reviews(page.reviews))),
        *([_(SAMPLE_NOTICE)] if page.sample else []),
        _owned(page.plays),
        days.format(last=day(page.data_as_of), read=day(page.created)),
        _("Read from {files}.").format(files=listing([shown(source) for source in page.sources])),
        _(SAMPLE_CREDIT if page.sample else DATA_CREDIT),
        italic(_built(page)),
        "",
        *films_told(page.films),
    ]
    return Reply("\n".join(told), column([Offer(_("Everything you can ask"), HelpQuestion())]))


def _owned(plays: int) -> str:
    owned = ngettext(
        "The players own {amount} game between them.", "The players own {amount} games between them.", plays
    )
    return owned.format(amount=number(plays))


def _built(page: AboutPage) -> str:
    versions = [f"{shown(name)} {shown(page.versions[name])}" for name in TOLD if name in page.versions]
    if not versions:
        return _("Snapshot {snapshot}").format(snapshot=shown(page.snapshot))
    built = _("Snapshot {snapshot}, built by {versions}")
    return built.format(snapshot=shown(page.snapshot), versions=listing(versions))


def _topic(topic: Topic, choices: Choices) -> str:
    taken = shown(value(BY_NAME[topic.name], choices.player))
    return f"/{topic.name}{taken and ' ' + taken} – {shown(_(topic.summary))}"


def _similar(choices: Choices) -> list[Offer]:
    famous = [Candidate(game.item_id, game.title, game.year) for game in choices.games[:1]]
    return [Offer(_("Games like {title}").format(title=named(game)), SimilarToQuestion(game.id)) for game in famous]


def _recommended(choices: Choices) -> list[Offer]:
    # The years of famous games are the ones with something to tell.
    years = (game.year for game in choices.games if game.year is not None)
    known = [year for year in years if choices.has(year, Basis.RELEASE)]
    return [Offer(_("Most recommended of {year}").format(year=year), RecommendedQuestion(year)) for year in known[:1]]


def _watch(choices: Choices) -> list[Offer]:
    return [Offer(_("What to watch tonight"), WatchQuestion())] if choices.films else []


def _genre(choices: Choices) -> list[Offer]:
    told = _("Best years of {genre}")
    return [Offer(told.format(genre=genre(name)), GenreQuestion(name)) for name in choices.genres[:1]]
