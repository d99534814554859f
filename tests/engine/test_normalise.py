from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.normalise import normalised, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STAR WARS™ Battlefront™ II", "star wars battlefront 2"),
        ("Warhammer® 40,000™: Dawn of War®", "warhammer 40000 dawn of war"),
        ("F.E.A.R. 3", "fear 3"),
        ("L.A. Noire", "la noire"),
        ("portal2", "portal 2"),
        ("Half-Life 2: Episode Two", "half life 2 episode 2"),
        ("half life 2 ep 2", "half life 2 episode 2"),
        ("Saints Row: The Third", "saints row the 3"),
        ("Mount & Blade", "mount and blade"),
        ("Don't Starve", "dont starve"),
        ("Fallout 3 - Game of the Year Edition", "fallout 3 goty edition"),
        ("Brütal Legend", "brutal legend"),
        ("Ёлка", "елка"),
        ("ＦＵＬＬ width Ⅱ", "full width 2"),
        ("Sønderborg Æsir", "sonderborg aesir"),
    ],
)
def test_ways_to_write_one_name_meet_in_one_spelling(text: str, expected: str) -> None:
    assert normalised(text) == expected


def test_a_mark_that_makes_another_letter_of_a_kana_stays() -> None:
    assert normalised("ガ") != normalised("カ")


def test_hangul_stays_in_whole_syllables() -> None:
    assert words("유죄 평결") == ["유죄", "평결"]


def test_a_script_without_spaces_has_a_word_per_sign() -> None:
    assert words("三国志2") == ["三", "国", "志", "2"]


def test_vowel_signs_stay_with_their_word() -> None:
    assert words("สวัสดี") == ["สวัสดี"]


def test_a_name_without_letters_stands_for_itself() -> None:
    assert normalised(" ? ?? ") == "???"
    assert words("???") == []


def test_nothing_is_normalised_to_nothing() -> None:
    assert normalised("  \n ") == ""


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
