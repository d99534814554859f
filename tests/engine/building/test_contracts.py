"""The contracts promise the columns of the schemas; what breaks them is counted by rule, up to a limit."""

from __future__ import annotations

from datetime import date
from typing import Any

import dataframely as dy
import polars as pl
import pytest
from polars.testing import assert_frame_equal

from engine import schemas as s
from engine.building.contracts import CatalogueContract, PlaysContract, ReviewsContract, enforce
from engine.building.faults import Faults
from engine.errors import BuildError

CATALOGUE_COLUMNS = (
    *(s.ITEM, s.TITLE, s.OTHER_TITLE, s.SORT_NAME, s.NAMED, s.KIND, s.YEAR, s.RELEASED),
    *(s.GENRES, s.TAGS, s.SPECS, s.MAKERS, s.PORTERS, s.PUBLISHER, s.PRICE, s.PRICE_TEXT, s.EARLY_ACCESS),
)
REVIEW_COLUMNS = (s.USER, s.ENTRY, s.TEXT_HASH, s.RECOMMEND, s.POSTED_YEAR, s.POSTED, s.POLARITY, s.LABEL)

ENTRY: dict[str, Any] = {
    **dict.fromkeys(CATALOGUE_COLUMNS),
    s.ITEM: "10",
    s.TITLE: "Portal",
    s.SORT_NAME: "portal",
    s.NAMED: True,
    s.KIND: "game",
    s.YEAR: 2007,
    **{name: ["x"] for name in (s.GENRES, s.TAGS, s.SPECS, s.MAKERS, s.PORTERS)},
}
REVIEW: dict[str, Any] = {
    s.USER: "a",
    s.ENTRY: 0,
    s.TEXT_HASH: (1 << 64) - 1,
    s.RECOMMEND: True,
    s.POSTED_YEAR: 2011,
    s.POSTED: date(2011, 1, 1),
    s.POLARITY: 0.0,
    s.LABEL: 1,
}


def types(contract: type[dy.Schema]) -> dict[str, Any]:
    return {name: column.dtype for name, column in contract.columns().items()}


def catalogue(*rows: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=types(CatalogueContract) | {s.KIND: pl.String()}, strict=False)


def reviews(*rows: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=types(ReviewsContract))


def plays(*rows: tuple[int, int, int]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict.fromkeys((s.PLAYER, s.ENTRY, s.MINUTES), pl.Int32()), orient="row")


def test_the_contracts_promise_exactly_the_columns_of_the_schemas() -> None:
    assert tuple(CatalogueContract.column_names()) == CATALOGUE_COLUMNS
    assert tuple(ReviewsContract.column_names()) == REVIEW_COLUMNS
    assert tuple(PlaysContract.column_names()) == (s.PLAYER, s.ENTRY, s.MINUTES)


def test_good_rows_pass_unchanged() -> None:
    faults, frame = Faults(), plays((0, 0, 5), (0, 1, 0))
    assert_frame_equal(enforce(PlaysContract, s.PLAYS, frame, faults, 0.0), frame)
    assert faults.rejected == {}


def test_an_empty_table_passes() -> None:
    assert enforce(PlaysContract, s.PLAYS, plays(), Faults(), 0.0).is_empty()


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({s.ITEM: ""}, "item_id|min_length"),
        ({s.TITLE: ""}, "title|min_length"),
        ({s.TITLE: None}, "title|nullability"),
        ({s.YEAR: 1899}, "year|min"),
        ({s.YEAR: 2100}, "year|max"),
        ({s.PRICE: -0.01}, "price|min"),
        ({s.PRICE: float("nan")}, "price|nan"),
        ({s.GENRES: None}, "genres|nullability"),
        ({s.GENRES: ["x", ""]}, "genres|inner_min_length"),
        ({s.KIND: None}, "kind|nullability"),
    ],
)
def test_an_entry_that_breaks_a_rule_is_counted_by_it(broken: dict[str, Any], rule: str) -> None:
    faults = Faults()
    good = enforce(CatalogueContract, s.CATALOGUE, catalogue({**ENTRY, s.ITEM: "9"}, {**ENTRY, **broken}), faults, 0.5)
    assert good[s.ITEM].to_list() == ["9"]
    assert faults.rejected == {f"catalogue: {rule}": 1}


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({s.USER: ""}, "user_id|min_length"),
        ({s.ENTRY: None}, "entry|nullability"),
        ({s.LABEL: 3}, "label|max"),
        ({s.POLARITY: -1.5}, "polarity|min"),
        ({s.POLARITY: None}, "polarity|nullability"),
        ({s.POSTED_YEAR: 1066}, "posted_year|min"),
    ],
)
def test_a_review_that_breaks_a_rule_is_counted_by_it(broken: dict[str, Any], rule: str) -> None:
    faults = Faults()
    good = enforce(ReviewsContract, s.REVIEWS, reviews(REVIEW, {**REVIEW, **broken}), faults, 0.5)
    assert good.rows(named=True) == [REVIEW]
    assert faults.rejected == {f"reviews: {rule}": 1}


def test_a_table_that_loses_more_than_the_limit_stops_and_names_its_rules() -> None:
    frame = plays((0, 0, 5), (1, -1, 5), (2, 0, -1), (3, -1, -1))
    expected = r"The table plays lost 3 of 4 rows to its contract: entry\|min \(2 rows\), minutes\|min \(2 rows\)\."
    with pytest.raises(BuildError, match=expected):
        enforce(PlaysContract, s.PLAYS, frame, Faults(), 0.5)


@pytest.mark.parametrize("second", [(0, 1), (0, 0)])
def test_plays_that_stand_twice_or_out_of_order_are_counted(second: tuple[int, int]) -> None:
    faults = Faults()
    good = enforce(PlaysContract, s.PLAYS, plays((0, 1, 5), (*second, 6), (1, 0, 7)), faults, 0.5)
    assert good.rows() == [(0, 1, 5), (1, 0, 7)]
    assert faults.rejected == {"plays: ascending": 1}


def test_both_entries_of_one_id_are_lost() -> None:
    faults = Faults()
    enforce(CatalogueContract, s.CATALOGUE, catalogue(ENTRY, ENTRY, {**ENTRY, s.ITEM: "9"}), faults, 0.7)
    assert faults.rejected == {"catalogue: primary_key": 2}


def test_a_kind_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BuildError, match="The table catalogue"):
        enforce(CatalogueContract, s.CATALOGUE, catalogue({**ENTRY, s.KIND: "film"}), Faults(), 0.0)


def test_a_table_without_a_promised_column_is_refused() -> None:
    with pytest.raises(BuildError, match="The table plays is not what it promises"):
        enforce(PlaysContract, s.PLAYS, plays().drop(s.MINUTES), Faults(), 1.0)
