"""A developer text falls into its makers, and ports are told from originals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building.credits import Credit, common_spellings, split_credits


def makers(*names: str) -> tuple[Credit, ...]:
    return tuple(Credit(name, port=False) for name in names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Valve", ["Valve"]),
        ("Valve,Hidden Path Entertainment", ["Valve", "Hidden Path Entertainment"]),
        ("Making Fun, Inc.", ["Making Fun, Inc."]),
        ("CAPCOM Co., Ltd.", ["CAPCOM Co., Ltd."]),
        ("CINEMAX, s.r.o.", ["CINEMAX, s.r.o."]),
        ("Two Man Army Games, L.L.C", ["Two Man Army Games, L.L.C"]),
        ("CAVE Interactive CO.,LTD.", ["CAVE Interactive CO.,LTD."]),
        ("G-STYLE Co,. Ltd.", ["G-STYLE Co,. Ltd."]),
        ("HANBITSOFT, INC.,IMC GAMES CO.,LTD.", ["HANBITSOFT, INC.", "IMC GAMES CO.,LTD."]),
        (", Inc.", ["Inc."]),
        ("Arcen Games, LLC", ["Arcen Games, LLC"]),
        ("Collin, Kaleb, &amp; Jeya", ["Collin", "Kaleb", "& Jeya"]),
        ("Tools (Studio of ThoughtSTEM, LLC)", ["Tools (Studio of ThoughtSTEM, LLC)"]),
        ("Valve,, ,Valve", ["Valve"]),
        ("Inc.", ["Inc."]),
        ("", []),
        (" , ", []),
    ],
)
def test_commas_part_makers_but_not_company_names_or_parentheses(text: str, names: list[str]) -> None:
    assert split_credits(text) == makers(*names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Feral Interactive (Mac)", "Feral Interactive"),
        ("Aspyr (Mac &amp; Linux)", "Aspyr"),
        ("Aspyr (Mac, Linux, &amp; Windows Update)", "Aspyr"),
        ("Someone (OS X port)", "Someone"),
    ],
)
def test_a_credit_whose_parentheses_hold_platforms_is_a_port(text: str, name: str) -> None:
    assert split_credits(text) == (Credit(name, port=True),)


@pytest.mark.parametrize("text", ["Denis Galanin (mif2000)", "Quantic Dream (original release)", "Macrales"])
def test_other_parentheses_make_no_port(text: str) -> None:
    assert split_credits(text) == makers(text)


def test_a_game_may_have_makers_and_porters() -> None:
    assert split_credits("Firaxis,Aspyr (Mac)") == (Credit("Firaxis", port=False), Credit("Aspyr", port=True))


@given(
    st.lists(st.sampled_from(["Valve", "Inc.", "LLC", "s.r.o.", "é ü", ",", ", ", "(", ")", "Co., Ltd."])).map("".join)
)
def test_no_letter_is_lost_when_a_text_is_taken_apart(text: str) -> None:
    named = "".join(credit.name for credit in split_credits(text))
    assert {letter for letter in text if letter.isalnum()} == {letter for letter in named if letter.isalnum()}


@given(st.text(alphabet="abcé ,.()&", max_size=60))
def test_names_come_in_their_order_each_once_and_never_blank(text: str) -> None:
    names = [credit.name for credit in split_credits(text)]
    assert len(set(names)) == len(names)
    assert all(name == name.strip() and name for name in names)
    unmended = all(name in text for name in names) and "(" not in text
    behind = 0
    for name in names if unmended else ():
        place = text.find(name, behind)
        assert place >= 0
        behind = place + len(name)


def test_the_most_frequent_spelling_is_common_and_the_first_in_the_alphabet_among_equals() -> None:
    usual = common_spellings(["CAPCOM", "Capcom", "Cap com", "Capcom", "Zed", "ZED"])
    assert usual == {"capcom": "Capcom", "zed": "ZED"}
