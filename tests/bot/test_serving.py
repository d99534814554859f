"""The snapshots of both catalogues, as a bot serves them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.engines import Engines
from bot.errors import NoFilms
from bot.serving import Serving
from engine import Engine, SnapshotError, current, film_folder


@pytest.fixture
def both(own_data: Path, film_data: Path) -> Path:
    """A data folder with games and films."""
    shutil.copytree(film_folder(film_data), film_folder(own_data))
    return own_data


def damage(data: Path) -> None:
    (current(film_folder(data)) / "films.arrow").write_bytes(b"x")


def test_both_catalogues_answer(both: Path) -> None:
    engines = Serving(both).engines
    assert engines.games.game("portal 2").title == "Portal 2"
    assert engines.films.film("inception").title == "Inception"
    assert Engines.open(both).films.about == engines.films.about


def test_without_films_games_answer(own_data: Path, sample_engine: Engine) -> None:
    serving = Serving(own_data)
    assert serving.fault is None
    assert serving.engines.games.about.snapshot == Engines.open(own_data).games.about.snapshot
    with pytest.raises(NoFilms, match="playwise refresh --films"):
        _ = serving.engines.films


def test_films_answer_from_the_moment_there_are_some(own_data: Path, film_data: Path) -> None:
    serving = Serving(own_data)
    shutil.copytree(film_folder(film_data), film_folder(own_data))
    serving.poll()
    assert serving.engines.films.film("inception")


def test_damaged_films_keep_nobody_from_games(both: Path) -> None:
    damage(both)
    serving = Serving(both)
    assert serving.engines.other is None
    assert isinstance(serving.fault, SnapshotError)


def test_films_that_were_mended_answer(both: Path, film_data: Path) -> None:
    damage(both)
    serving = Serving(both)
    shutil.copytree(film_folder(film_data), film_folder(both), dirs_exist_ok=True)
    serving.poll()
    assert serving.engines.films
    assert serving.fault is None
