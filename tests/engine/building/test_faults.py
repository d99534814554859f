"""What was wrong with the raw rows is kept by rule, with a few examples that name no person."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from engine import current
from engine import schemas as s
from engine.building.faults import SHOWN, Faults
from engine.building.faulttable import faults_table
from engine.manifest import read
from tests.engine.world import PUZZLERS, build, write_world


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    build(write_world(folder / "raw"), folder / "data")
    return current(folder / "data")


@pytest.fixture(scope="module")
def faults(snapshot: Path) -> pl.DataFrame:
    return pl.read_parquet(snapshot / f"{s.FAULTS}.parquet")


def examples(faults: pl.DataFrame, rule: str) -> list[str]:
    return faults.row(by_predicate=pl.col(s.RULE) == rule, named=True)[s.EXAMPLES]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("rule", "shown"),
    [
        ("games: id seen before", ["Portal again (10)"]),
        ("games: no id", ["Ghost"]),
        ("games: release date not ISO", ["Never Out (90): Coming Soon", "Beta (110): Feb 2012", "Gamma (120): 2012"]),
        ("reviews: identical reviews", ["line 1, game 20"]),
        ("reviews: lines of a user seen before", ["line 7, game 50"]),
        ("reviews: games not in the games file", ["999"]),
        ("libraries: empty", ["line 29"]),
        ("libraries: lines of a user seen before", ["line 32"]),
    ],
)
def test_a_rule_is_shown_by_games_and_lines(faults: pl.DataFrame, rule: str, shown: list[str]) -> None:
    assert examples(faults, rule) == shown


def test_the_table_counts_what_the_manifest_counts(snapshot: Path, faults: pl.DataFrame) -> None:
    manifest = read(snapshot)
    counted = {kept: dict(group.select(s.RULE, s.ROWS).iter_rows()) for (kept,), group in faults.group_by(s.KEPT)}
    assert counted == {False: dict(manifest.rejected), True: dict(manifest.observed)}


def test_no_example_names_a_person(faults: pl.DataFrame) -> None:
    shown = " ".join(faults[s.EXAMPLES].explode().drop_nulls())
    assert not any(player in shown for player in PUZZLERS)


def test_few_examples_are_kept() -> None:
    faults = Faults()
    faults.show("rule", "a", "b")
    faults.show("rule", "c", "d")
    faults.show("rule", "e")
    assert faults.examples["rule"] == ["a", "b", "c"]
    assert len(faults.examples["rule"]) == SHOWN


def test_without_faults_the_table_is_empty() -> None:
    assert faults_table(Faults()).is_empty()
