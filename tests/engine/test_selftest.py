"""A snapshot is asked questions whose answers were counted from its tables, and is not served when it is wrong."""

from __future__ import annotations

import inspect
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from engine import DamagedSnapshot, Engine, current, manifest
from engine import schemas as s
from engine.building.store import Store
from engine.selftest import NAME, QUESTIONS, opened
from tests.engine.world import build, write_world


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    build(write_world(folder / "raw"), folder / "data")
    return current(folder / "data")


@pytest.fixture
def copy(world: Path, tmp_path: Path) -> Path:
    return shutil.copytree(world, tmp_path / world.name)


def change(folder: Path, table: str, changed: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
    """Write a table of a snapshot anew, as answers read it."""
    frame = pl.read_ipc((folder / f"{table}.arrow").read_bytes())
    Store(folder).arrow(table, changed(frame))


def forge(folder: Path) -> None:
    """Make the manifest agree with whatever the files of `folder` are now."""
    told = manifest.read(folder)
    (folder / manifest.NAME).unlink()
    manifest.write(folder, replace(told, files=manifest.describe(folder, {})))


def noting(question: Callable[..., Any], asked: set[str]) -> Callable[..., Any]:
    """Return a question that notes that it was asked."""

    def ask(*arguments: Any, **more: Any) -> Any:
        asked.add(question.__name__)
        return question(*arguments, **more)

    return ask


def test_the_known_answers_are_those_of_the_definitions(world: Path) -> None:
    known: list[Mapping[str, Any]] = json.loads((world / NAME).read_text())
    answers = {(each["question"], each["name"]): each["expected"] for each in known}
    assert answers["playtime_by_genre", "Strategy"] == {"year": 2010, "hours": round(sum(range(600, 614)) / 60, 2)}
    assert answers["top_player", "Strategy"] == {"hours": round((613 + 300) / 60, 2)}
    assert answers["developer_sentiment", "Valve"] == {"reviews": 4, "recommended": 4}
    assert answers["recommended_games", "2015 posted"] == {"recommendations": 2}
    assert answers["worst_developers", "2012 release"] == {"complaints": 1}


def test_every_statistical_question_has_a_known_answer(world: Path) -> None:
    assert {known["question"] for known in json.loads((world / NAME).read_text())} == set(QUESTIONS)


def test_every_question_of_the_engine_is_asked(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    questions = {name for name, kept in inspect.getmembers(Engine, inspect.isfunction) if not name.startswith("_")}
    asked = set[str]()
    for name in questions:
        monkeypatch.setattr(Engine, name, noting(getattr(Engine, name), asked))
    opened(world)
    assert asked == questions


def test_a_snapshot_that_answers_is_opened(world: Path) -> None:
    assert opened(world).about.snapshot == world.name


def test_a_snapshot_from_before_there_were_known_answers_is_opened(copy: Path) -> None:
    (copy / NAME).unlink()
    forge(copy)
    assert opened(copy)


@pytest.mark.parametrize(
    ("table", "column", "what"),
    [
        (s.GENRE_YEARS, s.MINUTES, "playtime_by_genre of Strategy: hours"),
        (s.TOP_PLAYERS, s.MINUTES, "top_player of Strategy: hours"),
        (s.TOP_GAMES, s.RECOMMENDED, "recommended_games of .*: recommendations"),
        (s.WORST_DEVELOPERS, s.COMPLAINTS, "worst_developers of .*: complaints"),
        (s.DEVELOPERS, s.RECOMMENDED, "developer_sentiment of Alpha Works: recommended"),
    ],
)
def test_a_snapshot_whose_aggregates_are_wrong_is_refused_though_its_checksums_agree(
    copy: Path, table: str, column: str, what: str
) -> None:
    change(copy, table, lambda frame: frame.with_columns(pl.col(column) + 60))
    forge(copy)
    with pytest.raises(DamagedSnapshot, match=f"answers wrongly .*{what} is .* and should be"):
        opened(copy)


def test_a_snapshot_that_has_lost_an_answer_is_refused(copy: Path) -> None:
    change(copy, s.DEVELOPERS, lambda frame: frame.filter(pl.col(s.DEVELOPER) != "Valve"))
    forge(copy)
    with pytest.raises(DamagedSnapshot, match="answers wrongly"):
        opened(copy)


@pytest.mark.parametrize("content", ["{", "[]7", '[{"question": "playtime_by_genre"}]'])
def test_known_answers_that_cannot_be_read_are_a_fault(copy: Path, content: str) -> None:
    (copy / NAME).write_text(content)
    forge(copy)
    with pytest.raises(DamagedSnapshot, match=r"known\.json cannot be read"):
        opened(copy)


def test_a_snapshot_of_another_shape_is_refused(copy: Path) -> None:
    change(copy, s.GENRE_YEARS, lambda frame: pl.DataFrame({"x": [1]}))
    forge(copy)
    with pytest.raises(DamagedSnapshot, match="is not what its manifest says"):
        opened(copy)
