"""How charts say numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts.words import ENGLISH


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, "0"),
        (0.4, "<1"),
        (999, "999"),
        (9_999, "9,999"),
        (10_000, "10k"),
        (999_499, "999k"),
        (1_234_567, "1.2M"),
        (9_960_000, "10M"),
        (123_456_789, "123M"),
        (7_380_000_000, "7.4B"),
    ],
)
def test_an_amount_is_shortened_to_what_stands_over_a_column(amount: float, said: str) -> None:
    assert ENGLISH.short(amount) == said


@pytest.mark.parametrize(
    ("part", "said"), [(0, "0%"), (0.001, "<1%"), (0.01, "1%"), (0.5, "50%"), (0.995, ">99%"), (1, "100%")]
)
def test_nothing_and_all_are_said_only_where_they_are_exact(part: float, said: str) -> None:
    assert ENGLISH.share(part) == said


@pytest.mark.parametrize(("amount", "said"), [(9_999_999, "9,999,999"), (10_000_000, "10M")])
def test_counts_are_written_out_up_to_seven_figures(amount: int, said: str) -> None:
    assert ENGLISH.brief(amount) == said


@given(st.floats(0, 1e12))
def test_a_shortened_amount_is_short(amount: float) -> None:
    assert len(ENGLISH.short(amount)) <= 6
