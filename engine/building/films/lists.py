"""The list of a platform: its rows as records, with what stands in the wrong column moved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from engine.building.faults import Faults
from engine.building.films.genres import genres_of, words_in
from engine.building.films.names import names_in
from engine.building.films.record import Record
from engine.building.films.rows import Row
from engine.building.text import tidy
from engine.films.form import Form
from engine.films.platforms import Platform

COLUMNS = (
    *("show_id", "type", "title", "director", "cast", "country", "date_added"),
    *("release_year", "rating", "duration", "listed_in", "description"),
)

FORMS = {"Movie": Form.FILM, "TV Show": Form.SERIES}

LENGTH = re.compile(r"(\d+) (min|Seasons?)")
MINUTES = "min"
DATE = "%B %d, %Y"

SPREADSHEET = re.compile(r"(\d{1,2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
"""What a spreadsheet makes of a title that is a day, such as "22 July"."""

RATINGS = {
    "16": "16+",
    "AGES_16_": "16+",
    "AGES_18_": "18+",
    "ALL_AGES": "ALL",
    "NOT RATED": "NR",
    "NOT_RATE": "NR",
    "TV-NR": "NR",
    "UNRATED": "NR",
    "UR": "NR",
}
"""One spelling for each rating of which the lists have several."""

FIRST_YEAR, LAST_YEAR = 1870, 2099
"""The oldest moving picture is of 1874."""

NO_TITLE = "lists: no title, or neither film nor series"
NO_YEAR = "lists: no release year"
MOVED = "lists: length that stood under rating"
SPREAD = "lists: titles that a spreadsheet took for a day"
LACKING = {
    "director": "lists: no director",
    "cast": "lists: no cast",
    "country": "lists: no country",
    "date_added": "lists: no day of adding",
    "rating": "lists: no rating",
    "duration": "lists: no length",
    "description": "lists: no description",
}


def listed(rows: Iterable[Row], platform: Platform, faults: Faults) -> Iterator[Record]:
    """Yield the titles of a platform's list; rows without title or form are turned away."""
    for row in rows:
        title, form = _title(row["title"], faults), FORMS.get(row["type"])
        if not title or form is None:
            faults.rejected[NO_TITLE] += 1
            continue
        _mend(row, faults)
        year = year_in(row["release_year"])
        faults.observed[NO_YEAR] += year is None
        yield _record(row, platform, title, form, year, faults)


def _title(cell: str, faults: Faults) -> str:
    day = SPREADSHEET.fullmatch(cell)
    if not day:
        return tidy(cell)
    faults.observed[SPREAD] += 1
    faults.show(SPREAD, cell)
    return f"{int(day[1])} {datetime.strptime(day[2], '%b').strftime('%B')}"  # noqa: DTZ007 - a month, no moment


def _mend(row: Row, faults: Faults) -> None:
    """Put a length that stands under `rating` where it belongs, and count what a row lacks."""
    if LENGTH.fullmatch(row["rating"]):
        faults.observed[MOVED] += 1
        faults.show(MOVED, f"{row['title']}: {row['rating']}")
        row["duration"] = row["duration"] or row["rating"]
        row["rating"] = ""
    for column, rule in LACKING.items():
        faults.observed[rule] += not row[column]


def _record(row: Row, platform: Platform, title: str, form: Form, year: int | None, faults: Faults) -> Record:
    length = LENGTH.fullmatch(row["duration"])
    amount = int(length[1]) or None if length else None
    timed = length is not None and length[2] == MINUTES
    return Record(
        id=f"{platform.key[0]}{row['show_id'].removeprefix('s')}",
        title=title,
        form=form,
        year=year,
        genres=genres_of(words_in(row["listed_in"]), faults),
        directors=names_in(row["director"]),
        cast=names_in(row["cast"]),
        countries=names_in(row["country"]),
        rating=RATINGS.get(row["rating"], row["rating"]) or None,
        minutes=amount if timed else None,
        seasons=None if timed else amount,
        description=tidy(row["description"]) or None,
        added={platform.name: day_in(row["date_added"])},
    )


def year_in(cell: str) -> int | None:
    """Return a year in which films were made, else None."""
    year = int(cell) if cell.isdecimal() else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def day_in(cell: str, form: str = DATE) -> date | None:
    """Return a day written in that form, else None."""
    try:
        return datetime.strptime(cell, form).date()  # noqa: DTZ007 - a day, no moment
    except ValueError:
        return None
