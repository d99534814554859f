"""The reviews file becomes one row a review, each once and dated."""

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
from engine.building.reviews import reviews_table, text_hash
from tests.engine.world import NAN, review, reviewer

from .test_values import ANYTHING


def table(rows: Iterable[dict[str, Any]], listed: Iterable[str] = ("10", "20")) -> tuple[pl.DataFrame, dict[str, int]]:
    """Return the table and what was counted at least once."""
    faults = Faults()
    frame = reviews_table(enumerate(rows, 1), set(listed), faults)
    return frame, dict(+(faults.rejected + faults.observed))


def posted(*texts: object) -> list[tuple[int | None, date | None]]:
    """Return (year, day) of reviews with these dates."""
    written = [{**review("10", f"text {place}"), "posted": text} for place, text in enumerate(texts)]
    frame, _ = table([reviewer("a", *written)])
    return list(frame.select("posted_year", "posted").iter_rows())


def test_a_review_keeps_its_user_game_verdict_text_and_date() -> None:
    frame, counted = table([reviewer("a", review("10", "good", True, "Posted November 5, 2011."))])
    assert frame.to_dicts() == [
        {
            "user_id": "a",
            "item_id": "10",
            "text": "good",
            "text_hash": text_hash("good"),
            "recommend": True,
            "posted_year": 2011,
            "posted": date(2011, 11, 5),
        }
    ]
    assert counted == {}


def test_no_review_at_all_is_an_empty_table() -> None:
    frame, counted = table([reviewer("a"), {"user_id": "b"}, {}])
    assert frame.is_empty()
    assert counted == {}


def test_a_date_without_a_year_is_of_the_year_after_the_latest_one_written() -> None:
    assert posted("Posted June 1, 2014.", "Posted February 3.", "Posted May 2, 2013.") == [
        (2014, date(2014, 6, 1)),
        (2015, date(2015, 2, 3)),
        (2013, date(2013, 5, 2)),
    ]


def test_where_no_year_is_written_at_all_there_is_none() -> None:
    assert posted("Posted February 3.") == [(None, None)]


def test_a_day_that_never_was_leaves_the_year() -> None:
    assert posted("Posted February 30, 2014.", "Posted February 29.") == [(2014, None), (2015, None)]


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "Posted Brumaire 3, 2014.", "Posted June 1, 0000.", "Posted June 1, 40000.", 5, None, ["x"], NAN],
)
def test_what_is_no_date_has_no_year_and_moves_no_other(text: object) -> None:
    assert posted(text, "Posted June 1, 2014.", "Posted June 2.")[0] == (None, None)
    assert posted(text, "Posted June 1, 2014.", "Posted June 2.")[2] == (2015, date(2015, 6, 2))


def test_a_second_line_of_a_user_is_turned_away() -> None:
    frame, counted = table([reviewer("a", review("10", "one")), reviewer("a", review("20", "two"))])
    assert frame["text"].to_list() == ["one"]
    assert counted == {f.REPEATED_REVIEWER: 1}


def test_identical_reviews_count_once_and_nearly_identical_ones_twice() -> None:
    same = review("10", "one")
    others = [
        review("20", "one"),
        review("10", "one "),
        review("10", "one", False),
        {**same, "posted": "Posted May 1, 2015."},
    ]
    frame, counted = table([reviewer("a", same, {**same, "funny": "3 people"}, *others)])
    assert len(frame) == 5
    assert counted == {f.IDENTICAL_REVIEW: 1}


@pytest.mark.parametrize(
    "broken", [{"item_id": ""}, {"item_id": None}, {"item_id": ["10"]}, {"recommend": None}, {"recommend": "True"}]
)
def test_a_review_without_game_or_verdict_is_turned_away(broken: dict[str, Any]) -> None:
    frame, counted = table([reviewer("a", {**review("10", "x"), **broken}, review("10", "y"))])
    assert frame["text"].to_list() == ["y"]
    assert counted == {f.REVIEW_WITHOUT_KEY: 1}


@pytest.mark.parametrize("user", [None, "", "  ", NAN, True, ["a"]])
def test_the_reviews_of_nobody_are_turned_away(user: object) -> None:
    frame, counted = table([{**reviewer("a", review("10", "x"), review("20", "y")), "user_id": user}])
    assert frame.is_empty()
    assert counted == {f.REVIEW_WITHOUT_KEY: 2}


@pytest.mark.parametrize(
    ("reviews", "turned_away"), [("abc", 1), (7, 1), ([None], 1), (["x", [review("10", "x")]], 2), (None, 0), ([], 0)]
)
def test_reviews_that_are_no_records_are_turned_away(reviews: object, turned_away: int) -> None:
    frame, counted = table([{"user_id": "a", "reviews": reviews}])
    assert frame.is_empty()
    assert counted.get(f.REVIEW_WITHOUT_KEY, 0) == turned_away


def test_ids_may_be_numbers() -> None:
    frame, _ = table([{"user_id": 765, "reviews": [{**review("10", "x"), "item_id": 10}]}])
    assert frame.select("user_id", "item_id").rows() == [("765", "10")]


def test_odd_reviews_stay_and_are_counted() -> None:
    frame, counted = table(
        [
            reviewer("a", review("10", "   "), {**review("10", ""), "review": None}),
            reviewer("b", review("99", "x"), review("99", "y"), review("98", "z", True, "Posted May 1.")),
        ]
    )
    assert len(frame) == 5
    assert counted == {
        f.REVIEW_WITHOUT_TEXT: 2,
        f.REVIEW_WITHOUT_YEAR: 1,
        f.UNLISTED_REVIEW: 3,
        f.UNLISTED_GAME: 2,
    }


@given(st.text(), st.text())
def test_the_same_text_has_the_same_hash_and_another_one_another(one: str, other: str) -> None:
    assert (text_hash(one) == text_hash(other)) == (one == other)
    assert 0 <= text_hash(one) < 1 << 64


@given(st.dictionaries(st.sampled_from([*review("10", "x"), "unknown"]), ANYTHING))
def test_a_review_of_any_shape_is_taken_or_counted(changed: dict[str, Any]) -> None:
    frame, counted = table([reviewer("a", {**review("10", "x"), **changed})])
    assert len(frame) + counted.get(f.REVIEW_WITHOUT_KEY, 0) == 1


@given(ANYTHING, ANYTHING)
def test_a_line_of_any_shape_breaks_nothing(user: object, reviews: object) -> None:
    table([{"user_id": user, "reviews": reviews}])
