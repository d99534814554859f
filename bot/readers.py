"""How the words after a command become a question."""

from __future__ import annotations

from collections.abc import Callable

from bot import arguments, narrowing
from bot.errors import BadArgument, Problem
from bot.questions import Question
from bot.store import Verdict
from bot.verdicts import VerdictQuestion
from engine import Basis, Form


def named(question: Callable[[str], Question]) -> Callable[[str], Question]:
    """Return what reads a name."""
    return lambda argument: question(arguments.name(argument))


def maybe_named(question: Callable[[str], Question]) -> Callable[[str], Question]:
    """Return what reads a name, or nothing."""
    return lambda argument: question(arguments.name(argument) if arguments.clean(argument) else "")


def either(bare_question: Callable[[], Question], question: Callable[[str], Question]) -> Callable[[str], Question]:
    """Return what reads nothing as one question, and a name as another."""
    return lambda argument: question(arguments.name(argument)) if arguments.clean(argument) else bare_question()


def judged(verdict: Verdict) -> Callable[[str], Question]:
    """Return what reads the title of a game that somebody says that of."""
    return lambda argument: VerdictQuestion(arguments.name(argument), verdict)


def dated(question: Callable[[int, Basis], Question]) -> Callable[[str], Question]:
    """Return what reads a year and what it is the year of."""
    return lambda argument: question(*arguments.year_and_basis(argument))


def narrowed_year(question: Callable[[int, str, str], Question]) -> Callable[[str], Question]:
    """Return what reads a year, a platform and a form, in any order; a year there must be."""
    return lambda argument: _of_a_year(question, narrowing.narrowed(argument))


def narrowed_name(question: Callable[[str, str, int], Question]) -> Callable[[str], Question]:
    """Return what reads a name, and a platform and a year around it."""

    def read(argument: str) -> Question:
        said = narrowing.narrowed(argument)
        return question(arguments.name(said.name), said.platform, said.year)

    return read


def narrowed_genre(question: Callable[[str, str, str, int], Question]) -> Callable[[str], Question]:
    """Return what reads a genre, a platform, a form and a year, in any order; any may be missing."""

    def read(argument: str) -> Question:
        said = narrowing.narrowed(argument)
        return question(arguments.name(said.name) if said.name else "", said.platform, said.only, said.year)

    return read


def _of_a_year(question: Callable[[int, str, str], Question], said: narrowing.Narrowed) -> Question:
    if not said.year:
        raise BadArgument(Problem.NOT_A_YEAR if said.name else Problem.MISSING)
    # What is no platform we know of is asked for all the same: the answer says which there are.
    platform = arguments.name(said.name) if said.name else said.platform
    return question(said.year, platform, said.only or Form.FILM)


def bare(question: Callable[[], Question]) -> Callable[[str], Question]:
    """Return what reads nothing, whatever is there."""
    return lambda _: question()
