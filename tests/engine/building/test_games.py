"""The games file becomes one row an id, with what is odd counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building import faults as f
from engine.building.faults import Faults
from engine.building.games import GAME_TYPES, games_table, price_of
from tests.engine.world import GAMES, NAN, game

from .test_values import ANYTHING


def table(rows: Iterable[dict[str, Any]]) -> tuple[pl.DataFrame, Faults]:
    faults = Faults()
    return games_table(rows, faults), faults


def only(**changed: Any) -> dict[str, Any]:
    """Return the one row that a raw game with these values becomes."""
    frame, _ = table([{**game("10", "Portal"), **changed}])
    return frame.row(0, named=True)


def test_every_id_is_one_row_and_the_first_of_two_counts() -> None:
    frame, faults = table(GAMES)
    assert frame["item_id"].to_list() == [str(number) for number in range(10, 130, 10)]
    assert frame["title"][0] == "Portal"
    assert faults.rejected == {f.EMPTY_GAME: 1, f.REPEATED_GAME: 1, f.GAME_WITHOUT_ID: 1}


def test_no_game_at_all_is_an_empty_table_of_the_same_columns() -> None:
    frame, _ = table([])
    assert frame.is_empty()
    assert dict(frame.schema) == GAME_TYPES


@pytest.mark.parametrize("known", ["genres", "app_name", "release_date", "price", "tags", "developer"])
def test_what_a_game_lacks_is_counted(known: str) -> None:
    row = {key: value for key, value in game("10", "Portal").items() if key != known}
    for missing in (row, {**row, known: None}, {**row, known: NAN}, {**row, known: ""}, {**row, known: []}):
        _, faults = table([missing])
        assert +faults.observed == {f.GAME_WITHOUT[known]: 1}


@pytest.mark.parametrize(
    ("text", "year", "released"),
    [
        ("2011-04-18", 2011, date(2011, 4, 18)),
        ("2011-02-30", 2011, None),
        ("Jun 2015", 2015, None),
        ("2012", 2012, None),
        (2012, 2012, None),
        ("from 1998 to 2003", 1998, None),
        ("Coming Soon", None, None),
        ("SOON", None, None),
        ("0000-00-00", None, None),
        ({"year": 2011}, None, None),
    ],
)
def test_the_year_is_the_first_that_is_written(text: object, year: int | None, released: date | None) -> None:
    row = only(release_date=text)
    assert (row["year"], row["released"]) == (year, released)


def test_dates_that_are_not_iso_are_counted_and_so_are_the_years_in_them() -> None:
    _, faults = table([game("1", "a", "Jun 2015"), game("2", "b", "SOON"), game("3", "c")])
    assert +faults.observed == {f.ODD_DATE: 2, f.ODD_DATE_WITH_YEAR: 1}


@pytest.mark.parametrize(
    ("value", "price"),
    [
        (9.99, 9.99),
        (5, 5.0),
        ("Free To Play", 0.0),
        ("Play for Free!", 0.0),
        ("Install Now", 0.0),
        ("Starting at $499.00", 499.0),
        ("Third-party", None),
        (None, None),
        (-3, None),
        (True, None),
        (NAN, None),
        (float("inf"), None),
        ("9" * 400, None),
        (10**400, None),
        ([1], None),
    ],
)
def test_a_price_is_a_number_or_an_amount_in_words(value: object, price: float | None) -> None:
    assert price_of(value) == price


def test_a_price_in_words_is_kept_and_counted() -> None:
    frame, faults = table([{**game("10", "Portal"), "price": "Free To Play"}])
    assert frame["price_text"].to_list() == ["Free To Play"]
    assert +faults.observed == {f.PRICE_IN_WORDS: 1}


def test_labels_are_tidied_each_once_and_blank_ones_left_out() -> None:
    row = only(genres=["Animation &amp;amp; Modeling", "Animation & Modeling", "", " ", "&nbsp;", None, ["x"], 3])
    assert row["genres"] == ["Animation & Modeling", "3"]


def test_a_title_that_is_blank_gives_way_to_the_other_one() -> None:
    assert only(app_name="&nbsp;", title="Portal")["title"] == "Portal"
    assert only(app_name=2048)["title"] == "2048"
    assert only(app_name="", title="")["title"] is None


def test_makers_and_porters_stand_apart() -> None:
    row = only(developer="Firaxis,Aspyr (Mac)")
    assert (row["developers"], row["port_developers"]) == (["Firaxis"], ["Aspyr"])


def test_titles_that_two_rows_share_and_downloadable_content_are_counted() -> None:
    rows = [game("1", "Twin"), game("2", "Twin"), game("3", "DLC", specs=["Downloadable Content"])]
    _, faults = table(rows)
    assert +faults.observed == {f.SHARED_TITLE: 1, f.DOWNLOADABLE: 1}


@given(st.dictionaries(st.sampled_from([*game("10", "Portal"), "publisher", "early_access", "specs"]), ANYTHING))
def test_a_row_of_any_shape_is_taken_or_counted(changed: dict[str, Any]) -> None:
    frame, faults = table([{**game("10", "Portal"), **changed}])
    assert len(frame) + faults.rejected.total() == 1
    assert dict(frame.schema) == GAME_TYPES
