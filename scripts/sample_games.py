"""Knows the games of the sample: the table in `sample_games.tsv`, read and written as raw records.

The games are real and their facts public. `popularity` (0 to 9, 0: in no made-up library) and `hours` (a usual
playtime) are our own round guesses, there only so that the made-up players play believably.
"""

import csv
import dataclasses
from pathlib import Path

TABLE = Path(__file__).with_name("sample_games.tsv")
STORE = "http://store.steampowered.com/app"
COMMUNITY = "http://steamcommunity.com/app"
TRADE_MARKS = str.maketrans("", "", "™®")

Record = dict[str, object]
"""One object of a raw file."""


@dataclasses.dataclass(frozen=True, slots=True)
class Game:
    """One row of the table; `listed` is false for a game that the games file is to lack."""

    item_id: str
    title: str
    developer: str
    publisher: str
    release_date: str
    genres: tuple[str, ...]
    tags: tuple[str, ...]
    price: str
    specs: tuple[str, ...]
    series: str
    popularity: int
    hours: float
    listed: bool

    @property
    def short_title(self) -> str:
        """The title as libraries spell it: without trade marks."""
        return self.title.translate(TRADE_MARKS)

    @property
    def words(self) -> frozenset[str]:
        """What a taste can be for: genres, tags and the series."""
        return frozenset((*self.genres, *self.tags, self.series)) - {""}


def read_games(table: Path = TABLE) -> list[Game]:
    """Return the games of the table, in its order."""
    with table.open(encoding="utf-8", newline="") as lines:
        return [game_of(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def game_of(row: dict[str, str]) -> Game:
    """Return the game that a row of the table describes."""
    return Game(
        item_id=row["id"],
        title=row["title"],
        developer=row["developer"],
        publisher=row["publisher"],
        release_date=row["release_date"],
        genres=parts(row["genres"]),
        tags=parts(row["tags"]),
        price=row["price"],
        specs=parts(row["specs"]),
        series=row["series"],
        popularity=int(row["popularity"]),
        hours=float(row["hours"]),
        listed=row["listed"] == "yes",
    )


def parts(text: str) -> tuple[str, ...]:
    """Return the parts of a list written with commas."""
    return tuple(text.split(", ")) if text else ()


def raw_game(game: Game) -> Record:
    """Return the game's record in the raw file, with nothing wrong in it yet."""
    address = "".join(c for c in game.title.replace(" ", "_") if c.isascii() and (c.isalnum() or c == "_"))
    return {
        "publisher": game.publisher,
        "genres": list(game.genres),
        "app_name": game.title,
        "title": game.title,
        "url": f"{STORE}/{game.item_id}/{address}/",
        "release_date": game.release_date,
        "tags": list(game.tags),
        "reviews_url": f"{COMMUNITY}/{game.item_id}/reviews/?browsefilter=mostrecent&p=1",
        "specs": list(game.specs),
        "price": raw_price(game.price),
        "early_access": "Early Access" in game.genres,
        "id": game.item_id,
        "developer": game.developer,
    }


def raw_price(price: str) -> float | str:
    """Return dollars as a number, words as they are, no price as NaN."""
    if not price:
        return float("nan")
    return float(price) if price[0].isdigit() else price
