"""The words around a name that narrow a question down: a platform, a form, a year."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.arguments import clean, year
from bot.typed import film_words, joining_words, series_words
from engine import PLATFORMS, Form

LONGEST = 3
"""Words of a platform's name: Amazon Prime Video."""

PLATFORM, ONLY, YEAR = "platform", "only", "year"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What was typed, taken apart; what was not said is empty, or 0.

    Attributes:
        name: What is left: the name of somebody, a genre.
        platform: The name of a platform.
        only: The value of a `Form`.
        year: A year.
    """

    name: str
    platform: str = ""
    only: str = ""
    year: int = 0


def narrowed(argument: str) -> Narrowed:
    """Return what `argument` names, and what narrows it down before and behind that: each of a kind once."""
    words, said = clean(argument).split(), dict[str, str]()
    while _take_last(words, said) or _take_first(words, said):
        pass
    return Narrowed(" ".join(words), said.get(PLATFORM, ""), said.get(ONLY, ""), int(said.get(YEAR, 0)))


def _take_last(words: list[str], said: dict[str, str]) -> bool:
    """Move the last words, if they narrow down, from `words` to `said`, with the `on` or `from` before them."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        if found := _meant(words[-size:], said):
            del words[-size:]
            while words and words[-1].casefold() in joining_words():
                words.pop()
            said |= found
            return True
    return False


def _take_first(words: list[str], said: dict[str, str]) -> bool:
    """Move the first words as `_take_last` does; a name may begin with `de`, so that goes only beside what is moved."""
    joins = int(len(words) > 1 and words[0].casefold() in joining_words())
    for size in range(min(LONGEST, len(words) - joins), 0, -1):
        if found := _meant(words[joins : joins + size], said):
            del words[: joins + size]
            if ONLY in found and words and words[0].casefold() in joining_words():
                del words[0]
            said |= found
            return True
    return False


def _meant(words: Sequence[str], said: Mapping[str, str]) -> dict[str, str]:
    """Return what some words narrow down to, of a kind that is not said yet."""
    key = _key(" ".join(words))
    found = {
        PLATFORM: _platforms().get(key, ""),
        ONLY: _forms().get(key, ""),
        YEAR: str(year(words[0]) or "") if len(words) == 1 else "",
    }
    return {kind: value for kind, value in found.items() if value and kind not in said}


@functools.cache
def _platforms() -> Mapping[str, str]:
    return {_key(name): each.name for each in PLATFORMS for name in (each.name, *each.others)}


@functools.cache
def _forms() -> Mapping[str, str]:
    forms = {Form.FILM: film_words(), Form.SERIES: series_words()}
    return {_key(word): form.value for form, words in forms.items() for word in words}


def _key(text: str) -> str:
    return re.sub(r"\W", "", text.casefold())
