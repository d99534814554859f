"""What a button carries: a question in at most 64 bytes, with ids and never names."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping

from bot.commands import HelpQuestion
from bot.errors import StaleButton
from bot.questions import (
    AboutQuestion,
    ForUserQuestion,
    GenreQuestion,
    PopularQuestion,
    Question,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarToQuestion,
    StartQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)

VERSION = "v1"
LONGEST = 64
"""Bytes Telegram takes as `callback_data` (Bot API, InlineKeyboardButton)."""

SEPARATOR = ":"

ACTIONS: Mapping[str, type[Question]] = {
    "genre": GenreQuestion,
    "top": TopPlayerQuestion,
    "rec": RecommendedQuestion,
    "dev": WorstDeveloperQuestion,
    "mood": SentimentQuestion,
    "like": SimilarToQuestion,
    "for": ForUserQuestion,
    "pop": PopularQuestion,
    "start": StartQuestion,
    "help": HelpQuestion,
    "about": AboutQuestion,
}
"""Never give a name another meaning: old messages keep their buttons. Raise the version instead."""

_ACTION_OF = {question: action for action, question in ACTIONS.items()}


def data(question: Question) -> str | None:
    """Return what the button for `question` carries, or None when no button can carry it."""
    action = _ACTION_OF.get(type(question))
    if action is None:
        return None
    parts = (_packed(value) for value in dataclasses.astuple(question))  # type: ignore[call-overload]
    packed = SEPARATOR.join((VERSION, action, *parts))
    return packed if len(packed.encode()) <= LONGEST else None


def question(packed: str) -> Question:
    """Return the question that a button carries.

    Raises:
        StaleButton: another version, or somebody else, wrote it.
    """
    version, _, rest = packed.partition(SEPARATOR)
    action, *parts = rest.split(SEPARATOR)
    kind = ACTIONS.get(action)
    if version != VERSION or kind is None:
        raise StaleButton
    types = typing.get_type_hints(kind)
    if len(parts) != len(types):
        raise StaleButton
    try:
        return kind(*(_unpacked(part, to) for part, to in zip(parts, types.values(), strict=True)))
    except ValueError:
        raise StaleButton from None


def _packed(value: object) -> str:
    return str(value).replace("%", "%25").replace(SEPARATOR, "%3A")


def _unpacked(part: str, to: type) -> object:
    value = to(part.replace("%3A", SEPARATOR).replace("%25", "%"))
    if isinstance(value, int) and value < 0:
        raise ValueError
    return value
