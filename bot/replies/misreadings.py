"""How it is told that a message was no question, or half of one; always with what to type next."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.arguments import FIRST_YEAR, LAST_YEAR
from bot.choices import MOST_OFFERED, Choices
from bot.command import Command, Takes
from bot.commands import BY_NAME, HelpQuestion
from bot.errors import BadUsage, NotUnderstood, Problem
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
from bot.replies.markup import bold, code, shown
from bot.replies.pages import examples
from bot.replies.problems import ID_HELP
from bot.replies.reply import Offer, Reply, Rows, column, grid
from bot.replies.suggestions import named
from engine.answers import Basis, Candidate

WHICH = {
    Takes.GENRE: "Which genre?",
    Takes.MAYBE_GENRE: "Which genre?",
    Takes.YEAR: "Which year?",
    Takes.DEVELOPER: "Which developer?",
    Takes.GAME: "Which game?",
    Takes.PLAYER: f"Which player?\n{ID_HELP}",
}

OF_GENRE: Mapping[str, Callable[[str], Question]] = {
    "genre": GenreQuestion,
    "topplayer": TopPlayerQuestion,
    "random": RandomQuestion,
}
OF_YEAR: Mapping[str, Callable[[int], Question]] = {
    "recommended": RecommendedQuestion,
    "worstdev": WorstDeveloperQuestion,
}
OF_GAME: Mapping[str, Callable[[str], Question]] = {"similar": SimilarToQuestion, "game": GameCardQuestion}


def bad_usage_reply(error: BadUsage, choices: Choices) -> Reply:
    """Return what is missing or wrong, an example, and values to tap."""
    told = f"{_complaint(error)}\n{_example(error)}"
    return Reply(told, _values(error.command, choices), error.command, _placeholder(BY_NAME[error.command]))


def not_understood_reply(error: NotUnderstood, choices: Choices) -> Reply:
    """Return that the message was not understood, what is near, and examples."""
    if error.near:
        near = "\n".join(map(code, error.near))
        return Reply(f"{bold(f'I have no command {shown(error.text)}.')} Did you mean:\n{near}", _help())
    if error.text.startswith("/"):
        return Reply(f"{bold(f'I have no command {shown(error.text)}.')}\n/help lists all that I have.", _help())
    hint = f"Ask with a command, as in {code(BY_NAME['similar'].example)}; /help lists them all."
    return Reply(f"{bold('Sorry, I did not get that.')}\n{hint}", examples(choices))


def stale_button_reply(choices: Choices) -> Reply:
    """Return that a button is too old to work, and questions to go on with."""
    told = f"{bold('That button is too old to work.')}\nPlease ask again, or take one of these."
    return Reply(told, examples(choices), notice="That button is too old to work. Please ask again.")


def _complaint(error: BadUsage) -> str:
    if error.problem is Problem.NOT_A_YEAR:
        return bold(f"I need one year between {FIRST_YEAR} and {LAST_YEAR}.")
    if error.problem is Problem.TOO_LONG:
        return bold("That is too long to be a name.")
    question, _, more = WHICH[BY_NAME[error.command].takes].partition("\n")
    return f"{bold(question)}\n{more}" if more else bold(question)


def _example(error: BadUsage) -> str:
    if BY_NAME[error.command].takes is Takes.YEAR:
        posted = f"{error.example} posted"
        return f"For example {code(error.example)}, or {code(posted)} to go by the year the reviews were written."
    return f"For example {code(error.example)}."


def _placeholder(command: Command) -> str:
    # A command with a year takes a word more, which a hint of a few words has no room for.
    noun = "Steam id" if command.takes is Takes.PLAYER else command.usage.partition("<")[2].partition(">")[0]
    return f"A {noun}, like {command.example.partition(' ')[2]}"


def _help() -> Rows:
    return column([Offer("Everything you can ask", HelpQuestion())])


def _values(command: str, choices: Choices) -> Rows:
    match BY_NAME[command].takes:
        case Takes.GENRE | Takes.MAYBE_GENRE:
            return grid([Offer(genre, OF_GENRE[command](genre)) for genre in choices.genres])
        case Takes.YEAR:
            return grid([Offer(str(year), OF_YEAR[command](year)) for year in _recent(choices)])
        case Takes.DEVELOPER:
            return column(Offer(maker.name, SentimentQuestion(maker.id)) for maker in choices.developers)
        case Takes.GAME:
            return column(Offer(named(game), OF_GAME[command](game.id)) for game in _famous(choices))
    return column([Offer("What everyone plays", PopularQuestion())])


def _recent(choices: Choices) -> tuple[int, ...]:
    return choices.years[Basis.RELEASE][-MOST_OFFERED:]


def _famous(choices: Choices) -> list[Candidate]:
    return [Candidate(game.item_id, game.title, game.year) for game in choices.games]
