"""A tiny world of films: a dozen films and series, written as raw files and built by the real pipeline."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

import polars as pl

from engine.building.films.facts import COLUMNS as FACT_COLUMNS
from engine.building.films.lists import COLUMNS as LIST_COLUMNS
from engine.building.films.pipeline import refresh_films
from engine.building.report import Report
from engine.building.watch import Unwatched
from engine.films.engine import FilmEngine
from engine.films.selftest import opened as tested
from engine.options import BuildOptions
from engine.snapshot import current

Row = Mapping[str, str]

LENIENT = BuildOptions(unreadable_limit=0.34)


def listed(number: int, title: str, year: int = 2000, **more: str) -> Row:
    """Return a row of a platform's list: a drama of 100 minutes unless told otherwise."""
    usual = dict.fromkeys(LIST_COLUMNS, "") | {"type": "Movie", "listed_in": "Dramas", "duration": "100 min"}
    own = {"show_id": f"s{number}", "title": title, "release_year": str(year)}
    return usual | own | {"cast": more.pop("cast_", "")} | more


def series(number: int, title: str, year: int = 2000, **more: str) -> Row:
    """Return a row of a series with one season."""
    return listed(number, title, year, **({"type": "TV Show", "duration": "1 Season"} | more))


def fact(number: int, title: str, date: str = "2000-03-03", votes: int = 3000, **more: str) -> Row:
    """Return a row of the facts: well known, liked, of unknown money unless told otherwise."""
    money = {"budget": "0.0", "revenue": "0.0"}
    known = {"release_date": date, "vote_count": f"{votes}.0", "vote_average": "7.5", "popularity": f"{votes / 100}"}
    return {"movie_id": str(number), "title": title, **known, **money, **more}


HEIST = "A crew of robbers plans a heist in a casino"
NETFLIX: tuple[Row, ...] = (
    listed(1, "The Big Heist", 2001, director="Ana Sol", cast_="Pía Luz, Bo Ray", description=HEIST, rating="R"),
    listed(2, "The Big Heist 2", 2004, director="Ana Sol", cast_="Pia Luz, Bo Ray", description=f"{HEIST} again"),
    listed(
        3,
        "Quiet River",
        2010,
        director="Max Oak",
        description="A farmer waits for revenge",
        rating="101 min",
        duration="",
    ),
    series(4, "Night Shift", 2015, cast_="Bo Ray, Pía Luz", listed_in="TV Horror", duration="3 Seasons"),
    series(5, "Long Haul", 2015, listed_in="TV Comedies", duration="7 Seasons"),
)
AMAZON: tuple[Row, ...] = (
    listed(1, "THE BIG HEIST (4K UHD)", 2002, director="Ana Sol", listed_in="Drama, Suspense", duration="101 min"),
    listed(2, "Quiet River", 2010, director="Somebody Else", listed_in="Drama", duration="64 min"),
    listed(3, "Casino Nights", 2003, cast_="Bo Ray", listed_in="Drama", description="Roulette and revenge"),
)
DISNEY: tuple[Row, ...] = (
    listed(
        1,
        "Little Star",
        2001,
        director="Ana Sol",
        listed_in="Animation, Family",
        date_added="May 1, 2020",
        duration="80 min",
    ),
    listed(2, "Little Star", 2019, listed_in="Family", director="Zoe Hill"),
)
HULU: tuple[Row, ...] = (
    series(1, "Night Shift", 2015, listed_in="Horror", duration="2 Seasons"),
    listed(2, "Dread House", 2012, listed_in="Horror", duration="", rating="88 min"),
)
FACTS: tuple[Row, ...] = (
    fact(10, "The Big Heist", "2001-05-04", 5000, budget="10000000.0", revenue="40000000.0"),
    fact(11, "The Big Heist 2", "2004-05-07", 900, budget="20000000.0", revenue="20000000.0"),
    fact(12, "Little Star", "2001-12-21", 2500, budget="5000000.0"),
    fact(13, "Dread House", "2012-10-31", 40),
    fact(14, "Old Silent Film", "1901-01-01", 0),
    fact(10, "The Big Heist", "2001-05-04", 1),
)
GENRES: tuple[tuple[str, str, float], ...] = (
    ("10", "Crime", 102.0),
    ("11", "Crime", 95.0),
    ("12", "Animation", 80.0),
    ("13", "Horror", 88.0),
    ("14", "0", 0.0),
)


def write_csv(path: Path, columns: Iterable[str], rows: Iterable[Row]) -> Path:
    """Write rows as the published files are: with a head, fields quoted where they must be, CRLF."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns), extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_films(
    folder: Path,
    netflix: Iterable[Row] = NETFLIX,
    amazon: Iterable[Row] = AMAZON,
    facts: Iterable[Row] = FACTS,
    disney: Iterable[Row] = DISNEY,
    hulu: Iterable[Row] = HULU,
) -> Path:
    """Write the raw files of a world into `folder`."""
    lists = {"netflix": netflix, "amazon_prime": amazon, "disney_plus": disney, "hulu": hulu}
    for platform, rows in lists.items():
        write_csv(folder / f"{platform}_titles.csv", LIST_COLUMNS, rows)
    write_csv(folder / "movies.csv", FACT_COLUMNS, facts)
    pl.DataFrame(GENRES, ["id_movie", "genre_name", "runtime"], orient="row").write_parquet(
        folder / "movie_genres.parquet"
    )
    return folder


def build(source: Path, data: Path, options: BuildOptions = LENIENT, *, force: bool = False) -> Report:
    """Refresh the films of `data` from `source`."""
    return refresh_films(source, data, options, Unwatched(), force=force)


def opened(folder: Path) -> FilmEngine:
    """Return an engine over the world, built in `folder`."""
    build(write_films(folder / "raw"), folder / "films")
    return tested(current(folder / "films"))
