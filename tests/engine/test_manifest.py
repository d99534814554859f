"""A manifest is read back as it was written, and refused when it is not what it should be."""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from engine import DamagedSnapshot, ForeignSnapshot
from engine.manifest import FORMAT, NAME, Manifest, SourceFile, StoredFile, describe, read, sha256, write

MANIFEST = Manifest(
    format=FORMAT,
    id="20200101T000000Z-0123abcd",
    created=datetime(2020, 1, 1, tzinfo=UTC),
    data_as_of=date(2016, 1, 31),
    sample=True,
    sources=(SourceFile("games.json", 10, "ab", 3, 1),),
    settings={"negative_below": "-0.2"},
    versions={"polars": "2"},
    files=(StoredFile("plays.parquet", 20, "cd", 5, ("player", "entry")), StoredFile("index/ids.npy", 30, "ef")),
    rejected={"games: no id": 2},
    observed={"libraries: empty": 1},
    metrics={"games": 12, "share": 0.5},
)


def test_a_manifest_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path, MANIFEST)
    assert read(tmp_path) == MANIFEST


def test_a_manifest_is_json_that_a_person_can_read(tmp_path: Path) -> None:
    write(tmp_path, MANIFEST)
    text = (tmp_path / NAME).read_text()
    assert json.loads(text)["data_as_of"] == "2016-01-31"
    assert len(text.splitlines()) > 20


def test_its_size_is_that_of_all_files(tmp_path: Path) -> None:
    assert MANIFEST.size == 50


def test_files_are_described_by_name_with_checksum_and_shape(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.npy").write_bytes(b"array")
    (tmp_path / "a.parquet").write_bytes(b"table")
    table, array = describe(tmp_path, {"a.parquet": (2, ("x", "y"))})
    assert table == StoredFile("a.parquet", 5, hashlib.sha256(b"table").hexdigest(), 2, ("x", "y"))
    assert array == StoredFile("b/x.npy", 5, sha256(tmp_path / "b" / "x.npy"))


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"7", b"{}", b'{"format": "one"}', b"\xff\xfe", b"[" * 9999]
)
def test_what_is_no_manifest_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(DamagedSnapshot, match=r"has no readable manifest\.json: run `playwise refresh --data /"):
        read(tmp_path)


def test_a_missing_manifest_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(DamagedSnapshot, match=f"run `playwise refresh --data {folder.parent.parent}`"):
            read(folder)


@pytest.mark.parametrize("version", [0, FORMAT + 1, 999])
def test_another_format_is_refused_before_anything_else_is_read(tmp_path: Path, version: int) -> None:
    (tmp_path / NAME).write_text(json.dumps({"format": version, "files": "unknown then"}))
    with pytest.raises(ForeignSnapshot, match=f"has format {version}, this version reads {FORMAT}"):
        read(tmp_path)


@pytest.mark.parametrize(
    "changed",
    [
        {"id": None},
        {"id": 7},
        {"created": "yesterday"},
        {"data_as_of": 3.5},
        {"sample": "perhaps"},
        {"sources": "none"},
        {"sources": [{"name": "x"}]},
        {"files": {"name": "x"}},
        {"files": [{"name": "x", "size": "big", "sha256": ""}]},
        {"rejected": {"games: no id": "two"}},
        {"metrics": []},
        {"versions": None},
    ],
)
def test_a_manifest_with_wrong_types_is_refused(tmp_path: Path, changed: dict[str, Any]) -> None:
    write(tmp_path, MANIFEST)
    told = json.loads((tmp_path / NAME).read_text())
    (tmp_path / NAME).write_text(json.dumps(told | changed))
    with pytest.raises(
        DamagedSnapshot, match=f"is not what it should be: run `playwise refresh --data {tmp_path.parent.parent}`"
    ):
        read(tmp_path)


NEEDED = [field.name for field in fields(Manifest) if field.default is MISSING]


@pytest.mark.parametrize("missing", NEEDED)
def test_a_manifest_that_lacks_something_is_refused(tmp_path: Path, missing: str) -> None:
    write(tmp_path, MANIFEST)
    told = json.loads((tmp_path / NAME).read_text())
    del told[missing]
    (tmp_path / NAME).write_text(json.dumps(told))
    with pytest.raises(DamagedSnapshot):
        read(tmp_path)
