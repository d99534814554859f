"""A first start: samples of what is not there, and games whatever becomes of films."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.catalogue import Catalogue
from bot.cli import STOPPED
from bot.loading import load_settings
from bot.sample import SAMPLE_NOTICE
from bot.settings import Settings
from bot.status import DONE, INTERRUPTED
from bot.verbs import first
from engine import current, film_folder
from engine.snapshot import listing
from engine.termination import terminated_by
from tests.patience import PATIENCE
from tests.unheard import unheard

Playwise = Callable[..., tuple[int, str, str]]


@pytest.fixture
def without_films(own_data: Path) -> Path:
    shutil.rmtree(film_folder(own_data))
    return own_data


build = first._build


def broken(settings: Settings, catalogue: Catalogue) -> None:
    if catalogue is Catalogue.FILMS:
        raise ZeroDivisionError("it broke")
    build(settings, catalogue)


CHAT = """
import sys
from bot.cli import main
status = main(["chat", "--data", sys.argv[1]])
heavy = ("polars", "pyarrow", "scipy", "sklearn", "textblob", "matplotlib")
print("stays:", *(name for name in heavy if name in sys.modules))
sys.exit(status)
"""


def test_a_first_conversation_builds_the_sample_and_what_builds_it_does_not_stay_in_memory(tmp_path: Path) -> None:
    data = tmp_path / "data"
    command = [sys.executable, "-c", CHAT, str(data)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, input="/about\n")
    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert ran.stdout.startswith(first.FIRST)
    assert ran.stdout.count(first.FIRST_FILMS) == 1
    assert SAMPLE_NOTICE in ran.stdout
    assert "I know 1" in ran.stdout
    assert ran.stdout.splitlines()[-1] == "stays:"
    for folder in (data, film_folder(data)):
        assert listing(folder)[0].sample


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
        monkeypatch.setattr(first, "_build", broken)
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
    newest = current(films).name
    (films / "current.json").unlink()
    types("/game portal 2")
    _, out, _ = playwise("chat", "--data", own_data)
    assert first.FIRST_FILMS not in out
    assert f"I go on without films: {films / 'current.json'} is gone" in out
    assert f"`playwise snapshots use {newest} --data {own_data}`" in out
    assert not (films / "current.json").exists()


def test_games_that_lost_their_pointer_are_not_replaced_by_the_sample(own_data: Path, playwise: Playwise) -> None:
    newest = current(own_data).name
    (own_data / "current.json").unlink()
    for verb in (["chat"], ["ask", "/help"]):
        status, out, err = playwise(*verb, "--data", own_data)
        assert (status, out) == (1, "")
        assert f"is gone, though there are snapshots: run `playwise snapshots use {newest} --data {own_data}`" in err
    assert [manifest.id for manifest in listing(own_data)] == [newest]


def test_a_first_start_that_did_not_hear_that_it_is_to_stop_builds_nothing(tmp_path: Path) -> None:
    with terminated_by(KeyboardInterrupt):
        unheard()
        with pytest.raises(KeyboardInterrupt):
            first.provide(load_settings(None).model_copy(update={"data_dir": tmp_path / "data"}))
    assert not (tmp_path / "data").exists()


def test_a_first_start_that_is_told_to_stop_does_and_leaves_nothing_half_built(tmp_path: Path) -> None:
    data = tmp_path / "data"
    command = [sys.executable, "-m", "bot", "chat", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as bot:
        assert bot.stdout
        assert bot.stdout.readline().strip() == first.FIRST
        assert bot.stdout.readline().startswith("find files")  # it builds
        bot.send_signal(signal.SIGTERM)
        _, said = bot.communicate(timeout=PATIENCE)
    assert (bot.returncode, said) == (INTERRUPTED, f"{STOPPED}\n")
    assert not (data / "current.json").exists()
    assert list(data.glob("snapshots/*")) == list(data.glob("snapshots/.building-*")) == []
