"""What a button carries: a question in at most 64 bytes, with ids and never names."""

from __future__ import annotations

import dataclasses
import functools
import typing
from collections.abc import Mapping

from bot.errors import StaleButton
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmCardQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityOfQuestion,
    ReleasedQuestion,
    ScoreOfQuestion,
    SimilarToFilmQuestion,
    WatchQuestion,
)
from bot.forme import ForMeQuestion, NotForMeQuestion
from bot.personal import OfAPerson
from bot.profile import ExportQuestion, ForgetQuestion, LinkQuestion, MeQuestion, UnlinkQuestion
from bot.questions import (
    AboutQuestion,
    ForUserQuestion,
    GameCardQuestion,
    GenreQuestion,
    LanguageQuestion,
    PopularQuestion,
    Question,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarToQuestion,
    StartQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.table import HelpQuestion
from bot.verdicts import JudgeQuestion, MeantQuestion, TakeBackQuestion, TapQuestion

VERSION = "v1"
"""What the data of a button begins with whose answer is a new message."""

HERE = "h1"
"""The same version, for a button whose answer takes the place of the message that the button is under."""

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
    "game": GameCardQuestion,
    "for": ForUserQuestion,
    "any": RandomQuestion,
    "pop": PopularQuestion,
    "film": FilmCardQuestion,
    "alike": SimilarToFilmQuestion,
    "long": LongestQuestion,
    "on": PlatformQuestion,
    "actor": ActorQuestion,
    "maker": DirectorQuestion,
    "score": ScoreOfQuestion,
    "when": ReleasedQuestion,
    "fame": PopularityOfQuestion,
    "watch": WatchQuestion,
    "start": StartQuestion,
    "help": HelpQuestion,
    "about": AboutQuestion,
    "lang": LanguageQuestion,
    "forme": ForMeQuestion,
    "not": NotForMeQuestion,
    "say": JudgeQuestion,
    "meant": MeantQuestion,
    "tap": TapQuestion,
    "unsay": TakeBackQuestion,
    "me": MeQuestion,
    "link": LinkQuestion,
    "unlink": UnlinkQuestion,
    "export": ExportQuestion,
    "forget": ForgetQuestion,
}
"""Never give a name another meaning: old messages keep their buttons. Raise the version instead."""

_ACTION_OF = {question: action for action, question in ACTIONS.items()}


def data(question: Question, *, here: bool = False) -> str | None:
    """Return what the button for `question` carries, or None when no button can carry it.

    Args:
        question: What the button asks.
        here: Whether the answer takes the place of the message that the button is under.
    """
    action = _ACTION_OF.get(type(question))
    if action is None:
        return None
    parts = (_packed(getattr(question, name)) for name in _packed_fields(type(question)))
    packed = SEPARATOR.join((HERE if here else VERSION, action, *parts))
    return packed if len(packed.encode()) <= LONGEST else None


def question(packed: str) -> Question:
    """Return the question that a button carries.

    Raises:
        StaleButton: another version, or somebody else, wrote it.
    """
    version, _, rest = packed.partition(SEPARATOR)
    action, *parts = rest.split(SEPARATOR)
    kind = ACTIONS.get(action)
    if version not in {VERSION, HERE} or kind is None:
        raise StaleButton
    types = _packed_fields(kind)
    if len(parts) != len(types):
        raise StaleButton
    try:
        return kind(*(_unpacked(part, to) for part, to in zip(parts, types.values(), strict=True)))
    except ValueError:
        raise StaleButton from None


def is_here(packed: str) -> bool:
    """Whether the answer takes the place of the message that the button is under."""
    return packed.startswith(HERE + SEPARATOR)


def is_personal(packed: str) -> bool:
    """Whether the answer depends on who taps."""
    kind = ACTIONS.get(packed.split(SEPARATOR)[1]) if SEPARATOR in packed else None
    return kind is not None and issubclass(kind, OfAPerson)


@functools.cache
def _packed_fields(kind: type[Question]) -> dict[str, type]:
    types = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)  # type: ignore[arg-type]
    return {field.name: types[field.name] for field in fields if field.metadata.get("packed", True)}


def _packed(value: object) -> str:
    return str(value).replace("%", "%25").replace(SEPARATOR, "%3A")


def _unpacked(part: str, to: type) -> object:
    value = to(part.replace("%3A", SEPARATOR).replace("%25", "%"))
    if isinstance(value, int) and value < 0:
        raise ValueError
    return value
