"""One turn, as the next may speak of it: what was asked, and what came back."""

from __future__ import annotations

from dataclasses import dataclass

from bot.questions import Question
from engine.answers import Answer


@dataclass(frozen=True, slots=True)
class Turn:
    """A question about games and its answer; None where there was none, and something was offered instead."""

    asked: Question
    answer: Answer | None
