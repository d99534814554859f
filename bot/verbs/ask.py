"""`playwise ask`: one message in, one answer out."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console

from bot.choices import choices
from bot.elsewhere import answered
from bot.engines import Engines
from bot.errors import FoundElsewhere, Unremembered
from bot.language import speaking
from bot.personal import OfAPerson
from bot.questions import Question
from bot.replies import answer_reply, error_reply
from bot.replies.languages import unkept_reply
from bot.replies.suggestions import named
from bot.screen import screen
from bot.settings import Settings, first_language
from bot.status import DONE, UNANSWERED
from bot.terminal import styled
from bot.understanding import understood
from engine.answers import Answer, Candidate
from engine.errors import AmbiguousFilm, AmbiguousGame, QuestionError, UnknownFilm, UnknownGame


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
        outcome, status = answered(_question(message, engines), engines), DONE
    except QuestionError as error:
        outcome, status = error, UNANSWERED
    out.write(json.dumps(outcome.as_json(), ensure_ascii=False) + "\n")
    out.flush()
    return status


def tell(message: str, engines: Engines, console: Console) -> int:
    """Print the answer, or the error and what may have been meant, and return the exit status."""
    asked: Question | None = None
    try:
        asked = _question(message, engines)
        answer = answered(asked, engines)
    except QuestionError as error:
        console.print(styled(error_reply(error, asked, choices(engines)).text))
        _list(console, _candidates(error))
        return UNANSWERED
    reply = answer_reply(answer, asked, choices(engines))
    console.print(styled((unkept_reply() if reply.keeps else reply).text))
    return DONE


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


def _candidates(error: QuestionError) -> Iterable[Candidate]:
    match error:
        case FoundElsewhere():
            return error.found, *error.error.candidates
        case UnknownGame() | AmbiguousGame() | UnknownFilm() | AmbiguousFilm():
            return error.candidates
    return ()


def _list(console: Console, candidates: Iterable[Candidate]) -> None:
    # There are no buttons here, so what they would say is written out.
    for candidate in candidates:
        console.print(f"  · {named(candidate)}", markup=False)
