"""Two figures say how well a snapshot recommends and finds names."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from engine import Engine, current, manifest
from engine import schemas as s
from engine.building.drawing import trial_of
from engine.building.quality import HIT_RATE, TITLES_FOUND, measured
from engine.building.tables import Tables
from tests.engine.world import opened


@pytest.fixture(scope="module")
def tables(sample_data: Path) -> Tables:
    """The tables of the bundled sample."""
    frames = [pl.read_parquet(current(sample_data) / f"{name}.parquet") for name in (s.CATALOGUE, s.PLAYS, s.REVIEWS)]
    return Tables(frames[0], pl.Series(s.USER, [], pl.String), frames[1], frames[2])


def test_a_snapshot_recommends_what_was_held_out_and_finds_its_titles(
    sample_engine: Engine, sample_data: Path, tables: Tables
) -> None:
    figures = measured(sample_engine, trial_of(tables))
    assert figures[HIT_RATE] > 0.3
    assert figures[TITLES_FOUND] == 1
    told = manifest.read(current(sample_data)).metrics
    assert {name: told[name] for name in figures} == figures


def test_another_worlds_snapshot_does_neither(tables: Tables, tmp_path: Path) -> None:
    assert max(measured(opened(tmp_path), trial_of(tables)).values()) < 0.1
