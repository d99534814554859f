"""Makes data sets larger than the real one: as large as the original, or a multiple, under new user ids."""

from __future__ import annotations

import gzip
import itertools
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyjson5

from engine.building.line import parse

FULL_LINES, FULL_ROWS = 88_310, 5_153_209
"""Users and library rows of the original libraries file."""

USER = re.compile(rb"""(u?['"]user_id['"]:\s*)u?(?:'[^']*'|"[^"]*")""")

SEED = 20_171
FAST = 1
"""Gzip level: the file is read once."""

GAMES, REVIEWS, LIBRARIES = "steam_games.json.gz", "australian_user_reviews.json.gz", "australian_users_items.json.gz"


def make_full_size(source: Path, target: Path) -> None:
    """Write a full-size set into `target`: games and reviews as they are, libraries resampled.

    First every real library once; then libraries drawn under new ids, some by chance and some in proportion to
    their size, in the mixture that leads to the rows that are still wanted.
    """
    if (target / LIBRARIES).exists():
        return
    target.mkdir(parents=True, exist_ok=True)
    for name in (GAMES, REVIEWS):
        shutil.copyfile(source / name, target / name)
    lines = gzip.decompress((source / LIBRARIES).read_bytes()).splitlines(keepends=True)
    unfinished = target / f"{LIBRARIES}.part"
    with gzip.open(unfinished, "wb", compresslevel=FAST) as out:
        out.writelines(_drawn(lines, random.Random(SEED)))  # noqa: S311 - drawing, not hiding
    unfinished.rename(target / LIBRARIES)


def _drawn(lines: list[bytes], chance: random.Random) -> Iterator[bytes]:
    sizes = [len(pyjson5.decode_utf8(line)["items"]) for line in lines]
    weights = list(itertools.accumulate(sizes))
    average, average_by_size = sum(sizes) / len(sizes), sum(size * size for size in sizes) / sum(sizes)
    yield from lines
    rows, count = sum(sizes), len(lines)
    while count < FULL_LINES:
        wanted = (FULL_ROWS - rows) / (FULL_LINES - count)
        by_size = chance.random() < (wanted - average) / (average_by_size - average)
        number = chance.choices(range(len(lines)), cum_weights=weights if by_size else None)[0]
        yield _renamed(lines[number], count)
        rows, count = rows + sizes[number], count + 1


def _renamed(line: bytes, count: int) -> bytes:
    """Return a library's line under a user id that no one has."""
    return USER.sub(rb"\g<1>'resampled_%d'" % count, line, count=1)


def multiply(source: Path, target: Path, times: int) -> None:
    """Write into `target` the players and reviewers of `source` so many times over, each time as other people.

    The games stay, as they would. Every copy of a review says its number, because a text that was read before
    costs nothing.
    """
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / GAMES, target / GAMES)
    libraries, reviews = (
        gzip.decompress((source / name).read_bytes()).splitlines(True) for name in (LIBRARIES, REVIEWS)
    )
    users = [parse(line) for line in reviews]
    with gzip.open(target / LIBRARIES, "wb", compresslevel=FAST) as out:
        for copy in range(times):
            out.writelines(
                _renamed(line, copy * len(libraries) + n) if copy else line for n, line in enumerate(libraries)
            )
    with gzip.open(target / REVIEWS, "wt", compresslevel=FAST, encoding="utf-8") as out:
        for copy in range(times):
            out.writelines(f"{_again(user, copy) if copy else user!r}\n" for user in users)


def _again(user: dict[str, Any], copy: int) -> dict[str, Any]:
    reviews = [{**review, "review": f"{review.get('review', '')} {copy}"} for review in user["reviews"]]
    return {**user, "user_id": f"{user['user_id']}_{copy}", "reviews": reviews}
