"""The words after a command: names, years and the ways people write them."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.arguments import LONGEST_NAME, clean, name, year_and_basis
from bot.errors import BadArgument, Problem
from engine import Basis


@pytest.mark.parametrize(
    "written",
    ["Portal 2", "  Portal   2 ", '"Portal 2"', "'Portal 2'", "“Portal 2”", "«Portal 2»", "<Portal 2>", "\tPortal\n2"],
)
def test_a_name_is_found_in_quotes_and_spaces(written: str) -> None:
    assert name(written) == "Portal 2"


def test_a_quote_on_one_side_belongs_to_the_name() -> None:
    assert name("'Splosion Man") == "'Splosion Man"


@pytest.mark.parametrize("written", ["<b>bold</b>", "[bold]x[/bold]"])
def test_brackets_that_end_other_ones_stay(written: str) -> None:
    assert name(written) == written
    assert name(f"<{written}>") == name(f"[{written}]") == written


@pytest.mark.parametrize("written", ["", "   ", '""', "\x00", "<>"])
def test_nothing_is_no_name(written: str) -> None:
    with pytest.raises(BadArgument) as caught:
        name(written)
    assert caught.value.problem is Problem.MISSING


def test_a_name_can_be_too_long() -> None:
    assert name("x" * LONGEST_NAME)
    with pytest.raises(BadArgument) as caught:
        name("x" * (LONGEST_NAME + 1))
    assert caught.value.problem is Problem.TOO_LONG


@pytest.mark.parametrize(
    "written", ["2012", " 2012 ", "２０１２", "٢٠١٢", "2012!", '"2012"', "2012 release", "Released 2012"]
)
def test_a_year_is_a_release_year_unless_said(written: str) -> None:
    assert year_and_basis(written) == (2012, Basis.RELEASE)


@pytest.mark.parametrize("written", ["2012 posted", "2012 POSTED", "posted 2012", "2012, posted", "2012 reviews"])
def test_a_year_can_be_the_year_of_the_reviews(written: str) -> None:
    assert year_and_basis(written) == (2012, Basis.POSTED)


@pytest.mark.parametrize(
    "written",
    ["abc", "12", "1869", "2101", "20122", "2012 2013", "please", "posted", "release posted", "20.5"],
)
def test_what_is_no_year_is_refused(written: str) -> None:
    with pytest.raises(BadArgument) as caught:
        year_and_basis(written)
    assert caught.value.problem is Problem.NOT_A_YEAR


@pytest.mark.parametrize("written", ["2012 please", "blah 2012", "2012 release posted", "2012.5"])
def test_more_than_a_year_is_told_from_none(written: str) -> None:
    with pytest.raises(BadArgument) as caught:
        year_and_basis(written)
    assert caught.value.problem is Problem.MORE_THAN_A_YEAR


def test_a_missing_year_is_told_from_a_wrong_one() -> None:
    with pytest.raises(BadArgument) as caught:
        year_and_basis(" ")
    assert caught.value.problem is Problem.MISSING


@given(st.text())
def test_cleaned_text_has_no_control_signs_and_no_loose_spaces(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == " ".join(cleaned.split())
    assert cleaned.isprintable() or not any(sign < " " for sign in cleaned)


def test_broken_characters_are_replaced() -> None:
    assert clean("a\udcffb") == "a\ufffdb"


@given(st.text())
def test_any_text_is_a_name_or_refused(text: str) -> None:
    with contextlib.suppress(BadArgument):
        assert 0 < len(name(text)) <= LONGEST_NAME


@given(st.text())
def test_any_text_is_a_year_or_refused(text: str) -> None:
    try:
        year, _ = year_and_basis(text)
    except BadArgument:
        return
    assert 1900 <= year <= 2100
