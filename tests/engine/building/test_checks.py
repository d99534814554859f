"""A snapshot whose totals differ is never published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from engine import current
from engine import schemas as s
from engine.building import totals
from engine.building.checks import check_totals
from engine.building.tables import Tables
from engine.errors import BuildError
from tests.engine.world import build, write_world

Ready = dict[str, pl.DataFrame]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    build(write_world(folder / "raw"), folder / "data")
    return current(folder / "data")


@pytest.fixture(scope="module")
def tables(snapshot: Path) -> Tables:
    frames = [pl.read_parquet(snapshot / f"{name}.parquet") for name in (s.CATALOGUE, s.PLAYS, s.REVIEWS)]
    return Tables(frames[0], pl.Series(s.USER, [], pl.String), frames[1], frames[2])


def test_equal_totals_pass(tables: Tables) -> None:
    check_totals(tables, totals.answers(tables))


def without_a_row(name: str) -> Callable[[Tables, Ready], tuple[Tables, Ready]]:
    return lambda tables, ready: (tables, {**ready, name: ready[name].slice(1)})


def without_a_play(tables: Tables, ready: Ready) -> tuple[Tables, Ready]:
    played = tables.plays.filter(pl.col(s.MINUTES) > 0).slice(1)
    return Tables(tables.catalogue, tables.players, played, tables.reviews), ready


def without_a_review(tables: Tables, ready: Ready) -> tuple[Tables, Ready]:
    return Tables(tables.catalogue, tables.players, tables.plays, tables.reviews.slice(1)), ready


def with_a_dated_label_too_many(tables: Tables, ready: Ready) -> tuple[Tables, Ready]:
    return tables, {**ready, s.DEVELOPER_YEARS: ready[s.DEVELOPER_YEARS].with_columns(pl.col(s.NEUTRAL) + 1)}


def with_a_label_too_many(tables: Tables, ready: Ready) -> tuple[Tables, Ready]:
    return tables, {**ready, s.DEVELOPERS: ready[s.DEVELOPERS].with_columns(pl.col(s.NEUTRAL) + 1)}


@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (without_a_row(s.GENRE_YEARS), "minutes by genre"),
        (without_a_play, "minutes by entry"),
        (without_a_review, "reviews by entry"),
        (with_a_label_too_many, "labels by developer"),
        (with_a_dated_label_too_many, "labels by developer and year"),
    ],
)
def test_totals_that_differ_stop_the_refresh_and_are_named(
    tables: Tables, spoil: Callable[[Tables, Ready], tuple[Tables, Ready]], what: str
) -> None:
    with pytest.raises(BuildError, match=f"The totals of {what} differ"):
        check_totals(*spoil(tables, totals.answers(tables)))
