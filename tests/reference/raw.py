"""The raw files as rows of plain Python values, opened with the standard library alone."""

from __future__ import annotations

import ast
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GAMES = "steam_games.json"
REVIEWS = "australian_user_reviews.json"
LIBRARIES = "australian_users_items.json"

Row = dict[str, Any]


@dataclass(frozen=True)
class Shelf:
    """One line of the libraries: a player and the rows (item, minutes, name if known)."""

    user_id: str
    rows: list[tuple[str, int, str | None]]


@dataclass(frozen=True)
class Raw:
    """The three files: game lines without their NaN keys, lines of reviews, lines of libraries."""

    games: list[Row]
    reviews: list[Row]
    libraries: list[Shelf]


def read_raw(folder: Path) -> Raw:
    """Read the three files of `folder`, packed or not."""
    return Raw(
        games=[game_row(line) for line in lines(folder, GAMES)],
        reviews=[ast.literal_eval(line) for line in lines(folder, REVIEWS)],
        libraries=[shelf(line) for line in lines(folder, LIBRARIES)],
    )


def lines(folder: Path, name: str) -> Iterator[str]:
    packed = folder / f"{name}.gz"
    with gzip.open(packed) if packed.exists() else (folder / name).open("rb") as data:
        for line in data:
            if line.strip():
                yield line.decode("utf-8")


def game_row(line: str) -> Row:
    """Return what is known of a game; a bare NaN is the one value that differs from itself."""
    return {key: value for key, value in json.loads(line).items() if value is not None and value == value}


def shelf(line: str) -> Shelf:
    row = ast.literal_eval(line)
    owned = [(str(r["item_id"]), int(r["playtime_forever"]), r.get("item_name")) for r in row["items"]]
    return Shelf(row["user_id"], owned)
