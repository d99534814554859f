"""Texts lose what was done to them on their way, and spellings of one name share a key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building.text import tidy
from engine.spelling import spelling_key

MESSY = st.text() | st.lists(
    st.sampled_from(
        ["&", "amp;", "lt;", "&#233;", "é", "Ã©", "â\x84¢", "\x99", "\u200b", "\u2028", " ", "\n", "a", "&nbsp;"]
    )
).map("".join)


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("Animation &amp;amp; Modeling", "Animation & Modeling"),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("Life Is Strangeâ\x84¢", "Life Is Strange™"),
        ("  Half-Life \n\t2 ", "Half-Life 2"),
        ("one\u2028line", "one line"),
        ("bell\x07", "bell"),
        ("Pokémon &#233;", "Pokémon é"),
        ("AT&T", "AT&T"),
        ("&nbsp;", ""),
        ("", ""),
    ],
)
def test_a_text_is_mended(raw: str, meant: str) -> None:
    assert tidy(raw) == meant


@given(MESSY)
def test_a_tidy_text_stays_as_it_is(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(MESSY)
def test_a_tidy_text_has_single_spaces_and_none_at_its_ends(text: str) -> None:
    assert tidy(text).split(" ") == (tidy(text).split() or [""])


@pytest.mark.parametrize("spelling", ["EIDOS Montreal", "Eidos Montréal", "Eidos  Montreal™", "eidosmontréal®"])
def test_case_accents_spaces_and_marks_do_not_make_another_name(spelling: str) -> None:
    assert spelling_key(spelling) == spelling_key("Eidos Montréal")


def test_other_letters_do() -> None:
    assert spelling_key("Valve") != spelling_key("Valves")


@given(st.text())
def test_the_key_of_a_key_is_itself_but_for_rare_letters(name: str) -> None:
    once = spelling_key(name)
    assert " " not in once
    assert spelling_key(spelling_key(once)) == spelling_key(once)
