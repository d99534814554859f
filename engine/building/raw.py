"""The three raw files: read one at a time, and what they say together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import polars as pl

from engine.building.desk import Desk
from engine.building.faults import Faults
from engine.building.sources import LineCount, read_records
from engine.errors import SourceError


@dataclass(frozen=True, slots=True)
class Raw:
    """What the raw files say, row by row cleaned but not yet joined, all but who owns what.

    Attributes:
        games: As `games_table` returns them.
        reviews: As `reviews_table` returns them.
        users: The ids of all who have a library.
        items: (item_id, title) of all that is in libraries.
        faults: What was wrong so far.
    """

    games: pl.DataFrame
    reviews: pl.DataFrame
    users: pl.Series
    items: pl.DataFrame
    faults: Faults


@contextmanager
def reading_file[Record](
    desk: Desk, kind: str, read: Callable[[bytes], Record | None]
) -> Iterator[Iterator[tuple[int, Record]]]:
    """Give the (line number, record)s of a raw file to the block, which takes them all, and note where they came from.

    Args:
        desk: Whose task names the file.
        kind: Which file.
        read: Returns the record on a line; see `read_records`.

    Raises:
        SourceError: The file is empty, cut off, corrupt, has too many unreadable lines, or changes meanwhile.
    """
    file = desk.task.file(kind)
    count = LineCount(file.path)
    with desk.journal.step(f"read {kind}", file.size, "bytes") as step:
        yield read_records(file, count, desk.journal.watch.advance, read)
        count.check(desk.task.options.unreadable_limit)
        step.rows = count.lines
    if not file.unchanged():
        raise SourceError(f"{file.path} was written to while it was read: refresh again when that is done.")
    desk.notes.sources.append(file.source(count))
