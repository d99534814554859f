"""The games, reviews and libraries that are left when the rules of reading are applied."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from textblob.en import sentiment

from .developers import Developer, developers_of
from .raw import Raw, Row
from .words import clean, unescaped, year_in

NEGATIVE, NEUTRAL, POSITIVE = 0, 1, 2
NEGATIVE_UP_TO, POSITIVE_FROM = -0.2, 0.2
"""The polarities, both included, at which a review stops being neutral."""


@dataclass(frozen=True)
class Game:
    """A game of the catalogue."""

    item_id: str
    title: str
    genres: tuple[str, ...] = ()
    year: int | None = None


@dataclass(frozen=True)
class Review:
    """A review that counts; `posted` is its year."""

    user_id: str
    item_id: str
    recommends: bool
    label: int
    posted: int | None


@dataclass(frozen=True)
class World:
    """The catalogue by item id, developers by key, reviews, and minutes by item id by player."""

    games: dict[str, Game]
    developers: dict[str, Developer]
    reviews: list[Review]
    libraries: dict[str, dict[str, int]]


def world_of(raw: Raw) -> World:
    rows = game_rows(raw)
    reviews = reviews_of(raw)
    return World(
        games=catalogue(rows, library_names(raw), [review.item_id for review in reviews]),
        developers=developers_of((i, row["developer"]) for i, row in rows.items() if "developer" in row),
        reviews=reviews,
        libraries=libraries_of(raw),
    )


def game_rows(raw: Raw) -> dict[str, Row]:
    """Return the games file by id: the first row of an id counts, a row without one does not."""
    rows: dict[str, Row] = {}
    for row in raw.games:
        if "id" in row:
            rows.setdefault(str(row["id"]), row)
    return rows


def library_names(raw: Raw) -> dict[str, str]:
    """Return every item of the libraries with its name, empty where none is known."""
    names: dict[str, str] = {}
    for line in raw.libraries:
        for item_id, _, name in line.rows:
            names[item_id] = names.get(item_id) or name or ""
    return names


def catalogue(rows: dict[str, Row], names: dict[str, str], reviewed: list[str]) -> dict[str, Game]:
    everything = dict.fromkeys([*rows, *names, *reviewed])
    return {item_id: game_of(item_id, rows.get(item_id, {}), names.get(item_id, "")) for item_id in everything}


def game_of(item_id: str, row: Row, library_name: str) -> Game:
    title = clean(row.get("app_name") or row.get("title") or library_name)
    genres = dict.fromkeys(unescaped(genre) for genre in row.get("genres", ()))
    return Game(item_id, title or f"Steam app {item_id}", tuple(genres), year_in(row.get("release_date", "")))


def libraries_of(raw: Raw) -> dict[str, dict[str, int]]:
    libraries: dict[str, dict[str, int]] = {}
    for line in raw.libraries:
        if line.user_id not in libraries:
            minutes: defaultdict[str, int] = defaultdict(int)
            for item_id, played, _ in line.rows:
                minutes[item_id] += played
            libraries[line.user_id] = dict(minutes)
    return libraries


def reviews_of(raw: Raw) -> list[Review]:
    """Return the reviews of each user's first line, identical ones once, dated and labelled."""
    users: dict[str, list[Row]] = {}
    for line in raw.reviews:
        users.setdefault(line["user_id"], line["reviews"])
    once = {review_identity(user, row): row for user, rows in users.items() for row in rows}
    crawl = crawl_year(row["posted"] for line in raw.reviews for row in line["reviews"])
    return [review_of(identity[0], row, crawl) for identity, row in once.items()]


def review_identity(user_id: str, row: Row) -> tuple[str, str, str, bool, str]:
    return user_id, str(row["item_id"]), row["review"], row["recommend"], row["posted"]


def review_of(user_id: str, row: Row, crawl: int | None) -> Review:
    posted = written_year(row["posted"]) or crawl
    return Review(user_id, str(row["item_id"]), bool(row["recommend"]), label(row["review"]), posted)


def written_year(posted: str) -> int | None:
    found = re.search(r"[0-9]{4}", posted)
    return int(found[0]) if found else None


def crawl_year(posted: Iterable[str]) -> int | None:
    """Return the year that the reviews leave out: one after the latest that they write."""
    latest = max((year for text in posted if (year := written_year(text))), default=None)
    return None if latest is None else latest + 1


def label(text: str) -> int:
    polarity = sentiment(text)[0]
    if polarity <= NEGATIVE_UP_TO:
        return NEGATIVE
    return POSITIVE if polarity >= POSITIVE_FROM else NEUTRAL
