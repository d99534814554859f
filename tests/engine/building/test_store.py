"""Tables are written as they are, and their shapes remembered."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pyarrow as pa
from pyarrow import ipc

from engine.building.store import Store

FRAME = pl.DataFrame({"user_id": ["a", "b"], "count": [1, 2]}, schema={"user_id": pl.String(), "count": pl.Int64()})


def test_a_parquet_table_is_read_back_as_it_was(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.parquet("players", FRAME)
    assert pl.read_parquet(tmp_path / "players.parquet").equals(FRAME)
    assert store.shapes == {"players.parquet": (2, ("user_id", "count"))}


def test_an_arrow_table_is_one_batch_that_can_be_mapped_without_a_copy(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.arrow("plays", pl.concat([FRAME, FRAME], rechunk=False))
    with pa.memory_map(str(tmp_path / "plays.arrow")) as source:
        reader = ipc.open_file(source)
        before = pa.total_allocated_bytes()
        table = reader.read_all()
        assert pa.total_allocated_bytes() == before
    assert reader.num_record_batches == 1
    assert table["count"].to_pylist() == [1, 2, 1, 2]
    assert store.shapes == {"plays.arrow": (4, ("user_id", "count"))}


def test_an_empty_arrow_table_keeps_its_columns(tmp_path: Path) -> None:
    Store(tmp_path).arrow("plays", FRAME.clear())
    with pa.memory_map(str(tmp_path / "plays.arrow")) as source:
        table = ipc.open_file(source).read_all()
    assert (table.num_rows, table.column_names) == (0, ["user_id", "count"])


def test_one_table_is_the_same_file_whatever_it_was_cut_from(tmp_path: Path) -> None:
    rests: tuple[list[str | None], ...] = ([None, "x"], ["x", "x"])
    for number, rest in enumerate(rests):
        store = Store(tmp_path / str(number))
        store.folder.mkdir()
        store.arrow("t", pl.DataFrame({"a": ["x", None, "y", *rest]}, schema={"a": pl.String}).head(3))
    assert (tmp_path / "0" / "t.arrow").read_bytes() == (tmp_path / "1" / "t.arrow").read_bytes()


def test_gaps_inside_lists_are_the_same_file_too(tmp_path: Path) -> None:
    for number, last in enumerate((None, "y")):
        store = Store(tmp_path / str(number))
        store.folder.mkdir()
        lists = pl.DataFrame({"a": [["x", None, "z"], [last]]}, schema={"a": pl.List(pl.String)})
        store.arrow("t", lists.head(1))
    assert (tmp_path / "0" / "t.arrow").read_bytes() == (tmp_path / "1" / "t.arrow").read_bytes()


def test_nothing_lies_hidden_in_a_gap(tmp_path: Path) -> None:
    for number, hidden in enumerate(("a", "another text")):
        store = Store(tmp_path / str(number))
        store.folder.mkdir()
        frame = pl.DataFrame({"a": ["x", hidden]}).with_columns(pl.when(pl.col("a") == "x").then("a"))
        store.arrow("t", frame)
    assert (tmp_path / "0" / "t.arrow").read_bytes() == (tmp_path / "1" / "t.arrow").read_bytes()
