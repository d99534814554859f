"""A line of the libraries file says the same whether it is written as usual or in any other way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building.library import Library, Play, library, library_of
from tests.engine.world import library as row
from tests.engine.world import owned

USUAL = row("a", owned("10", 5, item_name='Sid Meier\'s "Best"'), owned("20", 0))


@pytest.mark.parametrize("written", [repr, json.dumps])
def test_a_line_as_usual_becomes_a_library(written: Any) -> None:
    expected = Library("a", [Play("10", 5, 'Sid Meier\'s "Best"'), Play("20", 0)])
    assert library(written(USUAL).encode()) == expected


def test_what_is_no_record_is_no_library() -> None:
    assert library(b"[1, 2]") is None
    with pytest.raises(SyntaxError):
        library(b"{'user_id': ")


VALUES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()


@given(
    st.sampled_from(["a", " a ", "", 7, None]),
    st.lists(
        st.fixed_dictionaries(
            {"item_id": st.sampled_from(["10", " 10", "", "٣", 10, None]), "playtime_forever": st.integers() | VALUES},
            optional={"item_name": VALUES, "playtime_2weeks": VALUES},
        ),
        max_size=3,
    ),
)
def test_the_short_way_says_what_the_long_one_says(user: object, plays: list[dict[str, Any]]) -> None:
    record = {"user_id": user, "items": plays}
    found = library(repr(record).encode())
    assert found
    for play in found.plays:
        play.title = play.title.strip()
    assert found == library_of(record)
