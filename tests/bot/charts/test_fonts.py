"""Names of all scripts: drawn where a font has them, replaced cleanly where none has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts.canvas import ROOM, broken, fitted
from bot.charts.fonts import MISSING, drawable, width


@pytest.mark.parametrize(
    "name",
    [
        "Portal 2",
        "Дота 2",
        "東方紅魔郷",
        "冒险",
        "배틀그라운드",
        "Ὀδύσσεια",
        "שלום",
        "العربية",
        "Pokémon™ ®",
        "$5 & <b>",
    ],
)
def test_a_name_that_a_font_has_stays_as_it_is(name: str) -> None:
    assert drawable(name) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("🎮 Doom 👾", "Doom"),
        ("a🕹️b", "ab"),
        ("ร้านค้า", MISSING),
        ("เกม Portal", f"{MISSING} Portal"),
        ("🎮🎮", MISSING),
        ("", MISSING),
        ("a\n b\x00\u202e c", "a b c"),
        ("e\u0301", "é"),
    ],
)
def test_what_no_font_has_goes_or_leaves_a_mark(name: str, shown: str) -> None:
    assert drawable(name) == shown


@given(st.text(), st.integers(30, 440))
def test_any_name_is_cut_to_its_room_and_never_empty(name: str, room: int) -> None:
    shown = fitted(name, 15, room)
    assert shown
    assert width(shown, 15) <= room


@given(st.text(st.sampled_from("ab 漢"), min_size=1, max_size=300))
def test_a_title_is_broken_between_words(title: str) -> None:
    lines = broken(title, 22, 2)
    assert 1 <= len(lines) <= 2
    assert " ".join(lines) == drawable(title)


def test_a_word_wider_than_the_sheet_stays_on_its_line() -> None:
    assert broken("x" * 200, 22, 2) == ["x" * 200]
    assert width(fitted("x" * 200, 22, ROOM), 22) <= ROOM
