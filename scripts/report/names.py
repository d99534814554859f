"""How well titles are found when they are typed: the most owned games, written in ways that people write them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from engine import Engine
from engine import schemas as s
from engine.errors import AmbiguousGame, QuestionError, UnknownGame
from report.evidence import Evidence

TITLES = 300
"""Games that are typed: four ways each take a second or two."""

SHORTEST = 5
"""Letters of a title in which one mistake does not make another title of it."""

SEED = 8


@dataclass(frozen=True, slots=True)
class Found:
    """How `titles` typed in one way were understood: shares found at once, and offered when asked back."""

    typed: str
    titles: int
    first: float
    offered: float


def measured(evidence: Evidence) -> tuple[Found, ...]:
    """Return how the most owned games are found, for each way of typing."""
    unique = evidence.games.filter(pl.col(s.NAMED)).unique(s.SORT_NAME, keep="none")
    known = unique.filter(pl.col(s.TITLE).str.len_chars() >= SHORTEST)
    top = known.sort(s.OWNERS, s.TITLE, descending=[True, False]).head(TITLES)
    games = list(top.select(s.ITEM, s.TITLE).iter_rows())
    return tuple(_found(evidence.engine, typed, games, change) for typed, change in WAYS.items())


def _found(
    engine: Engine, typed: str, games: list[tuple[str, str]], change: Callable[[str, random.Random], str]
) -> Found:
    chance = random.Random(SEED)  # noqa: S311 - the same mistakes in every report
    outcomes = [_outcome(engine, item, change(title, chance)) for item, title in games]
    size = max(len(outcomes), 1)
    return Found(typed, len(games), outcomes.count("first") / size, outcomes.count("offered") / size)


def _outcome(engine: Engine, item: str, typed: str) -> str:
    try:
        return "first" if engine.similar_games(typed, limit=1).item_id == item else "other"
    except (AmbiguousGame, UnknownGame) as error:
        return "offered" if item in {candidate.id for candidate in error.candidates} else "other"
    except QuestionError:
        return "other"


def _bare(title: str, chance: random.Random) -> str:
    del chance  # every title is bared in the same way
    return re.sub(r"[^\w\s]", "", title).casefold()


def _lost(title: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(title))
    return title[:place] + title[place + 1 :]


def _swapped(title: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(title) - 1)
    return title[:place] + title[place + 1] + title[place] + title[place + 2 :]


WAYS: dict[str, Callable[[str, random.Random], str]] = {
    "as written": lambda title, _: title,
    "small, no signs": _bare,
    "a letter lost": _lost,
    "two letters swapped": _swapped,
}
