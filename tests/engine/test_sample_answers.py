"""The engine and the independent reading say the same of the bundled sample and of the tiny world."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import Basis, Engine
from tests.comparing import assert_developer_agrees, assert_genre_agrees, assert_year_agrees
from tests.conftest import SAMPLE
from tests.engine.world import opened
from tests.reference.reading import Reference, read_reference

YEARS = range(1990, 2019)


@pytest.fixture(scope="module")
def reference() -> Reference:
    return read_reference(SAMPLE)


def test_every_genre_of_the_sample_agrees(sample_engine: Engine, reference: Reference) -> None:
    for genre in sample_engine.genres():
        assert_genre_agrees(sample_engine, reference, genre)


def test_the_sample_has_every_genre_that_anyone_played(sample_engine: Engine, reference: Reference) -> None:
    unplayed = {genre for game in reference.world.games.values() for genre in game.genres} - {*sample_engine.genres()}
    for genre in unplayed:
        with pytest.raises(LookupError):
            reference.genre_playtime(genre)


@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("year", YEARS)
def test_every_year_of_the_sample_agrees(sample_engine: Engine, reference: Reference, year: int, basis: Basis) -> None:
    assert_year_agrees(sample_engine, reference, year, basis)


def test_every_developer_of_the_sample_agrees(sample_engine: Engine, reference: Reference) -> None:
    names = {developer.name for developer in reference.world.developers.values()}
    read_otherwise = {name for name in names if sample_engine.developer_sentiment(name).developer != name}
    assert len(names) > 150
    assert read_otherwise <= {"FromSoftware, Inc"}  # beside "FromSoftware, Inc.", which is reviewed more
    for name in names - read_otherwise:
        assert_developer_agrees(sample_engine, reference, name)


def test_the_tiny_world_agrees(tmp_path: Path) -> None:
    engine = opened(tmp_path)
    reference = read_reference(tmp_path / "raw")
    for genre in engine.genres():
        assert_genre_agrees(engine, reference, genre)
    for basis in Basis:
        for year in YEARS:
            assert_year_agrees(engine, reference, year, basis)
    for developer in reference.world.developers.values():
        assert_developer_agrees(engine, reference, developer.name)
