"""The three raw files, read and cleaned into frames."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import polars as pl

from engine import schemas as s
from engine.building.faults import Faults
from engine.building.games import games_table
from engine.building.plays import Libraries
from engine.building.report import Journal
from engine.building.reviews import reviews_table
from engine.building.sources import GAMES, LIBRARIES, REVIEWS, LineCount, RawFile, read_records
from engine.errors import SourceError
from engine.manifest import SourceFile


@dataclass(slots=True)
class Raw:
    """What the raw files say, row by row cleaned but not yet joined."""

    games: pl.DataFrame
    reviews: pl.DataFrame
    libraries: Libraries
    faults: Faults
    sources: list[SourceFile] = field(default_factory=list)


def read_raw(
    files: tuple[RawFile, ...], unreadable_limit: float, journal: Journal, take_reviews: Callable[[pl.DataFrame], None]
) -> Raw:
    """Read the raw files one after another; `take_reviews` has the reviews before the largest file is read.

    Raises:
        SourceError: A file is empty, cut off, corrupt, has too many unreadable lines, or changes meanwhile.
    """
    raw = Raw(pl.DataFrame(), pl.DataFrame(), Libraries(), Faults())
    for file in files:
        count = LineCount(file.path)
        with journal.step(f"read {file.kind}", file.size, "bytes") as step:
            _take(raw, file, count, journal)
            count.check(unreadable_limit)
            step.rows = count.lines
        if not file.unchanged():
            raise SourceError(f"{file.path} was written to while it was read: refresh again when that is done.")
        raw.sources.append(file.source(count))
        if file.kind == REVIEWS:
            take_reviews(raw.reviews)
    return raw


def _take(raw: Raw, file: RawFile, count: LineCount, journal: Journal) -> None:
    records = read_records(file, count, journal.watch.advance)
    if file.kind == GAMES:
        raw.games = games_table((record for _, record in records), raw.faults)
    elif file.kind == REVIEWS:
        raw.reviews = reviews_table(records, set(raw.games[s.ITEM]), raw.faults)
    elif file.kind == LIBRARIES:
        raw.libraries.read(records, raw.faults)
