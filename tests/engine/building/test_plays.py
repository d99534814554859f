"""The libraries file becomes arrays of plays, each game of a library once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building import faults as f
from engine.building.faults import Faults
from engine.building.library import library_of
from engine.building.plays import MOST_MINUTES, Libraries
from tests.engine.world import NAN, library, owned

from .test_values import ANYTHING


def read(rows: Iterable[dict[str, Any]]) -> tuple[Libraries, dict[str, int]]:
    """Return the libraries and what was counted at least once."""
    libraries, faults = Libraries(), Faults()
    libraries.read(enumerate(map(library_of, rows), 1), faults)
    return libraries, dict(+(faults.rejected + faults.observed))


def plays(libraries: Libraries) -> list[tuple[int, int, int]]:
    players, items = pl.Series(sorted(libraries.users)), pl.Series(sorted(libraries.items))
    table = libraries.owned().plays_table(players.cast(pl.String), items.cast(pl.String))
    return table.rows()


NAMED = {"item_name": "Portal"}


def test_plays_are_numbered_as_players_and_entries_are_and_lie_in_their_order() -> None:
    libraries, counted = read(
        [library("b", owned("20", 5, **NAMED), owned("10", 7, **NAMED)), library("a", owned("20", 9))]
    )
    assert plays(libraries) == [(0, 1, 9), (1, 0, 7), (1, 1, 5)]
    assert libraries.names == {"20": "Portal", "10": "Portal"}
    assert counted == {}


def test_no_play_at_all_is_an_empty_table() -> None:
    libraries, counted = read([library("a"), {"user_id": "b", "items": None}, {"user_id": "c"}])
    assert plays(libraries) == []
    assert counted == {f.EMPTY_LIBRARY: 3}


def test_no_line_at_all_is_an_empty_table() -> None:
    libraries, counted = read([])
    assert plays(libraries) == []
    assert counted == {}


def test_a_second_line_of_a_player_is_turned_away() -> None:
    libraries, counted = read([library("a", owned("10", 1, **NAMED)), library("a", owned("20", 2, **NAMED))])
    assert plays(libraries) == [(0, 0, 1)]
    assert counted == {f.REPEATED_PLAYER: 1, f.PLAY_OF_REPEATED: 1}


def test_a_game_that_stands_twice_in_a_library_counts_once() -> None:
    libraries, counted = read([library("a", owned("10", 1, **NAMED), owned("10", 2)), library("b", owned("10", 3))])
    assert plays(libraries) == [(0, 0, 1), (1, 0, 3)]
    assert counted == {f.REPEATED_PLAY: 1}


@pytest.mark.parametrize("minutes", [-1, MOST_MINUTES + 1, 1 << 32, 10**30, 1.5, "60", None, True, NAN, [60]])
def test_minutes_that_are_no_count_are_turned_away(minutes: Any) -> None:
    libraries, counted = read([library("a", owned("10", minutes), owned("20", 5, **NAMED))])
    assert plays(libraries) == [(0, 0, 5)]
    assert counted == {f.BAD_PLAY: 1}


def test_the_most_minutes_that_are_believed_are_kept() -> None:
    libraries, _ = read([library("a", owned("10", MOST_MINUTES))])
    assert plays(libraries) == [(0, 0, MOST_MINUTES)]


@pytest.mark.parametrize("item", [None, "", " ", NAN, True, ["10"], {"id": 10}])
def test_a_play_of_no_game_is_turned_away(item: Any) -> None:
    libraries, counted = read([library("a", owned(item, 5))])
    assert plays(libraries) == []
    assert counted == {f.BAD_PLAY: 1}


@pytest.mark.parametrize(("items", "bad"), [("abc", 1), (7, 1), (["x", None, [1]], 3), ({"item_id": "10"}, 1)])
def test_items_that_are_no_records_are_turned_away(items: object, bad: int) -> None:
    libraries, counted = read([{"user_id": "a", "items": items}])
    assert plays(libraries) == []
    assert counted == {f.BAD_PLAY: bad}


@pytest.mark.parametrize("user", [None, "", NAN, False, {}])
def test_the_library_of_nobody_is_turned_away(user: object) -> None:
    libraries, counted = read([{"user_id": user, "items": [owned("10", 5)]}])
    assert libraries.users == {}
    assert counted == {f.PLAYER_WITHOUT_ID: 1}


def test_ids_may_be_numbers_and_are_the_same_as_when_they_are_texts() -> None:
    libraries, counted = read([{"user_id": 765, "items": [owned("10", 1, **NAMED), {**owned("10", 2), "item_id": 10}]}])
    assert (libraries.users, libraries.items) == ({"765": 0}, {"10": 0})
    assert counted == {f.REPEATED_PLAY: 1}


def test_the_first_title_that_is_not_blank_is_kept() -> None:
    names = (None, "", "&nbsp;", "Tom &amp; Jerry", "Other")
    libraries, _ = read(library(f"u{place}", owned("10", 1, item_name=name)) for place, name in enumerate(names))
    assert libraries.names == {"10": "Tom & Jerry"}


def test_odd_libraries_stay_and_are_counted() -> None:
    _, counted = read(
        [library("a"), library("b", owned("10", 0), owned("20", 0, **NAMED)), library("c", owned("10", 3))]
    )
    assert counted == {f.EMPTY_LIBRARY: 1, f.NEVER_STARTED: 2, f.PLAY_WITHOUT_TITLE: 2}


def test_a_play_of_an_entry_that_the_catalogue_lacks_has_no_entry() -> None:
    libraries, _ = read([library("a", owned("10", 1), owned("20", 2))])
    table = libraries.owned().plays_table(pl.Series(["a"]), pl.Series(["20"]))
    assert table.rows() == [(0, -1, 1), (0, 0, 2)]


@given(st.lists(st.fixed_dictionaries({}, optional={"user_id": ANYTHING, "items": ANYTHING})))
def test_lines_of_any_shape_are_taken_or_counted(rows: list[dict[str, Any]]) -> None:
    libraries, counted = read(rows)
    lines = len(libraries.users) + counted.get(f.REPEATED_PLAYER, 0) + counted.get(f.PLAYER_WITHOUT_ID, 0)
    assert lines == len(rows)


@given(
    st.lists(
        st.fixed_dictionaries({}, optional={"item_id": ANYTHING, "playtime_forever": ANYTHING, "item_name": ANYTHING})
    )
)
def test_plays_of_any_shape_are_taken_or_counted(rows: list[dict[str, Any]]) -> None:
    libraries, counted = read([library("a", *rows)])
    assert len(plays(libraries)) + counted.get(f.BAD_PLAY, 0) + counted.get(f.REPEATED_PLAY, 0) == len(rows)
