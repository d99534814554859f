"""The snapshots of both catalogues, as a bot serves them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.catalogue import Catalogue
from bot.engines import Engines
from bot.errors import NoFilms
from bot.serving import Serving
from engine import DamagedSnapshot, current, film_folder
from engine.snapshot import POINTER


@pytest.fixture
def games_alone(own_data: Path) -> Path:
    """A data folder without films."""
    shutil.rmtree(film_folder(own_data))
    return own_data


def damage(data: Path) -> None:
    (current(film_folder(data)) / "films.arrow").write_bytes(b"x")


def opened(data: Path) -> tuple[Engines, list[str]]:
    """Return what answers in a terminal, and what is told before."""
    told: list[str] = []
    return Engines.open(data, told.append), told


def test_both_catalogues_answer(own_data: Path) -> None:
    engines = Serving(own_data).engines
    assert engines.games.game("portal 2").title == "Portal 2"
    assert engines.films.film("inception").title == "Inception"
    terminal, told = opened(own_data)
    assert (terminal.films.about, told) == (engines.films.about, [])


def test_without_films_games_answer(games_alone: Path) -> None:
    serving = Serving(games_alone)
    assert serving.faults == {}
    terminal, told = opened(games_alone)
    assert (terminal.games.about, told) == (serving.engines.games.about, [])
    with pytest.raises(NoFilms, match="playwise refresh --films"):
        _ = serving.engines.films


def test_films_answer_from_the_moment_there_are_some(games_alone: Path, film_data: Path) -> None:
    serving = Serving(games_alone)
    shutil.copytree(film_folder(film_data), film_folder(games_alone))
    serving.poll()
    assert serving.engines.films.film("inception")


def test_damaged_films_keep_nobody_from_games(own_data: Path) -> None:
    damage(own_data)
    serving = Serving(own_data)
    assert serving.engines.other is None
    assert set(serving.faults) == {Catalogue.FILMS}


@pytest.mark.parametrize("gone", ["films.arrow", POINTER])
def test_a_terminal_over_films_that_cannot_be_served_is_told_why_and_answers_about_games(
    gone: str, own_data: Path
) -> None:
    (current(film_folder(own_data)) / gone if gone != POINTER else film_folder(own_data) / gone).unlink()
    engines, told = opened(own_data)
    assert engines.games.game("portal 2")
    assert engines.other is None
    assert [sentence.startswith("I go on without films: ") and gone in sentence for sentence in told] == [True]


def test_films_that_were_mended_answer(own_data: Path, film_data: Path) -> None:
    damage(own_data)
    serving = Serving(own_data)
    shutil.copytree(film_folder(film_data), film_folder(own_data), dirs_exist_ok=True)
    serving.poll()
    assert serving.engines.films
    assert serving.faults == {}


def test_films_that_lost_their_pointer_are_a_fault_and_answer_on(own_data: Path) -> None:
    serving = Serving(own_data)
    (film_folder(own_data) / POINTER).unlink()
    films = serving.engines.films.about.snapshot
    with pytest.raises(
        DamagedSnapshot,
        match=f"is gone, though there are snapshots: run `playwise snapshots use {films} --data {own_data}`",
    ):
        serving.poll()
    assert set(serving.faults) == {Catalogue.FILMS}
    late = Serving(own_data)
    assert set(late.faults) == {Catalogue.FILMS}
    for answering in (serving, late):
        assert answering.engines.films.film("inception")


def test_games_that_lost_their_pointer_are_a_fault_and_the_newest_answer(own_data: Path) -> None:
    newest = current(own_data).name
    (own_data / POINTER).unlink()
    serving = Serving(own_data)
    assert f"run `playwise snapshots use {newest} --data {own_data}`" in serving.faults[Catalogue.GAMES]
    assert serving.engines.games.about.snapshot == newest
