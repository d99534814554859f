"""What lies on a bench between parts, in memory or on the disk, is what was put there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest
from scipy import sparse

from engine.building.bench import Bench, InMemory, OnDisk

FRAME = pl.DataFrame(
    {"n": [1, None, 3], "name": ["a", "", None], "tags": [["x", "y"], [], None], "kind": ["game", "tool", "game"]},
    schema_overrides={"n": pl.Int32, "kind": pl.Enum(["game", "tool"])},
)


@pytest.fixture(params=["in memory", "on disk"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    return InMemory() if request.param == "in memory" else OnDisk(tmp_path)


@pytest.mark.parametrize("frame", [FRAME, FRAME[:0], pl.concat([FRAME, FRAME], rechunk=False)])
def test_a_table_comes_back_as_it_was(kept: Bench, frame: pl.DataFrame) -> None:
    kept.put("table", frame)
    found = kept.frame("table")
    assert found.equals(frame)
    assert found.schema == frame.schema
    assert kept.frame("table", ["kind", "n"]).equals(frame.select("kind", "n"))


def test_what_takes_the_place_of_a_table_leaves_whoever_holds_it_alone(kept: Bench) -> None:
    kept.put("table", FRAME)
    held = kept.frame("table")
    kept.put("table", held.head(1))  # made of what it replaces
    assert kept.frame("table").equals(FRAME.head(1))
    kept.drop("table")
    assert held.equals(FRAME)


def test_what_takes_the_place_of_an_array_leaves_whoever_holds_it_alone(kept: Bench) -> None:
    kept.put_array("numbers", np.arange(100_000))
    held = kept.array("numbers")
    kept.put_array("numbers", held[:1])
    assert kept.array("numbers").tolist() == [0]
    kept.drop("numbers")
    assert held.sum() == np.arange(100_000).sum()


def test_a_matrix_comes_back_as_it_was(kept: Bench) -> None:
    matrix = sparse.csr_matrix(np.array([[0, 1.5], [0, 0], [2, 0]], np.float32))
    kept.put_matrix("matrix", matrix)
    assert (kept.matrix("matrix").toarray() == matrix.toarray()).all()
    assert kept.matrix("matrix").shape == (3, 2)


@pytest.mark.parametrize("shape", [(3, 4), (0, 4), (4, 0), (0, 0)])
def test_there_is_room_of_any_size(kept: Bench, shape: tuple[int, int]) -> None:
    room = kept.room(*shape)
    assert room.shape == shape
    assert room.dtype == np.float32
    assert room.sum() == 0
    room += 1
    assert room.sum() == shape[0] * shape[1]
    assert kept.room(*shape).sum() == 0


def test_room_on_the_disk_leaves_nothing_there(tmp_path: Path) -> None:
    room = OnDisk(tmp_path).room(100, 100)
    assert list(tmp_path.iterdir()) == []
    assert room.flags.writeable
    assert room.flags.c_contiguous


def test_a_column_of_numbers_on_the_disk_is_an_array_without_a_copy(tmp_path: Path) -> None:
    kept, numbers = OnDisk(tmp_path), pl.DataFrame({"n": np.arange(300_000, dtype=np.int32)})
    kept.put("table", pl.concat([numbers, numbers], rechunk=False))
    assert kept.frame("table")["n"].to_numpy(allow_copy=False)[300_000:].tolist() == list(range(300_000))
