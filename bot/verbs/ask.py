"""`playwise ask`: one message in, one answer out."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from typing import TextIO

from rich.console import Console

from bot.choices import choices
from bot.courtesies import Courtesy, CourtesyPage
from bot.elsewhere import answered
from bot.engines import Engines
from bot.errors import Unremembered
from bot.language import speaking
from bot.pages import LanguagePage, StartPage
from bot.personal import OfAPerson
from bot.questions import Question
from bot.replies import Reply, answer_reply, error_reply
from bot.replies.languages import unkept_reply
from bot.screen import screen
from bot.settings import Settings, first_language
from bot.status import DONE, UNANSWERED
from bot.terminal import styled
from bot.understanding import understood
from bot.which import WhichPage
from engine.answers import Answer
from engine.errors import QuestionError

OFFERING = (StartPage, CourtesyPage, WhichPage)
"""Answers that are little without what they offer to ask."""


def run(arguments: Namespace, settings: Settings) -> int:
    """Print the answer to a message; as one JSON object if asked."""
    engines = Engines.open(settings.data_dir, _warn)
    message = " ".join(arguments.message)
    if arguments.json:
        return tell_json(message, engines, sys.stdout)
    with speaking(first_language(settings, os.environ)):
        return tell(message, engines, screen())


def tell_json(message: str, engines: Engines, out: TextIO) -> int:
    """Write the answer, or the error, as one line of JSON, and return the exit status."""
    outcome: Answer | QuestionError
    try:
        outcome = answered(_question(message, engines), engines)
        status = _status(outcome)
    except QuestionError as error:
        outcome, status = error, UNANSWERED
    out.write(json.dumps(outcome.as_json(), ensure_ascii=False) + "\n")
    out.flush()
    return status


def tell(message: str, engines: Engines, console: Console) -> int:
    """Print the answer, or the error, and what can be asked next where either points to it; return the exit status."""
    asked: Question | None = None
    try:
        asked = _question(message, engines)
        answer = answered(asked, engines)
    except QuestionError as error:
        _show(console, error_reply(error, asked, choices(engines)), choose=True)
        return UNANSWERED
    reply = unkept_reply() if isinstance(answer, LanguagePage) else answer_reply(answer, asked, choices(engines))
    _show(console, reply, choose=isinstance(answer, OFFERING))
    return _status(answer)


def _warn(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _question(message: str, engines: Engines) -> Question:
    """Return what a message asks.

    Raises:
        QuestionError: It is not understood, or is about somebody who is remembered.
    """
    asked = understood(message, engines).question
    if isinstance(asked, OfAPerson):
        raise Unremembered
    return asked


def _status(answer: Answer) -> int:
    """Return the exit status of an answer; what is asked back, or speaks of an answer before, answers nothing."""
    match answer:
        case WhichPage() | CourtesyPage(said=Courtesy.LOST):
            return UNANSWERED
    return DONE


def _show(console: Console, reply: Reply, *, choose: bool) -> None:
    console.print(styled(reply.text))
    # There are no buttons here, so what they would say is written out where somebody is to choose.
    for button in reply.in_order if choose else ():
        console.print(f"  · {button.label}", markup=False)
