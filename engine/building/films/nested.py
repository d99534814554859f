"""The raw form of The Movies Dataset: cells that hold Python literals, rows that broke apart."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from engine.building.faults import Faults
from engine.building.films.facts import ISO, NO_TITLE, PREFIX, REPEATED, figures, minutes_of, observe
from engine.building.films.genres import genres_of
from engine.building.films.lists import day_in
from engine.building.films.record import Record
from engine.building.films.rows import Row
from engine.building.line import UNREADABLE
from engine.building.text import tidy
from engine.films.form import Form

COLUMNS = (
    *("id", "title", "original_title", "release_date", "vote_average", "vote_count", "popularity", "budget"),
    *("revenue", "runtime", "genres", "production_countries", "overview"),
)
CREDIT_COLUMNS = ("id", "cast", "crew")

BILLED = 20
"""Actors of a film that are kept: the published lists of the platforms name about as many."""

BROKEN_ROW = "metadata: rows that broke apart"
BROKEN_CELL = "metadata: cells that are no Python literal"
NAME, JOB, DIRECTOR = "name", "job", "Director"


@dataclass(frozen=True, slots=True)
class Credits:
    """Who plays in a film, the first billed first, and who directed it."""

    cast: tuple[str, ...]
    directors: tuple[str, ...]


def films(rows: Iterable[Row], faults: Faults) -> Iterator[Record]:
    """Yield the films of `movies_metadata.csv`; a row whose id is no number broke apart and is turned away."""
    seen: set[str] = set()
    for row in rows:
        if not row["id"].isdecimal():
            faults.rejected[BROKEN_ROW] += 1
            faults.show(BROKEN_ROW, row["id"])
        elif not row["title"]:
            faults.rejected[NO_TITLE] += 1
        elif row["id"] in seen:
            faults.rejected[REPEATED] += 1
        else:
            seen.add(row["id"])
            yield _record(row, faults)


def _record(row: Row, faults: Faults) -> Record:
    day = day_in(row["release_date"], ISO)
    title, original = tidy(row["title"]), tidy(row["original_title"])
    record = Record(
        id=f"{PREFIX}{row['id']}",
        title=title,
        form=Form.FILM,
        year=day.year if day else None,
        released=day,
        genres=genres_of(_names(row["genres"], faults), faults),
        countries=tuple(_names(row["production_countries"], faults)),
        minutes=minutes_of(_minutes(row["runtime"])),
        description=tidy(row["overview"]) or None,
        others=(original,) if original and original != title else (),
        **figures(row),
    )
    observe(record, faults)
    return record


def _minutes(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None


def credits_by_film(rows: Iterable[Row], faults: Faults) -> dict[str, Credits]:
    """Return the credits of `credits.csv` by the id of a record."""
    return {
        f"{PREFIX}{row['id']}": Credits(
            tuple(_names(row["cast"], faults))[:BILLED],
            tuple(_names(row["crew"], faults, job=DIRECTOR)),
        )
        for row in rows
    }


def with_credits(told: Iterable[Record], known: Mapping[str, Credits]) -> Iterator[Record]:
    """Yield the films with their credits, where those are known."""
    nobody = Credits((), ())
    for film in told:
        found = known.get(film.id, nobody)
        yield replace(film, cast=found.cast or film.cast, directors=found.directors or film.directors)


def _names(cell: str, faults: Faults, job: str | None = None) -> Iterator[str]:
    """Yield the names in a cell that holds a list of dictionaries as Python writes it, each once."""
    parts = (part for part in _literal(cell, faults) if isinstance(part, dict))
    wanted = (part for part in parts if job is None or part.get(JOB) == job)
    yield from dict.fromkeys(tidy(str(part[NAME])) for part in wanted if part.get(NAME))


def _literal(cell: str, faults: Faults) -> list[Any]:
    try:
        value = ast.literal_eval(cell or "[]")
    except UNREADABLE:
        value = None
    if isinstance(value, list):
        return value
    faults.observed[BROKEN_CELL] += 1
    return []
