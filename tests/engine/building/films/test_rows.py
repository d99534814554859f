"""The rows of a CSV file."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from engine.building.faults import Faults
from engine.building.films.rows import ODD_ENCODING, Row, read_rows
from engine.building.films.sources import find_files
from engine.building.sources import LineCount, described
from engine.errors import SourceError


def read(path: Path, content: bytes, *columns: str) -> tuple[list[Row], LineCount, Faults]:
    path.write_bytes(content)
    count, faults = LineCount(path), Faults()
    rows = list(read_rows(described("facts", path, ()), columns, count, faults, lambda _: None))
    return rows, count, faults


def test_rows_have_their_columns_whatever_ends_their_lines(tmp_path: Path) -> None:
    rows, count, _ = read(tmp_path / "f.csv", b'\xef\xbb\xbfid, title\r\n1,"A, B"\r\n2, C \r\n')
    assert rows == [{"id": "1", "title": "A, B"}, {"id": "2", "title": "C"}]
    assert (count.lines, count.unreadable) == (2, [])


def test_a_cell_may_hold_lines(tmp_path: Path) -> None:
    rows, _, _ = read(tmp_path / "f.csv", b'id,title\n1,"A\nB"\n2,C\n')
    assert rows[0]["title"] == "A\nB"


def test_a_packed_file_is_read_as_well(tmp_path: Path) -> None:
    rows, _, _ = read(tmp_path / "f.csv.gz", gzip.compress(b"id\n1\n"))
    assert rows == [{"id": "1"}]


def test_rows_of_another_width_are_counted_with_their_lines(tmp_path: Path) -> None:
    rows, count, _ = read(tmp_path / "f.csv", b"id,title\n1\n2,B\n3,C,D\n")
    assert rows == [{"id": "2", "title": "B"}]
    assert (count.lines, count.unreadable) == (3, [2, 4])


def test_another_encoding_is_read_and_counted(tmp_path: Path) -> None:
    rows, _, faults = read(tmp_path / "f.csv", "id\nAmélie\n".encode("cp1252"))
    assert rows == [{"id": "Amélie"}]
    assert faults.observed[ODD_ENCODING] == 1


def test_a_very_long_cell_is_read(tmp_path: Path) -> None:
    rows, _, _ = read(tmp_path / "f.csv", b"id\n" + b"x" * 300_000 + b"\n")
    assert len(rows[0]["id"]) == 300_000


def test_a_file_that_is_cut_off_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cut off"):
        read(tmp_path / "f.csv", b"id,title\n1,A\n2")


def test_a_packed_file_that_is_cut_off_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cut off"):
        read(tmp_path / "f.csv.gz", gzip.compress(b"id\n1\n" * 999)[:-9])


def test_a_file_of_other_columns_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="has no column title"):
        read(tmp_path / "f.csv", b"id\n1\n", "id", "title")


def test_a_folder_without_any_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="has no list of films"):
        find_files(tmp_path)
    with pytest.raises(SourceError, match="is not a folder"):
        find_files(tmp_path / "nowhere")
