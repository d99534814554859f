"""What a reply means for whoever counts them: an answer, a question back, or a refusal."""

from __future__ import annotations

from bot.commands import ASKED_BY
from bot.errors import BadUsage, NotUnderstood
from bot.questions import Question
from bot.replies import Reply
from bot.trace import Outcome, note
from engine.errors import QuestionError


def noted(reply: Reply, asked: Question | None, error: QuestionError | None = None) -> Reply:
    """Note what became of a question, and return its reply."""
    note(_outcome(reply, error), _command(asked, error))
    return reply


def _outcome(reply: Reply, error: QuestionError | None) -> Outcome:
    if error is None:
        return Outcome.ANSWERED
    if isinstance(error, NotUnderstood):
        return Outcome.NOT_UNDERSTOOD
    return Outcome.ASKED if reply.expects else Outcome.REFUSED


def _command(asked: Question | None, error: QuestionError | None) -> str | None:
    if isinstance(error, BadUsage):
        return error.command
    # Those that hold no argument are called as their class is: a set that only the code can make larger.
    return ASKED_BY.get(type(asked), type(asked).__name__.removesuffix("Question").lower()) if asked else None
