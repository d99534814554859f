"""A tiny world: fifteen games, thirty players and their reviews, written as raw files and built by the real pipeline.

Every player has started Portal, so that it has the twenty players which the recommender asks for. Half of them love
puzzles, half love strategy; one owns nothing, one has started nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from engine import Engine, current
from engine.building.pipeline import refresh
from engine.building.report import Report
from engine.building.watch import Unwatched, Watcher
from engine.options import BuildOptions

Row = dict[str, Any]
Lines = Iterable[Row | str]

QUICK = BuildOptions(sentiment_processes=1)
NAN = float("nan")

GAMES_FILE, REVIEWS_FILE, LIBRARIES_FILE = (
    "steam_games.json",
    "australian_user_reviews.json",
    "australian_users_items.json",
)

PRAISE, SCORN, SHRUG = "An excellent, wonderful game", "A terrible, horrible game", "It has levels"
PUZZLERS = tuple(f"puzzler_{number:02}" for number in range(14))
PLANNERS = tuple(f"planner_{number:02}" for number in range(14))
OWNS_NOTHING, STARTED_NOTHING = "owns_nothing", "started_nothing"


def game(item: str, title: str, date: str = "2011-04-18", developer: str = "Valve", **more: Any) -> Row:
    """Return a raw row of the games file."""
    usual = {"genres": ["Action"], "tags": ["Puzzle", "Co-op"], "specs": ["Single-player"], "price": 9.99}
    return {"id": item, "app_name": title, "title": title, "release_date": date, "developer": developer} | usual | more


def review(item: str, text: str, recommend: bool = True, posted: str = "Posted June 1, 2015.") -> Row:
    """Return a raw review."""
    return {"item_id": item, "review": text, "recommend": recommend, "posted": posted, "funny": "", "helpful": ""}


def owned(item: str, minutes: int, **more: Any) -> Row:
    """Return a raw row of a library."""
    return {"item_id": item, "playtime_forever": minutes, "playtime_2weeks": 0, **more}


def reviewer(user: str, *reviews: Row) -> Row:
    """Return a raw line of the reviews file."""
    return {"user_id": user, "user_url": f"http://steamcommunity.com/id/{user}", "reviews": list(reviews)}


def library(user: str, *items: Row) -> Row:
    """Return a raw line of the libraries file."""
    return {"user_id": user, "items_count": len(items), "steam_id": user, "items": list(items)}


GAMES: tuple[Row, ...] = (
    game("10", "Portal", "2007-10-10"),
    game("20", "Portal 2"),
    game("30", "Half-Life 2", "2004-11-16", genres=["Action"], tags=["FPS", "Shooter"]),
    game("40", "Planner V", "2010-09-21", "Firaxis,Aspyr (Mac)", genres=["Strategy"], tags=["Turn-Based", "Hex"]),
    game("50", "Planner VI", "2011-10-21", "Firaxis", genres=["Strategy"], tags=["Turn-Based", "Hex"]),
    game("60", "Dig &amp;amp; Build", "2011-05-16", "Re-Logic", genres=["Indie", "Strategy"], tags=["Sandbox", "2D"]),
    game("70", "Portal 2 - Soundtrack"),
    game("80", "Planner V - Double Pack", genres=["Strategy"], specs=["Downloadable Content"], developer="Firaxis"),
    game("90", "Never Out", "Coming Soon", developer="Making Fun, Inc."),
    game("100", "alpha", "2012-01-01", "beta works"),
    game("110", "Beta", "Feb 2012", "Alpha Works"),
    game("120", "Gamma", "2012", "Álpha works™"),
    {**dict.fromkeys(("id", "app_name", "genres", "developer"), NAN), "price": NAN},
    game("10", "Portal again"),
    {**game("130", "Ghost"), "id": NAN},
)

REVIEWS: tuple[Row, ...] = (
    reviewer("puzzler_00", review("10", PRAISE), review("20", PRAISE), review("20", PRAISE)),
    reviewer("puzzler_01", review("20", SHRUG), review("40", SCORN, False, "Posted February 3.")),
    reviewer("planner_00", review("40", PRAISE), review("50", SCORN, False, "Posted July 9, 2014.")),
    reviewer("planner_01", review("100", SCORN, False), review("110", SCORN, False), review("120", SHRUG, False)),
    reviewer("planner_02", review("100", PRAISE), review("110", PRAISE), review("120", PRAISE)),
    reviewer("only_reviews", review("999", PRAISE), review("30", "", True, "Posted May 30, 2013.")),
    reviewer("puzzler_00", review("50", SCORN, False)),
)

LIBRARIES: tuple[Row, ...] = (
    *(library(u, owned("10", 60 + i), owned("20", 120), owned("30", 6 * i)) for i, u in enumerate(PUZZLERS)),
    *(library(u, owned("10", 6), owned("40", 600 + i), owned("50", 300)) for i, u in enumerate(PLANNERS)),
    library(OWNS_NOTHING),
    library(STARTED_NOTHING, owned("10", 0), owned("20", 0)),
    library("stranger", owned("12210", 90, item_name="Grand Theft Auto IV"), owned("90", 30), owned("60", 45)),
    library("puzzler_00", owned("40", 99_999)),
)


def write_world(folder: Path, games: Lines = GAMES, reviews: Lines = REVIEWS, libraries: Lines = LIBRARIES) -> Path:
    """Write the three raw files, the games as JSON with bare NaN, the others as Python literals."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / GAMES_FILE, (row if isinstance(row, str) else json.dumps(row) for row in games))
    for name, rows in ((REVIEWS_FILE, reviews), (LIBRARIES_FILE, libraries)):
        _write(folder / name, (row if isinstance(row, str) else repr(row) for row in rows))
    return folder


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


class Clock:
    """A clock that is a minute later whenever it is asked."""

    def __init__(self) -> None:
        self._minutes = count()

    def __call__(self) -> datetime:
        return datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=next(self._minutes))


def build(
    source: Path,
    data: Path,
    options: BuildOptions = QUICK,
    watch: Watcher | None = None,
    *,
    force: bool = False,
    accept: bool = False,
) -> Report:
    """Refresh `data` from `source`."""
    return refresh(source, data, options, watch or Unwatched(), force=force, accept=accept)


def opened(folder: Path, games: Lines = GAMES, reviews: Lines = REVIEWS, libraries: Lines = LIBRARIES) -> Engine:
    """Return an engine over a world, built in `folder`; one bad row in three is let pass."""
    source = write_world(folder / "raw", games, reviews, libraries)
    build(source, folder / "data", BuildOptions(sentiment_processes=1, unreadable_limit=0.34))
    return Engine.open(current(folder / "data"))
