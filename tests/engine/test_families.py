"""Which titles are one work or one series, and how a list is varied by it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.building.families import families, series_key, work_key
from engine.families import ALONE, Families

SAME_SERIES = [
    ("Portal", "Portal 2"),
    ("The Witcher: Enhanced Edition Director's Cut", "The Witcher® 3: Wild Hunt"),
    ("Half-Life 2", "Half-Life: Blue Shift"),
    ("Sid Meier's Civilization® V", "Civilization IV: Beyond the Sword"),
    ("Call of Duty®: Modern Warfare® 2", "Call of Duty: Black Ops II - Zombies"),
    ("Football Manager 2014", "Football Manager 2016"),
    ("PAYDAY™ The Heist", "PAYDAY 2"),
    ("Tom Clancy's Splinter Cell: Conviction", "Tom Clancy’s Splinter Cell Blacklist"),
    ("LEGO® Marvel™ Super Heroes", "LEGO The Lord of the Rings"),
]
STRANGERS = [
    ("Portal", "Portal Stories: Mel"),
    ("Dead Island", "Dead Space"),
    ("Mini Metro", "Metro 2033"),
    ("Sid Meier's Pirates!", "Sid Meier's Civilization® V"),
]
SAME_WORK = [
    ("The Elder Scrolls V: Skyrim", "The Elder Scrolls V: Skyrim Special Edition"),
    ("Metro 2033", "Metro 2033 Redux"),
    ("BioShock™", "BioShock™ Remastered"),
    ("Fallout 3", "Fallout 3: Game of the Year Edition"),
    ("Call of Duty®: Black Ops", "Call of Duty: Black Ops - Multiplayer"),
    ("DARK SOULS™ II", "DARK SOULS™ II: Scholar of the First Sin"),
    ("Titan Quest", "Titan Quest Anniversary Edition"),
]
OTHER_WORKS = [("Portal", "Portal 2"), ("Tomb Raider", "Tomb Raider: Anniversary"), ("Thief", "Thief™ Gold")]
CARRIERS = ["Half-Life", "Half-Life 2", "Tom Clancy's Splinter Cell: Conviction", "Tom Clancy's Splinter Cell"]


@pytest.mark.parametrize(("one", "other"), SAME_SERIES)
def test_games_of_one_name_are_one_series(one: str, other: str) -> None:
    assert families([one, other, *CARRIERS]).same_series(0, 1)


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_games_that_share_a_word_are_no_series(one: str, other: str) -> None:
    assert not families([one, other]).same_series(0, 1)


@pytest.mark.parametrize(("one", "other"), SAME_WORK)
def test_editions_and_parts_are_one_work(one: str, other: str) -> None:
    assert families([one, other]).same_work(0, 1)


@pytest.mark.parametrize(("one", "other"), OTHER_WORKS)
def test_sequels_are_works_of_their_own(one: str, other: str) -> None:
    assert not families([one, other]).same_work(0, 1)


def test_an_entry_without_a_title_stands_alone() -> None:
    assert families([None, None, "Portal"]).series.tolist() == [ALONE, ALONE, ALONE]


def test_a_title_of_nothing_but_edition_words_keeps_a_name() -> None:
    assert all((work_key("Gold"), work_key("Complete Edition"), series_key("2048")))


def test_a_page_holds_two_of_a_series_and_the_others_wait_for_the_next() -> None:
    together = _series(0, 0, 0, 0, ALONE, ALONE, ALONE, ALONE)
    assert list(together.varied(range(8), int, 2)) == [0, 1, 4, 5, 6, 2, 3, 7]


def test_with_no_limit_the_order_stays() -> None:
    together = _series(0, 0, 0, 0, ALONE, ALONE)
    assert list(together.varied(range(6), int, None)) == list(range(6))


def test_a_series_that_is_all_there_is_is_shown_whole() -> None:
    assert sorted(_series(0, 0, 0, 0).varied(range(4), int, 2)) == [0, 1, 2, 3]


def test_of_one_work_only_the_first_is_shown_and_none_that_is_known() -> None:
    together = Families(np.array([0, 0, 1, 1, ALONE], np.int32), np.full(5, ALONE, np.int32))
    assert list(together.once(range(5), int, known=[3])) == [0, 4]


def test_saved_and_loaded_families_are_the_same(tmp_path: Path) -> None:
    together = families(["Portal", "Portal 2", "Metro 2033", "Metro 2033 Redux"])
    together.save(tmp_path)
    loaded = Families.load(tmp_path)
    assert loaded.works.tolist() == together.works.tolist()
    assert loaded.series.tolist() == together.series.tolist()


def _series(*numbers: int) -> Families:
    return Families(np.full(len(numbers), ALONE, np.int32), np.array(numbers, np.int32))
