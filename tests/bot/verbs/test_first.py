"""A first start: samples of what is not there, and games whatever becomes of films."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.verbs import first
from engine import current, film_folder
from engine.building.watch import Watcher
from engine.snapshot import listing

Playwise = Callable[..., tuple[int, str, str]]


@pytest.fixture
def without_films(own_data: Path) -> Path:
    shutil.rmtree(film_folder(own_data))
    return own_data


def broken(settings: Settings, watcher: Watcher) -> None:
    raise ZeroDivisionError("it broke")


def test_an_installation_with_games_gets_films_without_being_told_to(
    without_films: Path, playwise: Playwise, types: Callable[..., None]
) -> None:
    games = current(without_films)
    types("/about")
    status, out, _ = playwise("chat", "--data", without_films)
    assert status == 0
    assert out.startswith(first.FIRST_FILMS)
    assert first.FIRST not in out
    assert "read netflix titles" in out
    assert current(without_films) == games
    assert listing(film_folder(without_films))[0].sample


@pytest.mark.parametrize("failing", ["a bug", "a file in the way"])
def test_films_that_cannot_be_built_keep_nobody_from_games(
    failing: str,
    without_films: Path,
    playwise: Playwise,
    types: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if failing == "a bug":
        monkeypatch.setattr(first, "_films_elsewhere", broken)
    else:
        film_folder(without_films).touch()
    types("/game portal 2")
    status, out, _ = playwise("chat", "--data", without_films)
    assert status == 0
    assert "I go on without films: " in out
    assert "people played it" in out


def test_films_that_lost_their_pointer_are_not_replaced_by_the_sample(
    own_data: Path, playwise: Playwise, types: Callable[..., None]
) -> None:
    films = film_folder(own_data)
    (films / "current.json").unlink()
    types("/game portal 2")
    _, out, _ = playwise("chat", "--data", own_data)
    assert first.FIRST_FILMS not in out
    assert not (films / "current.json").exists()
