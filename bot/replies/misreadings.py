"""How it is told that a message was no question, or half of one; always with what to type next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from bot.arguments import FIRST_YEAR, LAST_YEAR
from bot.choices import MOST_OFFERED, Choices
from bot.command import Command, Group, Takes
from bot.commands import BY_NAME
from bot.errors import BadUsage, NotUnderstood, Problem
from bot.examples import example, value
from bot.genres import genre
from bot.language import N_, _
from bot.questions import (
    GameCardQuestion,
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
from bot.replies.films.problems import no_films_reply
from bot.replies.films.values import film_values
from bot.replies.languages import language_choices
from bot.replies.markup import bold, code, shown
from bot.replies.pages import examples
from bot.replies.problems import id_help
from bot.replies.reply import Offer, Reply, Rows, column, grid
from bot.replies.suggestions import named
from bot.store import Verdict
from bot.table import HelpQuestion
from bot.typed import posted
from bot.verdicts import JudgeQuestion
from engine.answers import Basis, Candidate

WHICH = {
    Takes.GENRE: N_("Which genre?"),
    Takes.MAYBE_GENRE: N_("Which genre?"),
    Takes.YEAR: N_("Which year?"),
    Takes.DEVELOPER: N_("Which developer?"),
    Takes.GAME: N_("Which game?"),
    Takes.FILM: N_("Which film or series?"),
    Takes.MAYBE_FILM_GENRE: N_("Which genre?"),
    Takes.FILM_YEAR: N_("Which year?"),
    Takes.ACTOR: N_("Which actor?"),
    Takes.DIRECTOR: N_("Which director?"),
    Takes.PLATFORM: N_("Which platform?"),
    Takes.MONTH: N_("Which month or weekday?"),
    Takes.MAYBE_PLAYER: N_("Which player?"),
    Takes.MAYBE_LANGUAGE: N_("Which language shall I speak?"),
}

HINTS = {
    Takes.GENRE: N_("A genre, like {example}"),
    Takes.MAYBE_GENRE: N_("A genre, like {example}"),
    Takes.YEAR: N_("A year, like {example}"),
    Takes.DEVELOPER: N_("A developer, like {example}"),
    Takes.GAME: N_("A game, like {example}"),
    Takes.FILM: N_("A film or series, like {example}"),
    Takes.MAYBE_FILM_GENRE: N_("A genre, like {example}"),
    Takes.FILM_YEAR: N_("A year, like {example}"),
    Takes.ACTOR: N_("An actor, like {example}"),
    Takes.DIRECTOR: N_("A director, like {example}"),
    Takes.PLATFORM: N_("A platform, like {example}"),
    Takes.MONTH: N_("A month or weekday, like {example}"),
    Takes.MAYBE_PLAYER: N_("A Steam id, like {example}"),
    Takes.MAYBE_LANGUAGE: N_("A language, like {example}"),
}
"""What the empty input line says: a command with a year takes a word more, which these have no room for."""

OF_GENRE: Mapping[str, Callable[[str], Question]] = {
    "genre": GenreQuestion,
    "topplayer": TopPlayerQuestion,
    "random": RandomQuestion,
}
OF_YEAR: Mapping[str, Callable[[int], Question]] = {
    "recommended": RecommendedQuestion,
    "worstdev": WorstDeveloperQuestion,
}
OF_GAME: Mapping[str, Callable[[str], Question]] = {
    "similar": SimilarToQuestion,
    "game": GameCardQuestion,
    "like": partial(JudgeQuestion, verdict=Verdict.LIKED),
    "dislike": partial(JudgeQuestion, verdict=Verdict.DISLIKED),
    "played": partial(JudgeQuestion, verdict=Verdict.PLAYED),
}


def bad_usage_reply(error: BadUsage, choices: Choices) -> Reply:
    """Return what is missing or wrong, an example, and values to tap."""
    if choices.films is None and BY_NAME[error.command].group is Group.FILMS:
        return no_films_reply(choices)
    told = f"{_complaint(error)}\n{_example(error, choices)}"
    hint = _placeholder(BY_NAME[error.command], choices)
    return Reply(told, _values(error.command, choices), error.command, hint)


def not_understood_reply(error: NotUnderstood, choices: Choices) -> Reply:
    """Return that the message was not understood, what is near, and examples."""
    if error.near:
        near = "\n".join(map(code, error.near))
        return Reply(f"{_no_command(error.text)} {_('Did you mean:')}\n{near}", _help())
    if error.text.startswith("/"):
        return Reply(f"{_no_command(error.text)}\n{_('/help lists all that I have.')}", _help())
    hint = _("Ask in your own words, as in “games like {game}”, or with a command; /help lists them all.")
    told = hint.format(game=shown(value(BY_NAME["similar"])))
    return Reply(f"{bold(_('Sorry, I did not get that.'))}\n{told}", examples(choices))


def stale_button_reply(choices: Choices) -> Reply:
    """Return that a button is too old to work, and questions to go on with."""
    told = f"{bold(_('That button is too old to work.'))}\n{_('Please ask again, or take one of these.')}"
    return Reply(told, examples(choices), notice=_("That button is too old to work. Please ask again."))


def _no_command(typed: str) -> str:
    return bold(_("I have no command {command}.").format(command=shown(typed)))


def _complaint(error: BadUsage) -> str:
    if error.problem is Problem.NOT_A_YEAR:
        return bold(_("I need one year between {first} and {last}.").format(first=FIRST_YEAR, last=LAST_YEAR))
    if error.problem is Problem.MORE_THAN_A_YEAR:
        return bold(_("I need a year and nothing else."))
    if error.problem is Problem.TOO_LONG:
        return bold(_("That is too long to be a name."))
    takes = BY_NAME[error.command].takes
    question = bold(_(WHICH[takes]))
    return f"{question}\n{id_help()}" if takes is Takes.MAYBE_PLAYER else question


def _example(error: BadUsage, choices: Choices) -> str:
    command = BY_NAME[error.command]
    if command.takes is Takes.YEAR:
        told = _("For example {example}, or {posted} to go by the year the reviews were written.")
        return told.format(example=code(command.example), posted=code(f"{command.example} {posted()}"))
    return _("For example {example}.").format(example=code(example(command, choices.player)))


def _placeholder(command: Command, choices: Choices) -> str:
    return _(HINTS[command.takes]).format(example=value(command, choices.player))


def _help() -> Rows:
    return column([Offer(_("Everything you can ask"), HelpQuestion())])


def _values(command: str, choices: Choices) -> Rows:
    takes = BY_NAME[command].takes
    if choices.films and BY_NAME[command].group is Group.FILMS:
        return film_values(command, takes, choices.films)
    match takes:
        case Takes.GENRE | Takes.MAYBE_GENRE:
            return grid([Offer(genre(name), OF_GENRE[command](name)) for name in choices.genres])
        case Takes.YEAR:
            return grid([Offer(str(year), OF_YEAR[command](year)) for year in _recent(choices)])
        case Takes.DEVELOPER:
            return column(Offer(maker.name, SentimentQuestion(maker.id)) for maker in choices.developers)
        case Takes.GAME:
            return column(Offer(named(game), OF_GAME[command](game.id)) for game in _famous(choices))
        case Takes.MAYBE_LANGUAGE:
            return language_choices()
    return column([Offer(_("What everyone plays"), PopularQuestion())])


def _recent(choices: Choices) -> tuple[int, ...]:
    return choices.years[Basis.RELEASE][-MOST_OFFERED:]


def _famous(choices: Choices) -> list[Candidate]:
    return [Candidate(game.item_id, game.title, game.year) for game in choices.games]
