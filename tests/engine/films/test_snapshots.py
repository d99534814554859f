"""Snapshots of films: opened, tested, swapped and gone back from, as those of games are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import Served, snapshot
from engine.errors import DamagedSnapshot, NoSnapshot, UnknownFilm
from engine.films.engine import FilmEngine
from engine.films.folder import film_folder
from engine.films.selftest import opened
from engine.selftest import NAME
from engine.snapshot import current, listing
from tests.engine.films.world import NETFLIX, build, listed, write_films


def test_films_lie_beside_games_in_a_data_folder_of_their_own(tmp_path: Path) -> None:
    assert film_folder(tmp_path) == tmp_path / "films"


def test_the_served_films_are_swapped_when_the_pointer_moves(tmp_path: Path) -> None:
    build(write_films(tmp_path / "raw"), tmp_path / "films")
    served: Served[FilmEngine] = Served(tmp_path / "films", opened)
    before = served.engine
    assert not served.poll()
    build(write_films(tmp_path / "raw", netflix=[*NETFLIX, listed(9, "Brand New")]), tmp_path / "films")
    assert served.poll()
    assert served.engine.film("brand new").film_id == "n9"
    with pytest.raises(UnknownFilm):
        before.film("brand new")


def test_one_can_go_back_to_the_films_of_before(tmp_path: Path) -> None:
    first = build(write_films(tmp_path / "raw"), tmp_path / "films").snapshot
    build(write_films(tmp_path / "raw", netflix=[*NETFLIX, listed(9, "Brand New")]), tmp_path / "films")
    snapshot.use(tmp_path / "films", first)
    assert opened(current(tmp_path / "films")).about.snapshot == first
    assert len(listing(tmp_path / "films")) == 2


def test_a_data_folder_without_films_has_no_snapshot(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshot, match="playwise refresh --films"):
        Served(tmp_path / "films", opened)


def test_films_that_answer_wrongly_are_not_served(tmp_path: Path) -> None:
    build(write_films(tmp_path / "raw"), tmp_path / "films")
    folder = current(tmp_path / "films")
    known = json.loads((folder / NAME).read_bytes())
    assert {each["question"] for each in known} == {"platform", "actor", "director"}
    known[0]["expected"]["titles"] += 1
    (folder / NAME).write_text(json.dumps(known))
    with pytest.raises(DamagedSnapshot):
        opened(folder)


def test_a_table_that_is_missing_is_told(tmp_path: Path) -> None:
    build(write_films(tmp_path / "raw"), tmp_path / "films")
    folder = current(tmp_path / "films")
    (folder / "themes.arrow").unlink()
    with pytest.raises(DamagedSnapshot, match=r"themes\.arrow"):
        opened(folder)
