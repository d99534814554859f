from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.named import Named
from engine.normalise import normalised
from engine.resolver import Outcome, Resolution, Resolver
from engine.shorthand import Shorthand
from tests.engine.shelf import GAMES

HUNDRED_MS = 0.1
"""Fifty times what a name may take: the shelf is small, the machine may be busy."""

RESOLVER = Resolver(GAMES, Shorthand.read())


def ids(found: Resolution) -> list[str]:
    return [candidate.id for candidate in found.candidates]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("portal", "400"),
        ("PORTAL 2", "620"),
        ("portal2", "620"),
        ("portal ii", "620"),
        ("portal two", "620"),
        ("pay day 2", "218620"),
        ("counter strike", "10"),
        ("brutal legend", "225260"),
        ("fear 3", "21100"),
        ("140", "242820"),
        ("z", "90"),
        ("???", "91"),
        ("шп", "92"),
        ("유죄 평결", "93"),
        ("saints row 3", "55230"),
        ("fallout 3", "22300"),
        ("fallout 3 goty", "22370"),
    ],
)
def test_a_name_is_found_however_it_is_written(typed: str, meant: str) -> None:
    found = RESOLVER.resolve(typed)
    assert (found.outcome, ids(found)[0]) == (Outcome.SURE, meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("terarria", "105600"),
        ("terrraria", "105600"),
        ("protal 2", "620"),
        ("dark suols 3", "374320"),
        ("counter strike global ofensive", "730"),
        ("grand theft atuo san andreas", "12120"),
    ],
)
def test_a_slip_of_the_keyboard_is_forgiven(typed: str, meant: str) -> None:
    assert ids(RESOLVER.resolve(typed))[0] == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("csgo", "730"),
        ("fnv", "22380"),
        ("aoe2", "221380"),
        ("gta v", "271590"),
        ("gtav", "271590"),
        ("gta san andreas", "12120"),
        ("skyrim", "72850"),
        ("oblivion", "22330"),
        ("blood dragon", "233270"),
        ("civ 5", "8930"),
        ("civilization v", "8930"),
        ("gmod", "4000"),
        ("fnaf", "319510"),
        ("resident evil 5", "21690"),
        ("fm16", "378120"),
        ("dark souls 2 pc", "236430"),
        ("doom 1993", "2280"),
        ("dark souls 1", "211420"),
    ],
)
def test_what_people_call_a_game_comes_first(typed: str, meant: str) -> None:
    assert ids(RESOLVER.resolve(typed))[0] == meant


@pytest.mark.parametrize("typed", ["portal 3", "dark souls 4", "terraria 2", "fallout 5", "gta 6", "dead space 3"])
def test_a_number_that_differs_is_another_game(typed: str) -> None:
    assert RESOLVER.resolve(typed).outcome is not Outcome.SURE


@pytest.mark.parametrize(
    "typed", ["hades", "stardew valley", "zxcvbnm", "lorem ipsum dolor", "🎮🎮", "", "  ", "12345"]
)
def test_what_is_not_there_is_never_answered(typed: str) -> None:
    assert RESOLVER.resolve(typed).outcome is Outcome.ABSENT


def test_a_well_known_game_that_is_not_there_is_called_by_its_name() -> None:
    assert RESOLVER.resolve("pubg") == Resolution(Outcome.ABSENT, known_as="PlayerUnknown's Battlegrounds")


def test_a_slip_towards_a_game_that_nobody_plays_is_asked_about() -> None:
    found = RESOLVER.resolve("starfield")
    assert (found.outcome, ids(found)) == (Outcome.UNCLEAR, ["94"])


def test_initials_of_two_games_are_asked_about() -> None:
    found = RESOLVER.resolve("ds2")
    assert found.outcome is Outcome.UNCLEAR
    assert {"236430", "47780"} <= set(ids(found))


def test_a_series_without_a_first_part_is_asked_about() -> None:
    found = RESOLVER.resolve("batman")
    assert found.outcome is Outcome.UNCLEAR
    assert set(ids(found)) == {"200260", "209000"}


def test_namesakes_are_shown_beside_the_one_that_is_played_more() -> None:
    assert ids(RESOLVER.resolve("doom")) == ["379720", "2280"]


def test_editions_are_shown_beside_the_game() -> None:
    assert ids(RESOLVER.resolve("fallout 3")) == ["22300", "22370"]


def test_a_soundtrack_is_meant_only_when_named() -> None:
    assert ids(RESOLVER.resolve("blood dragon"))[0] == "233270"
    assert ids(RESOLVER.resolve("portal 2 soundtrack"))[0] == "317400"


def test_at_most_as_many_candidates_as_wanted_are_returned() -> None:
    assert len(RESOLVER.resolve("ds2", limit=1).candidates) == 1


def test_nothing_is_found_among_nothing() -> None:
    empty = Resolver(())
    assert empty.resolve("portal") == Resolution(Outcome.ABSENT)
    assert empty.complete("p") == ()


@given(st.text(max_size=300))
@example("a b " * 1024)
@example("x" * 4096)
@example("the " * 1024)
@example("\x00\ud800")
@settings(deadline=None)
def test_any_text_at_all_is_answered_in_time(text: str) -> None:
    started = time.perf_counter()
    RESOLVER.resolve(text)
    RESOLVER.complete(text)
    assert time.perf_counter() - started < HUNDRED_MS


@given(st.lists(st.text(min_size=1), min_size=1, max_size=8))
@settings(deadline=None)
def test_every_entry_is_found_by_its_own_name(names: list[str]) -> None:
    entries = [Named(str(number), name, weight=number) for number, name in enumerate(names)]
    resolver = Resolver(entries)
    for entry in entries:
        if normalised(entry.name):
            found = resolver.resolve(entry.name)
            assert found.outcome is Outcome.SURE
            assert normalised(found.candidates[0].name) == normalised(entry.name)


def test_completion_puts_the_most_played_beginnings_first() -> None:
    assert [found.id for found in RESOLVER.complete("po")] == ["620", "400", "317400"]


def test_completion_looks_behind_the_article_and_inside_the_name() -> None:
    assert [found.id for found in RESOLVER.complete("elder")] == ["72850", "22330"]
    assert [found.id for found in RESOLVER.complete("vegas")] == ["22380"]
    assert [found.id for found in RESOLVER.complete("san an")] == ["12120"]


def test_completion_of_nothing_is_nothing() -> None:
    assert RESOLVER.complete("") == ()
    assert RESOLVER.complete("p", limit=0) == ()
