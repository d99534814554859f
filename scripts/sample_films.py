"""The films of the sample, in the raw forms of the lists and the facts, with a few of their faults.

What each film is comes from `sample_films.tsv`, written from general knowledge: votes and money are approximate.
The days on which a platform added a title and the numbers of the facts are invented.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl

TABLE = Path(__file__).with_name("sample_films.tsv")
Row = Mapping[str, str]

LIST_COLUMNS = (
    *("show_id", "type", "title", "director", "cast", "country", "date_added"),
    *("release_year", "rating", "duration", "listed_in", "description"),
)
FACT_COLUMNS = (
    *("movie_id", "title", "release_date", "release_year", "vote_average", "vote_count"),
    *("popularity", "budget", "revenue", "return"),
)
PLATFORMS = ("netflix", "amazon_prime", "disney_plus", "hulu")

TYPES = {"film": "Movie", "series": "TV Show"}
OWN_WORDS = {"Biography": "Biographical"}
"""Genres that the lists call otherwise."""

FIRST_NUMBER = 900_001
"""Above every number that the real facts use."""

FIRST_DAY, DAYS = date(2016, 1, 1), 2000
"""The invented days of adding: as late as the year of the film allows."""

MILLION = 1_000_000
VOTES_A_POINT = 250
"""Votes for each point of the sample's popularity."""

MISPLACED = 17
"""Every so many rows the length stands under `rating`, as it does in some lists."""

UNDATED = 7
"""Of so many rows of Amazon's, all but one have neither country nor day."""


def read_films(path: Path = TABLE) -> list[Row]:
    """Return the films of the table, by column."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def lists(films: Sequence[Row], chance: random.Random) -> dict[str, str]:
    """Return file name → text of each platform's list."""
    return {f"{platform}_titles.csv": _csv(LIST_COLUMNS, _listed(films, platform, chance)) for platform in PLATFORMS}


def _listed(films: Sequence[Row], platform: str, chance: random.Random) -> Iterable[dict[str, str]]:
    shown = [film for film in films if platform in film["platforms"].split(",")]
    for number, film in enumerate(shown, 1):
        row = _row(film, number, chance)
        if platform == "hulu":
            row |= {"director": "", "cast": ""}
        if platform == "amazon_prime" and number % UNDATED:
            row |= {"country": "", "date_added": ""}
        if number % MISPLACED == 0:
            row |= {"rating": row["duration"], "duration": ""}
        yield row


def _row(film: Row, number: int, chance: random.Random) -> dict[str, str]:
    genres = film["genres"].split(", ")
    earliest = max(FIRST_DAY, date(int(film["year"]), 1, 1))
    added = earliest + timedelta(chance.randrange(max(DAYS - (earliest - FIRST_DAY).days, 1)))
    unit = "min" if film["form"] == "film" else "Season" if film["length"] == "1" else "Seasons"
    return {
        **{column: film[column] for column in ("title", "director", "cast", "country", "rating", "description")},
        "show_id": f"s{number}",
        "type": TYPES[film["form"]],
        "date_added": f"{added:%B} {added.day}, {added.year}",
        "release_year": film["year"],
        "duration": f"{film['length']} {unit}",
        "listed_in": ", ".join(OWN_WORDS.get(genre, genre) for genre in genres),
    }


def facts(films: Sequence[Row]) -> str:
    """Return the text of the facts; the first film stands twice."""
    rows = [_fact(number, film) for number, film in _numbered(films)]
    return _csv(FACT_COLUMNS, [*rows, rows[0]])


def _numbered(films: Sequence[Row]) -> Iterable[tuple[int, Row]]:
    return enumerate((film for film in films if film["votes"]), FIRST_NUMBER)


def _fact(number: int, film: Row) -> dict[str, Any]:
    budget, revenue = (float(film[side] or 0) * MILLION for side in ("budget", "revenue"))
    return {
        "movie_id": number,
        "title": film["title"],
        "release_date": film["released"],
        "release_year": film["released"][:4],
        "vote_average": film["average"],
        "vote_count": float(film["votes"]),
        "popularity": int(film["votes"]) // VOTES_A_POINT,
        "budget": budget,
        "revenue": revenue,
        "return": revenue / budget if budget else 0.0,
    }


def genres(films: Sequence[Row]) -> pl.DataFrame:
    """Return the genres and minutes of the facts, one row a film and genre."""
    return pl.DataFrame(
        [
            {"id_movie": str(number), "title": film["title"], "runtime": float(film["length"]), "genre_name": genre}
            for number, film in _numbered(films)
            for genre in film["genres"].split(", ")
        ]
    )


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
