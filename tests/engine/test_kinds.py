"""What is a game, and what only stands around one."""

from __future__ import annotations

import pytest

from engine.building.kinds import Kind, kind_of

NO_GENRE = [
    ("Dota 2 Test", Kind.TEST),
    ("Starbound - Unstable", Kind.TEST),
    ("Arma 2: Operation Arrowhead Beta (Obsolete)", Kind.TEST),
    ("Skyrim Script Extender (SKSE)", Kind.TOOL),
    ("Football Manager 2014 Resource Archiver", Kind.TOOL),
    ("Killing Floor 2 - SDK", Kind.TOOL),
    ("Portal 2 Soundtrack", Kind.SOUNDTRACK),
    ("Call of Duty: Black Ops II - Multiplayer", Kind.PART),
    ("Call of Duty: Black Ops II - Zombies", Kind.PART),
    ("Medal of Honor(TM) Multiplayer", Kind.PART),
    ("The Ship Tutorial", Kind.PART),
    ("Football Manager 2016 Demo", Kind.DEMO),
    ("PAYDAY: The Web Series", Kind.VIDEO),
    ("CS:GO Player Profiles: kennyS - Team Envyus", Kind.VIDEO),
    ("Saints Row: The Third Season Pass", Kind.DLC),
    ("Don't Starve", Kind.GAME),
    ("Rage Against The Zombies", Kind.GAME),
    ("Alpha Protocol", Kind.GAME),
]


@pytest.mark.parametrize(("title", "kind"), NO_GENRE)
def test_an_entry_that_the_store_does_not_list_is_known_by_its_title(title: str, kind: Kind) -> None:
    assert kind_of(title, (), (), ()) is kind


def test_a_program_is_known_by_its_genres() -> None:
    assert kind_of("Blender", ["Animation & Modeling"], (), ()) is Kind.TOOL


def test_an_indie_game_about_education_is_a_game() -> None:
    assert kind_of("CodeSpells", ["Education", "Simulation"], (), ()) is Kind.GAME


def test_a_lesson_that_nobody_can_play_is_no_game() -> None:
    assert kind_of("Introduction to Modo", (), ["Animation & Modeling", "Tutorial"], ()) is Kind.TOOL


def test_what_has_the_tag_of_a_program_and_can_be_played_is_a_game() -> None:
    assert kind_of("Sankhara", (), ["Casual", "Video Production"], ["Single-player"]) is Kind.GAME


def test_what_the_store_calls_downloadable_content_is_that_whatever_its_title() -> None:
    assert kind_of("Tropico 3: Absolute Power", ["Strategy"], (), ["Downloadable Content"]) is Kind.DLC


def test_a_film_is_known_by_its_tags() -> None:
    assert kind_of("Kung Fury", (), ["Movie", "Short"], ()) is Kind.VIDEO
