"""Raw values of any shape become texts and lists of records, and never a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building.values import records, written

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (" 620 ", "620"),
        (620, "620"),
        (620.0, "620"),
        (-1, "-1"),
        (2.5, "2.5"),
        (True, ""),
        (None, ""),
        (float("nan"), ""),
        (float("inf"), ""),
        (10**400, ""),
        (["620"], ""),
        ({"id": "620"}, ""),
        (b"620", ""),
    ],
)
def test_texts_and_numbers_are_written_and_nothing_else_is(value: object, text: str) -> None:
    assert written(value) == text


def test_what_is_no_record_becomes_an_empty_one() -> None:
    assert records(None) == []
    assert records([{"a": 1}, "x", None, [1]]) == [{"a": 1}, {}, {}, {}]
    assert records({"a": 1}) == [{"a": 1}]
    assert records("abc") == [{}]


@given(ANYTHING)
def test_any_value_can_be_written_and_listed(value: object) -> None:
    assert isinstance(written(value), str)
    assert all(isinstance(record, dict) for record in records(value))
