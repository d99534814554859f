"""What the tests of replies share: answers are told over these choices."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from bot.choices import Choices
from bot.questions import Question
from bot.replies import Reply, answer_reply
from bot.terminal import plain
from engine import Basis
from engine.answers import Answer, Candidate, Suggestion
from engine.reason import Reason, ReasonKind

FROM: dict[str, Any] = {"snapshot": "20261120-1", "data_as_of": date(2016, 12, 31)}
PORTAL = Suggestion(
    "400", "Portal", 2007, 0.9, (Reason(ReasonKind.SHARED, ("Puzzle", "Co-op")), Reason(ReasonKind.COMPANY))
)
CHOICES = Choices(
    genres=("Action", "RPG"),
    years=MappingProxyType({Basis.RELEASE: (2010, 2012, 2015), Basis.POSTED: (2012, 2013)}),
    developers=(Candidate("valve", "Valve"),),
    games=(PORTAL,),
)


def told(answer: Answer, asked: Question) -> Reply:
    return answer_reply(answer, asked, CHOICES)


def lines(answer: Answer, asked: Question) -> list[str]:
    return plain(told(answer, asked).text).splitlines()


def labels(answer: Answer, asked: Question) -> list[list[str]]:
    return [[button.label for button in row] for row in told(answer, asked).buttons]
