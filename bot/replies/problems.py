"""How it is told that a name or a year is not in the data; always with what to try next."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial

from bot.choices import Choices
from bot.commands import ASKED_BY, BY_NAME
from bot.examples import example
from bot.genres import genre
from bot.language import N_, _
from bot.profile import LinkQuestion
from bot.questions import (
    ForUserQuestion,
    GameCardQuestion,
    GameQuestion,
    GenreQuestion,
    PopularQuestion,
    Question,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarToQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.replies.listings import either, listing, spans
from bot.replies.markup import bold, code, shown
from bot.replies.pages import examples
from bot.replies.rankings import turn
from bot.replies.reply import Offer, Reply, Rows, column, grid, rows
from bot.replies.suggestions import named
from bot.store import Verdict
from bot.verdicts import JudgeQuestion, VerdictQuestion
from engine.answers import Basis, Candidate
from engine.errors import (
    AmbiguousGame,
    NoDataForYear,
    UnknownDeveloper,
    UnknownGame,
    UnknownGenre,
    UnknownName,
    UnknownUser,
)

NEIGHBOURS = 3
"""Years offered in place of one that has nothing."""

NOTHING_KNOWN = {
    (WorstDeveloperQuestion, Basis.RELEASE): N_("I know no complaints about games released in {year}."),
    (WorstDeveloperQuestion, Basis.POSTED): N_("I know no complaints about games in reviews written in {year}."),
    (RecommendedQuestion, Basis.RELEASE): N_("I know no recommendations of games released in {year}."),
    (RecommendedQuestion, Basis.POSTED): N_("I know no recommendations of games in reviews written in {year}."),
}


SAYING = {Verdict.LIKED: "like", Verdict.DISLIKED: "dislike", Verdict.PLAYED: "played"}
"""The command that says each verdict."""


def unknown_game_reply(error: UnknownGame, asked: Question | None, choices: Choices) -> Reply:
    """Return that no game is called so, and the games that may have been meant."""
    first = bold(_("I know no game called “{title}”.").format(title=shown(error.query)))
    again = _game_question(asked)
    found = _candidates(error, again)
    if found:
        return Reply(f"{first}\n{_which(error)} {_('Or send the title again.')}", found, _command(asked))
    hint = _("Check the spelling and send it again, or a part of the title, as in {example}.")
    told = hint.format(example=_example(_command(asked)))
    return Reply(f"{first}\n{told}", _games(choices, again), _command(asked))


def ambiguous_game_reply(error: AmbiguousGame, asked: Question | None) -> Reply:
    """Return the games that could be meant."""
    first = bold(_("I am not sure which game “{title}” is.").format(title=shown(error.query)))
    found = _candidates(error, _game_question(asked))
    return Reply(f"{first}\n{_which(error)} {_('Or send more of the title.')}", found, _command(asked))


def unknown_genre_reply(error: UnknownGenre, asked: Question | None, choices: Choices) -> Reply:
    """Return that no genre is called so, whether a tag is or nobody played it, and what may have been meant."""
    again = type(asked) if isinstance(asked, TopPlayerQuestion | RandomQuestion) else GenreQuestion
    first = bold(_no_genre(error))
    if error.candidates:
        near = either([shown(genre(candidate.name)) for candidate in error.candidates])
        found = column(Offer(genre(near.name), again(near.id), here=True) for near in error.candidates)
        told = _("Did you mean the genre {genres}?").format(genres=near)
        return Reply(f"{first}\n{told}", found, _command(asked))
    pick = grid([Offer(genre(name), again(name), here=True) for name in choices.genres])
    played = _("The most played genres are {genres}.")
    told = played.format(genres=listing([shown(genre(name)) for name in choices.genres]))
    return Reply(f"{first}\n{told}", pick, _command(asked))


def unknown_developer_reply(error: UnknownDeveloper, choices: Choices) -> Reply:
    """Return that no developer is called so, and those that may have been meant."""
    first = bold(_("I know no developer called “{name}”.").format(name=shown(error.query)))
    found = _candidates(error, SentimentQuestion)
    if found:
        return Reply(f"{first}\n{_meant(error)}", found, "sentiment")
    offers = column(Offer(maker.name, SentimentQuestion(maker.id), here=True) for maker in choices.developers)
    hint = _("Send the name as the store shows it, as in {example}.").format(example=_example("sentiment"))
    return Reply(f"{first}\n{hint}", offers, "sentiment")


def unknown_user_reply(error: UnknownUser, asked: Question | None, choices: Choices) -> Reply:
    """Return that no player has that id, how an id looks, and what everyone plays."""
    again: type[LinkQuestion | ForUserQuestion] = LinkQuestion if isinstance(asked, LinkQuestion) else ForUserQuestion
    command = ASKED_BY[again]
    told = [
        bold(_("I know no player “{id}”.").format(id=shown(error.query))),
        *([_meant(error)] if error.candidates else []),
        id_help(),
        *([_("For example {example}.").format(example=_example(command, choices.player))] if choices.player else []),
    ]
    everyone = column([Offer(_("What everyone plays"), PopularQuestion())])
    return Reply("\n".join(told), _candidates(error, again) + everyone, command)


def no_data_reply(error: NoDataForYear, asked: Question | None, choices: Choices) -> Reply:
    """Return that a year has nothing, the years that have, and the nearest of them."""
    kind = WorstDeveloperQuestion if isinstance(asked, WorstDeveloperQuestion) else RecommendedQuestion
    first = bold(_(NOTHING_KNOWN[kind, error.basis]).format(year=error.year))
    if not error.years or not isinstance(asked, RecommendedQuestion | WorstDeveloperQuestion):
        return Reply(f"{first}\n{_('Try another question.')}", examples(choices))
    there = f"{first}\n{_('Years that have some: {years}.').format(years=spans(error.years))}"
    near = sorted(sorted(error.years, key=lambda year: abs(year - error.year))[:NEIGHBOURS])
    offers = [Offer(str(year), dataclasses.replace(asked, year=year), here=True) for year in near]
    return Reply(there, rows(offers, turn(asked, choices)), _command(asked))


def id_help() -> str:
    """Return what a player's id is."""
    return _(
        "A player's id is what stands at the end of their Steam profile's address: "
        "a name they chose, or a number of 17 digits."
    )


def _candidates(error: UnknownName, question: Callable[[str], Question]) -> Rows:
    return column(Offer(named(candidate), question(candidate.id), here=True) for candidate in error.candidates)


def _which(error: UnknownName) -> str:
    if len(error.candidates) == 1:
        return _("Did you mean {names}?").format(names=shown(named(error.candidates[0])))
    return _("Did you mean one of these?")


def _meant(error: UnknownName) -> str:
    names = either([shown(candidate.name) for candidate in error.candidates])
    return _("Did you mean {names}?").format(names=names)


def _games(choices: Choices, question: Callable[[str], Question]) -> Rows:
    games = (Candidate(game.item_id, game.title, game.year) for game in choices.games)
    return column(Offer(named(game), question(game.id), here=True) for game in games)


def _game_question(asked: Question | None) -> Callable[[str], Question]:
    if isinstance(asked, VerdictQuestion):
        return partial(JudgeQuestion, verdict=asked.verdict)
    return GameCardQuestion if isinstance(asked, GameQuestion) else SimilarToQuestion


def _command(asked: Question | None) -> str | None:
    if isinstance(asked, VerdictQuestion):
        return SAYING[asked.verdict]
    return None if asked is None else ASKED_BY.get(type(asked))


def _example(command: str | None, player: str = "") -> str:
    return code(example(BY_NAME[command or "similar"], player))


def _no_genre(error: UnknownGenre) -> str:
    if error.tag is None:
        return _("I know no genre called “{name}”.").format(name=shown(error.query))
    named = shown(genre(error.tag))
    if error.unplayed:
        return _("Nobody I know of has played anything of the genre {genre}.").format(genre=named)
    return _("“{tag}” is a tag, not a genre.").format(tag=named)
