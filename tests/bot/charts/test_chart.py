"""Which years are written under columns."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts.chart import Column, ticks


def columns(first: int, last: int) -> tuple[Column, ...]:
    return tuple(Column(year, (1.0,), "1") for year in range(first, last + 1))


@pytest.mark.parametrize(
    ("first", "last", "marked", "written"),
    [
        (2013, 2013, 2013, [2013]),
        (2010, 2016, 2012, [2010, 2011, 2012, 2013, 2014, 2015, 2016]),
        (2000, 2016, 2008, [2000, 2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016]),
        (1983, 2017, 2012, [1985, 1990, 1995, 2000, 2005, 2012]),
    ],
)
def test_round_years_are_written_and_the_marked_one(first: int, last: int, marked: int, written: list[int]) -> None:
    assert list(ticks(columns(first, last), 9, marked)) == written


@given(st.integers(1900, 2099), st.integers(1, 150), st.integers(1, 20), st.data())
def test_years_have_room_beside_each_other(first: int, span: int, abreast: int, data: st.DataObject) -> None:
    all_of_them = columns(first, first + span - 1)
    marked = data.draw(st.sampled_from([column.number for column in all_of_them]))
    written = ticks(all_of_them, abreast, marked)
    assert marked in written
    assert all(later - earlier >= span / abreast for earlier, later in pairwise(written))
