"""Makes a full-size data set: real libraries drawn again under new user ids, until it is as large as the original."""

from __future__ import annotations

import gzip
import itertools
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyjson5

FULL_LINES, FULL_ROWS = 88_310, 5_153_209
"""Users and library rows of the original libraries file."""

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
    start = line.index(b"'user_id': ") + len(b"'user_id': ")
    end = line.index(b", 'items_count'")
    return line[:start] + f"'resampled_{count}'".encode() + line[end:]
