"""A refresh of films in little memory builds what an ordinary one builds, and fails as it fails."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from engine import SourceError, current, film_folder, manifest
from engine.building.films.pipeline import refresh_films
from engine.building.watch import Unwatched
from engine.leftovers import leftovers
from tests.conftest import QUICK, SAMPLE
from tests.engine.building.test_apart import contents
from tests.engine.building.test_pipeline import Recorder

FRUGAL = replace(QUICK, low_memory=True)
LISTS = film_folder(SAMPLE)


def test_it_builds_the_same_snapshot_of_films_to_the_byte_in_the_same_steps(tmp_path: Path, film_data: Path) -> None:
    told, watch = manifest.read(current(film_folder(film_data))), Recorder()
    report = refresh_films(LISTS, tmp_path, FRUGAL, watch, sample=True, now=lambda: told.created)
    assert contents(current(tmp_path)) == contents(current(film_folder(film_data)))
    assert tuple(step.name for step in report.steps) == tuple(watch.steps)
    assert leftovers(tmp_path) == ()


def test_a_file_of_films_that_is_damaged_is_told_as_ever(tmp_path: Path) -> None:
    lists = shutil.copytree(LISTS, tmp_path / "lists")
    (lists / "netflix_titles.csv").write_text("nothing,of,it\n1,2,3\n")
    with pytest.raises(SourceError, match="netflix_titles"):
        refresh_films(lists, tmp_path / "data", FRUGAL, Unwatched())
    assert leftovers(tmp_path / "data") == ()
