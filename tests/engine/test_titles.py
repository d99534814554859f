from __future__ import annotations

import pytest

from engine.companies import called, without_form
from engine.initials import initials_of
from engine.readings import Part, Reading, Typed, reading
from engine.titles import title_of


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Witcher: Enhanced Edition Director's Cut", "witcher"),
        ("Sid Meier's Civilization® V", "civilization 5"),
        ("DARK SOULS™: Prepare To Die™ Edition", "dark souls"),
        ("Batman: Arkham City - Game of the Year Edition", "batman arkham city"),
        ("Age of Empires® III: Complete Collection", "age of empires 3"),
        ("Mortal Kombat Komplete Edition", "mortal kombat"),
        ("Crysis 2 - Maximum Edition", "crysis 2"),
        ("Rome: Total War™ - Collection", "rome total war"),
        ("Borderlands 2: Mechromancer Pack", "borderlands 2 mechromancer pack"),
        ("The Edition", "edition"),
    ],
)
def test_a_name_begins_behind_its_article_and_ends_before_its_edition(title: str, name: str) -> None:
    parts = title_of(title)
    assert " ".join(parts.words[parts.start : parts.end]) == name


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Counter-Strike: Global Offensive", "csgo"),
        ("Fallout: New Vegas", "fnv"),
        ("Age of Empires II HD", "aoe2"),
        ("Crusader Kings II", "ck2"),
        ("STAR WARS™ Knights of the Old Republic™ II - The Sith Lords™", "kotor2"),
        ("METAL GEAR SOLID V: THE PHANTOM PAIN", "mgs5"),
        ("Call of Duty: Modern Warfare 3", "mw3"),
        ("Call of Duty: World at War", "codwaw"),
        ("PlanetSide 2", "ps2"),
        ("Five Nights at Freddy's 2", "fnaf2"),
        ("Heroes of Might & Magic III", "homm3"),
    ],
)
def test_initials_are_those_of_the_title_or_of_its_parts(title: str, short: str) -> None:
    assert short in {initials for initials, _, _ in initials_of(title_of(title))}


def read(typed: str, title: str) -> Reading | None:
    return reading(Typed(tuple(typed.split())), title_of(title))


@pytest.mark.parametrize(
    ("typed", "title", "part"),
    [
        ("witcher 3", "The Witcher 3: Wild Hunt", Part.HEAD),
        ("wild hunt", "The Witcher 3: Wild Hunt", Part.TAIL),
        ("dawn of war 2", "Warhammer® 40,000: Dawn of War® II – Retribution", Part.MIDDLE),
        ("binding of isaac", "The Binding of Isaac", Part.WHOLE),
        ("isaac", "The Binding of Isaac", Part.LOOSE),
        ("rome 2 total war", "Total War: ROME II", Part.WORDS),
        ("goat sim", "Goat Simulator", Part.WORDS),
    ],
)
def test_a_part_is_told_from_the_whole(typed: str, title: str, part: Part) -> None:
    found = read(typed, title)
    assert found is not None
    assert found.part is part


def test_slips_are_counted_across_spaces() -> None:
    found = read("plannet side 2", "PlanetSide 2")
    assert found is not None
    assert (found.edits, found.respaced) == (1, True)


@pytest.mark.parametrize(
    ("typed", "title"), [("dark souls 3", "DARK SOULS II"), ("world of warcraft", "World of Zoo"), ("xyz", "Portal")]
)
def test_other_numbers_and_other_words_are_not_read_as_a_title(typed: str, title: str) -> None:
    assert read(typed, title) is None


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Psyonix, Inc.", "Psyonix"),
        ("Endnight Games Ltd", "Endnight Games"),
        ("Making Fun, Inc.", "Making Fun"),
        ("Ltd", "Ltd"),
    ],
)
def test_a_company_is_called_without_its_legal_form(name: str, short: str) -> None:
    assert without_form(name) == short


def test_a_company_is_called_by_its_own_word_where_no_other_begins_so() -> None:
    assert called(["Klei Entertainment", "Rockstar North", "Rockstar Games"]) == [("klei",), (), ()]
