"""Arrow files are read as the library that wrote them reads them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import ipc

from engine.arrow import columns_in
from engine.columns import Lists, filled

COLUMNS = {
    "number": pa.array([1, -2, 3], pa.int16()),
    "large": pa.array([2**40, 0, 7], pa.int64()),
    "hash": pa.array([2**64 - 1, 0, 7], pa.uint64()),
    "price": pa.array([0.5, None, 2.25], pa.float64()),
    "score": pa.array([0.5, 1.5, 2.5], pa.float32()),
    "named": pa.array([True, False, True]),
    "early": pa.array([None, True, False]),
    "day": pa.array([date(2010, 1, 2), None, date(1969, 12, 31)], pa.date32()),
    "title": pa.array(["Portal", "", "日本 é"], pa.large_string()),
    "other": pa.array([None, "b", None], pa.large_string()),
    "genres": pa.array([["Action", "RPG"], [], ["Action"]], pa.large_list(pa.large_string())),
    "added": pa.array([[None, date(2020, 2, 29)], [], []], pa.large_list(pa.date32())),
    "entries": pa.array([[], [1, 2, 3], None], pa.large_list(pa.int32())),
}


def written(path: Path, table: pa.Table, rows: int | None = None, **options: Any) -> Path:
    chosen = ipc.IpcWriteOptions(**options)
    with pa.OSFile(str(path), "wb") as sink, ipc.new_file(sink, table.schema, options=chosen) as writer:
        writer.write_table(table, rows)
    return path


def plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_holds_what_was_written(tmp_path: Path, name: str) -> None:
    column = columns_in(written(tmp_path / "t.arrow", pa.table(COLUMNS)))[name]
    expected = COLUMNS[name].to_pylist()
    assert len(column) == len(expected)
    assert [plain(column[row]) for row in range(len(column))] == expected
    assert [plain(value) for value in column] == expected


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_without_rows_has_its_columns(tmp_path: Path, name: str) -> None:
    empty = pa.table(COLUMNS).slice(0, 0)
    with pa.OSFile(str(tmp_path / "none.arrow"), "wb") as sink, ipc.new_file(sink, empty.schema):
        pass  # no batch at all
    for path in (tmp_path / "none.arrow", written(tmp_path / "empty.arrow", empty)):
        column = columns_in(path)[name]
        assert (len(column), list(column)) == (0, [])


def test_numbers_lie_in_the_file_and_gaps_are_filled_when_wanted(tmp_path: Path) -> None:
    table = columns_in(written(tmp_path / "t.arrow", pa.table(COLUMNS)))
    large = filled(table["large"], 0)
    assert not large.flags.owndata
    assert not large.flags.writeable
    assert filled(table["price"], -1.0).tolist() == [0.5, -1.0, 2.25]


def test_lists_say_which_of_them_hold_a_name(tmp_path: Path) -> None:
    genres = columns_in(written(tmp_path / "t.arrow", pa.table(COLUMNS)))["genres"]
    assert isinstance(genres, Lists)
    assert genres.lengths().tolist() == [2, 0, 1]
    assert genres.holding("Action").tolist() == [0, 2]
    assert genres.holding("Actio").tolist() == []
    assert genres.which_hold("Action").tolist() == [True, False, True]
    assert genres.which_hold("RPG").tolist() == [True, False, False]


@pytest.mark.parametrize("row", [-1, 3])
def test_there_is_no_row_beyond_the_last(tmp_path: Path, row: int) -> None:
    table = columns_in(written(tmp_path / "t.arrow", pa.table(COLUMNS)))
    for name in ("title", "genres"):
        with pytest.raises(IndexError):
            table[name][row]


def test_a_large_table_is_read_whole(tmp_path: Path) -> None:
    rows = 10_000
    table = pa.table({"n": np.arange(rows), "t": pa.array([f"title {n}" for n in range(rows)], pa.large_string())})
    found = columns_in(written(tmp_path / "t.arrow", table))
    assert filled(found["n"], 0).sum() == rows * (rows - 1) // 2
    assert found["t"][rows - 1] == "title 9999"


def test_what_no_snapshot_has_is_refused(tmp_path: Path) -> None:
    table = pa.table({"n": [1, 2, 3]})
    with pytest.raises(ValueError, match="not of one batch"):
        columns_in(written(tmp_path / "two.arrow", table, 2))
    with pytest.raises(ValueError, match="compressed"):
        columns_in(written(tmp_path / "zip.arrow", table, compression="zstd"))
    for column in (pa.array(["a"]).dictionary_encode(), pa.array(["a"]), pa.array([{"a": 1}])):
        with pytest.raises(ValueError, match="column odd is of a kind"):
            columns_in(written(tmp_path / "odd.arrow", pa.table({"odd": column})))


@pytest.mark.parametrize("content", [b"x", b"ARROW1", b"PAR1" * 9, b"ARROW1\0\0" + b"\xff" * 40 + b"ARROW1"])
def test_what_is_no_arrow_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.arrow").write_bytes(content)
    with pytest.raises(ValueError, match=r"t\.arrow is no whole Arrow file|ends too early"):
        columns_in(tmp_path / "t.arrow")


def test_every_cut_of_a_file_is_an_error_that_openers_expect(tmp_path: Path) -> None:
    whole = written(tmp_path / "t.arrow", pa.table(COLUMNS)).read_bytes()
    for end in range(0, len(whole), 97):
        (tmp_path / "t.arrow").write_bytes(whole[:end])
        with pytest.raises((OSError, LookupError, TypeError, ValueError)):
            columns_in(tmp_path / "t.arrow")
