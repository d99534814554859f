"""How it is told that a name or a year is not in the data; always with what to try next."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable

from bot.choices import Choices
from bot.commands import ASKED_BY, BY_NAME
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
from bot.replies.markup import bold, code, shown
from bot.replies.pages import examples
from bot.replies.quantities import listing, spans
from bot.replies.rankings import turn
from bot.replies.reply import Offer, Reply, Rows, column, grid, rows
from bot.replies.suggestions import named
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

ID_HELP = (
    "A player's id is what stands at the end of their Steam profile's address: "
    "a name they chose, or a number of 17 digits."
)


def unknown_game_reply(error: UnknownGame, asked: Question | None, choices: Choices) -> Reply:
    """Return that no game is called so, and the games that may have been meant."""
    first = bold(f"I know no game called “{shown(error.query)}”.")
    again = _game_question(asked)
    found = _candidates(error, again)
    if found:
        return Reply(f"{first}\n{_which(error)} Or send the title again.", found, _command(asked))
    hint = f"Check the spelling and send it again, or a part of the title, as in {_example(_command(asked))}."
    return Reply(f"{first}\n{hint}", _games(choices, again), _command(asked))


def ambiguous_game_reply(error: AmbiguousGame, asked: Question | None) -> Reply:
    """Return the games that could be meant."""
    first = bold(f"I am not sure which game “{shown(error.query)}” is.")
    found = _candidates(error, _game_question(asked))
    return Reply(f"{first}\n{_which(error)} Or send more of the title.", found, _command(asked))


def unknown_genre_reply(error: UnknownGenre, asked: Question | None, choices: Choices) -> Reply:
    """Return that no genre is called so, whether a tag is, and the genres that may have been meant."""
    again = type(asked) if isinstance(asked, TopPlayerQuestion | RandomQuestion) else GenreQuestion
    found = _candidates(error, again)
    first = bold(_no_genre(error))
    if found:
        return Reply(f"{first}\nDid you mean the genre {_or(error.candidates)}?", found, _command(asked))
    pick = grid([Offer(genre, again(genre), here=True) for genre in choices.genres])
    played = f"The most played genres are {listing([shown(g) for g in choices.genres])}."
    return Reply(f"{first}\n{played}", pick, _command(asked))


def unknown_developer_reply(error: UnknownDeveloper, choices: Choices) -> Reply:
    """Return that no developer is called so, and those that may have been meant."""
    first = bold(f"I know no developer called “{shown(error.query)}”.")
    found = _candidates(error, SentimentQuestion)
    if found:
        return Reply(f"{first}\nDid you mean {_or(error.candidates)}?", found, "sentiment")
    offers = column(Offer(maker.name, SentimentQuestion(maker.id), here=True) for maker in choices.developers)
    hint = f"Send the name as the store shows it, as in {_example('sentiment')}."
    return Reply(f"{first}\n{hint}", offers, "sentiment")


def unknown_user_reply(error: UnknownUser) -> Reply:
    """Return that no player has that id, how an id looks, and what everyone plays."""
    first = bold(f"I know no player “{shown(error.query)}”.")
    everyone = column([Offer("What everyone plays", PopularQuestion())])
    likely = f"Did you mean {_or(error.candidates)}?\n" if error.candidates else ""
    example = f"For example {_example('forme')}."
    return Reply(f"{first}\n{likely}{ID_HELP}\n{example}", _candidates(error, ForUserQuestion) + everyone, "forme")


def no_data_reply(error: NoDataForYear, asked: Question | None, choices: Choices) -> Reply:
    """Return that a year has nothing, the years that have, and the nearest of them."""
    what = "complaints about" if isinstance(asked, WorstDeveloperQuestion) else "recommendations of"
    first = bold(f"I know no {what} {_scope(error)}.")
    if not error.years or not isinstance(asked, RecommendedQuestion | WorstDeveloperQuestion):
        return Reply(f"{first}\nTry another question.", examples(choices))
    there = f"{first}\nYears that have some: {spans(error.years)}."
    near = sorted(sorted(error.years, key=lambda year: abs(year - error.year))[:NEIGHBOURS])
    offers = [Offer(str(year), dataclasses.replace(asked, year=year), here=True) for year in near]
    return Reply(there, rows(offers, turn(asked, choices)), _command(asked))


def _candidates(error: UnknownName, question: Callable[[str], Question]) -> Rows:
    return column(Offer(named(candidate), question(candidate.id), here=True) for candidate in error.candidates)


def _which(error: UnknownName) -> str:
    if len(error.candidates) == 1:
        return f"Did you mean {shown(named(error.candidates[0]))}?"
    return "Did you mean one of these?"


def _games(choices: Choices, question: Callable[[str], Question]) -> Rows:
    games = (Candidate(game.item_id, game.title, game.year) for game in choices.games)
    return column(Offer(named(game), question(game.id), here=True) for game in games)


def _game_question(asked: Question | None) -> Callable[[str], Question]:
    return GameCardQuestion if isinstance(asked, GameQuestion) else SimilarToQuestion


def _command(asked: Question | None) -> str | None:
    return None if asked is None else ASKED_BY.get(type(asked))


def _example(command: str | None) -> str:
    return code(BY_NAME[command or "similar"].example)


def _no_genre(error: UnknownGenre) -> str:
    if error.tag is None:
        return f"I know no genre called “{shown(error.query)}”."
    return f"“{shown(error.tag)}” is a tag, not a genre."


def _or(candidates: Iterable[Candidate]) -> str:
    *first, last = (shown(candidate.name) for candidate in candidates)
    return f"{', '.join(first)} or {last}" if first else last


def _scope(error: NoDataForYear) -> str:
    told = "games in reviews written" if error.basis is Basis.POSTED else "games released"
    return f"{told} in {error.year}"
