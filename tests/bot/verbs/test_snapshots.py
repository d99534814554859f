"""`playwise snapshots`."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from engine import film_folder
from engine.snapshot import current
from tests.bot.upkept import read_elsewhere

Playwise = Callable[..., tuple[int, str, str]]


def test_snapshots_are_listed_with_the_served_one_marked(own_data: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("snapshots", "--data", own_data)
    assert status == 0
    assert re.search(rf"● +{current(own_data).name} +\d{{4}}-\d\d-\d\d +the sample +[\d,]+ +[\d.]+ kB", out)


def test_snapshots_of_real_files_name_them(own_data: Path, playwise: Playwise) -> None:
    read_elsewhere(own_data)
    _, out, _ = playwise("snapshots", "--data", own_data)
    assert "steam_games.json.gz" in out


def test_one_can_go_back_to_a_snapshot(own_data: Path, playwise: Playwise) -> None:
    old = current(own_data)
    new = old.with_name("20990101T000000Z-00000000")
    shutil.copytree(old, new)
    status, out, _ = playwise("snapshots", "use", new.name, "--data", own_data)
    assert (status, out) == (0, f"Snapshot {new.name} is served from now on.\n")
    assert current(own_data) == new


def test_an_unknown_snapshot_is_refused(own_data: Path, playwise: Playwise) -> None:
    status, _, err = playwise("snapshots", "use", "nope", "--data", own_data)
    assert status == 1
    assert "nope" in err


def test_snapshots_can_be_none(tmp_path: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("snapshots", "--data", tmp_path)
    assert status == 0
    assert f"playwise refresh --data {tmp_path} builds one" in out


def test_snapshots_are_listed_without_a_served_one(own_data: Path, playwise: Playwise) -> None:
    (own_data / "current.json").unlink()
    _, out, _ = playwise("snapshots", "--data", own_data)
    assert "●" not in out
    assert "the sample" in out


def test_snapshots_that_cannot_be_read_are_not_none(tmp_path: Path, playwise: Playwise) -> None:
    (tmp_path / "snapshots").symlink_to("snapshots")  # unreadable for root, too
    status, out, err = playwise("snapshots", "--data", tmp_path)
    assert (status, out) == (1, "")
    assert f"{tmp_path / 'snapshots'} cannot be read" in err


def test_films_have_a_list_of_their_own(own_data: Path, playwise: Playwise) -> None:
    films = current(film_folder(own_data)).name
    assert films not in playwise("snapshots", "--data", own_data)[1]
    _, out, _ = playwise("snapshots", "--films", "--data", own_data)
    assert re.search(f"● +{films}", out)
    assert current(own_data).name not in out


def test_films_that_are_not_there_have_their_command(tmp_path: Path, playwise: Playwise) -> None:
    _, out, _ = playwise("snapshots", "--films", "--data", tmp_path)
    assert f"playwise refresh --films --data {tmp_path} builds one" in out


def test_a_snapshot_is_gone_back_to_in_whichever_catalogue_has_it(own_data: Path, playwise: Playwise) -> None:
    games, old = current(own_data), current(film_folder(own_data))
    new = old.with_name("20990101T000000Z-00000000")
    shutil.copytree(old, new)
    assert playwise("snapshots", "use", new.name, "--data", own_data)[0] == 0
    assert current(film_folder(own_data)) == new
    assert current(own_data) == games
