"""The cleaned facts of The Movies Dataset: votes, money, days of release; genres and minutes stand beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypedDict

import polars as pl

from engine.building.faults import Faults
from engine.building.films.genres import genres_of
from engine.building.films.lists import day_in, year_in
from engine.building.films.record import Record
from engine.building.films.rows import Row
from engine.building.sources import LineCount
from engine.building.text import tidy
from engine.errors import SourceError
from engine.films.form import Form

COLUMNS = ("movie_id", "title", "release_date", "vote_average", "vote_count", "popularity", "budget", "revenue")
GENRE_COLUMNS = ("id_movie", "runtime", "genre_name")

ISO = "%Y-%m-%d"
PREFIX = "m"

REPEATED = "facts: id seen before"
NO_TITLE = "facts: no id or no title"
NO_MONEY = "facts: no budget or no revenue"
NO_VOTES = "facts: nobody voted"
NO_DAY = "facts: no day of release"

LONGEST_FILM = 1300
"""Minutes; the longest real entries (series told as one film) have some 1,250, what is above is a slip."""

SMALLEST_SUM = 1000
"""US dollars; a smaller budget or revenue was given in millions, or in jest, and says nothing."""


def facts(rows: Iterable[Row], faults: Faults) -> Iterator[Record]:
    """Yield the films of the cleaned facts, the first of each id."""
    seen: set[str] = set()
    for row in rows:
        if not row["movie_id"] or not row["title"]:
            faults.rejected[NO_TITLE] += 1
        elif row["movie_id"] in seen:
            faults.rejected[REPEATED] += 1
            faults.show(REPEATED, f"{row['title']} ({row['movie_id']})")
        else:
            seen.add(row["movie_id"])
            yield _record(row, faults)


def _record(row: Row, faults: Faults) -> Record:
    day = day_in(row["release_date"], ISO)
    record = Record(
        id=f"{PREFIX}{row['movie_id']}",
        title=tidy(row["title"]),
        form=Form.FILM,
        year=day.year if day else year_in(row.get("release_year", "")),
        released=day,
        **figures(row),
    )
    observe(record, faults)
    return record


class Figures(TypedDict):
    """The figures of a film."""

    votes: int | None
    average: float | None
    popularity: float | None
    budget: int | None
    revenue: int | None


def figures(row: Row) -> Figures:
    """Return votes, average, popularity and money of a row; 0 is unknown, as is an average without votes."""
    votes = _number(row["vote_count"])
    return Figures(
        votes=int(votes) if votes else None,
        average=_number(row["vote_average"]) if votes else None,
        popularity=_number(row["popularity"]),
        budget=_sum(row["budget"]),
        revenue=_sum(row["revenue"]),
    )


def _sum(cell: str) -> int | None:
    amount = _number(cell)
    return int(amount) if amount and amount >= SMALLEST_SUM else None


def _number(cell: str) -> float | None:
    try:
        number = float(cell)
    except ValueError:
        return None
    return number if 0 < number < math.inf else None


def observe(record: Record, faults: Faults) -> None:
    """Count what a film lacks."""
    faults.observed[NO_MONEY] += record.budget is None or record.revenue is None
    faults.observed[NO_VOTES] += record.votes is None
    faults.observed[NO_DAY] += record.released is None


def with_genres(films: Iterable[Record], count: LineCount, faults: Faults) -> Iterator[Record]:
    """Yield the films with the genres and minutes that a table has of them; `count` knows where it lies.

    Raises:
        SourceError: The table cannot be read, or has other columns.
    """
    try:
        table = pl.read_parquet(count.path, columns=list(GENRE_COLUMNS))
    except (OSError, pl.exceptions.PolarsError) as error:
        raise SourceError(f"{count.path} cannot be read ({error}): fetch it again.") from error
    count.lines = table.height
    film, minutes, genre = GENRE_COLUMNS
    rows = table.group_by(pl.col(film).cast(pl.String), maintain_order=True).agg(genre, pl.col(minutes).max())
    known = {f"{PREFIX}{number}": (words, length) for number, words, length in rows.iter_rows()}
    for one in films:
        words, length = known.get(one.id, ((), None))
        genres = one.genres or genres_of(words, faults)
        yield replace(one, genres=genres, minutes=one.minutes or minutes_of(length))


def minutes_of(length: float | None) -> int | None:
    """Return whole minutes where they are those of a film."""
    return int(length) if length and 0 < length <= LONGEST_FILM else None
