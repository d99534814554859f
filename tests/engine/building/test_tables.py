"""The clean tables: rows that break a contract are counted and take along what hangs on them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import polars as pl
import pytest

from engine import schemas as s
from engine.building.faults import Faults
from engine.building.games import games_table
from engine.building.library import library_of
from engine.building.plays import Libraries, Owned
from engine.building.raw import Raw
from engine.building.reviews import reviews_table
from engine.building.tables import Tables, catalogue_of, label_reviews, numbered, players_of, plays_of
from engine.errors import BuildError
from tests.engine.world import GAMES, LIBRARIES, QUICK, REVIEWS, Lines, game


@dataclass
class World:
    """What the raw files say, with who owns what."""

    raw: Raw
    owned: Owned


def world(games: Lines = GAMES, reviews: Lines = REVIEWS, libraries: Lines = LIBRARIES) -> World:
    faults = Faults()
    kept = games_table((row for row in games if isinstance(row, dict)), faults)
    told = reviews_table(enumerate(row for row in reviews if isinstance(row, dict)), set(kept[s.ITEM]), faults)
    owned = Libraries()
    owned.read(enumerate(library_of(row) for row in libraries if isinstance(row, dict)), faults)
    read = owned.owned()
    return World(Raw(kept, told, read.users, read.items, faults), read)


def tables_of(said: World, limit: float) -> Tables:
    raw = said.raw
    catalogue, players = catalogue_of(raw, limit), players_of(raw)
    items = catalogue[s.ITEM]
    plays = plays_of(said.owned, items, players, raw.faults, limit)
    return Tables(catalogue, players, plays, numbered(raw.reviews, items))


def test_entries_are_numbered_by_row_in_every_table() -> None:
    tables = tables_of(world(), 0.0)
    portal = tables.catalogue[s.ITEM].to_list().index("10")
    assert tables.plays.filter(pl.col(s.ENTRY) == portal).height == 29
    assert tables.reviews.filter(pl.col(s.ENTRY) == portal).height == 1
    assert tables.entries().row(portal) == (portal, 2007, "portal")


def test_players_are_all_who_own_or_review_by_id() -> None:
    players = tables_of(world(), 0.0).players
    assert players.is_sorted()
    assert players.n_unique() == len(players) == 32
    assert "only_reviews" in players


def priced_below_zero(said: World, item: str) -> World:
    """Break the contract of one entry."""
    odd = pl.when(pl.col(s.ITEM) == item).then(-1.0).otherwise(s.PRICE).alias(s.PRICE)
    return World(replace(said.raw, games=said.raw.games.with_columns(odd)), said.owned)


def tones_of(tables: Tables) -> dict[int, float]:
    return dict.fromkeys(tables.reviews[s.TEXT_HASH], 0.0)


def test_an_entry_that_breaks_its_contract_takes_its_plays_along_counted() -> None:
    said = priced_below_zero(world(), "40")
    tables = tables_of(said, 0.5)
    assert "40" not in tables.catalogue[s.ITEM]
    assert said.raw.faults.rejected["catalogue: price|min"] == 1
    assert said.raw.faults.rejected["plays: entry|min"] == 14
    assert tables.plays.filter(pl.col(s.ENTRY) < 0).is_empty()


def test_an_entry_that_breaks_its_contract_takes_its_reviews_along_counted() -> None:
    said = priced_below_zero(world(), "30")
    tables = tables_of(said, 0.5)
    with pytest.raises(BuildError, match=r"The table reviews lost 1 of 14 rows to its contract: entry\|nullability"):
        label_reviews(tables.reviews, said.raw.faults, tones_of(tables), QUICK)
    assert said.raw.faults.rejected["reviews: entry|nullability"] == 1


def test_no_game_at_all_stops_the_refresh() -> None:
    with pytest.raises(BuildError, match="The raw files hold no game at all: fetch them again"):
        tables_of(world([], [], []), 1.0)


def test_genres_and_makers_are_one_row_each() -> None:
    games = [
        game("1", "a", developer="Firaxis,Aspyr (Mac)", genres=["Action", "Indie"]),
        game("2", "b", developer="", genres=[]),
    ]
    tables = tables_of(world(games, [], []), 0.0)
    assert tables.genres().rows() == [(0, "Action", 2011), (0, "Indie", 2011)]
    columns = (s.ENTRY, s.DEVELOPER, s.DEVELOPER_KEY, s.SORT_NAME, s.PORT)
    assert tables.makers().select(columns).rows() == [
        (0, "Firaxis", "firaxis", "firaxis", False),
        (0, "Aspyr", "aspyr", "aspyr", True),
    ]


def test_reviews_lose_their_text_when_they_are_labelled() -> None:
    said = world()
    tables = tables_of(said, 0.0)
    labelled = label_reviews(tables.reviews, said.raw.faults, tones_of(tables), QUICK)
    assert s.TEXT not in labelled.columns
    assert labelled[s.LABEL].null_count() == 0
