"""Players are found by their exact id, and their libraries read from the memory map."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import current
from engine.libraries import Libraries
from tests.engine.world import (
    OWNS_NOTHING,
    STARTED_NOTHING,
    build,
    library,
    opened,
    owned,
    reviewer,
    write_world,
)


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Libraries:
    folder = tmp_path_factory.mktemp("world")
    build(write_world(folder / "raw"), folder / "data")
    return Libraries.load(current(folder / "data"))


def test_every_player_is_found_under_their_own_number(libraries: Libraries) -> None:
    ids = [libraries.user_id(player) for player in range(len(libraries))]
    assert ids == sorted(ids)
    assert [libraries.find(user_id) for user_id in ids] == list(range(len(ids)))
    assert len(ids) == 32


@pytest.mark.parametrize("user_id", ["", " ", "puzzler_0", "puzzler_000", "PUZZLER_00", "zzz", "\U0010ffff", "a\0b"])
def test_an_id_is_exact(libraries: Libraries, user_id: str) -> None:
    assert libraries.find(user_id) is None


def test_a_library_is_what_was_read_of_the_first_line_of_its_player(libraries: Libraries) -> None:
    player = libraries.find("puzzler_00")
    assert player is not None
    assert sorted(libraries.library(player).values()) == [0, 60, 120]


@pytest.mark.parametrize(("user_id", "minutes"), [(OWNS_NOTHING, []), (STARTED_NOTHING, [0, 0]), ("only_reviews", [])])
def test_a_library_may_hold_nothing(libraries: Libraries, user_id: str, minutes: list[int]) -> None:
    player = libraries.find(user_id)
    assert player is not None
    assert list(libraries.library(player).values()) == minutes


def test_all_libraries_together_are_all_plays(libraries: Libraries) -> None:
    found = [play for player in range(len(libraries)) for play in libraries.library(player).items()]
    assert found == list(zip(libraries.entries.tolist(), libraries.minutes.tolist(), strict=True))


def test_ids_that_differ_by_case_or_one_slip_are_near(libraries: Libraries) -> None:
    assert libraries.near("PUZZLER_05")[0] == "puzzler_05"
    assert libraries.near("puzzler_05x") == ("puzzler_05",)
    assert libraries.near("puzzelr_05") == ("puzzler_05",)
    assert libraries.near("planner_13zzz") == ()
    assert libraries.near("nobody like this") == ()


def test_ids_are_completed_in_their_order(libraries: Libraries) -> None:
    assert libraries.beginning("puzzler_0", 2) == ("puzzler_00", "puzzler_01")
    assert libraries.beginning("nobody like this", 2) == ()


@pytest.mark.parametrize("user_id", ["", "a", "~", "puzzler_99"])
def test_at_the_ends_few_ids_are_near(libraries: Libraries, user_id: str) -> None:
    assert len(libraries.near(user_id)) <= 4
    assert set(libraries.near(user_id)) <= {libraries.user_id(player) for player in range(len(libraries))}


def test_the_arrays_are_views_of_the_file(libraries: Libraries) -> None:
    assert not libraries.entries.flags.owndata
    assert not libraries.minutes.flags.owndata
    assert not libraries.minutes.flags.writeable


@pytest.mark.parametrize("user_id", ["ü", "日本", "a'b", "x" * 300])
def test_ids_of_other_letters_are_found(tmp_path: Path, user_id: str) -> None:
    rows = [library(f"p{number}", owned("10", 5)) for number in range(20)]
    engine = opened(tmp_path, reviews=[reviewer("a")], libraries=[*rows, library(user_id, owned("10", 7))])
    assert engine.games_for_user(user_id).user_id == user_id
