"""How the words after a command become a question."""

from __future__ import annotations

from collections.abc import Callable

from bot import arguments
from bot.questions import Question
from bot.store import Verdict
from bot.verdicts import VerdictQuestion
from engine import Basis


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


def bare(question: Callable[[], Question]) -> Callable[[str], Question]:
    """Return what reads nothing, whatever is there."""
    return lambda _: question()
