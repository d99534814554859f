"""Snapshots are published whole, found by a pointer, verified, listed, gone back to and forgotten."""

from __future__ import annotations

import errno
import json
import re
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine import (
    BuildError,
    DamagedSnapshot,
    Engine,
    ForeignSnapshot,
    NoSnapshot,
    SnapshotError,
    current,
    lock,
    manifest,
    snapshot,
)
from engine.snapshot import (
    FOLDER,
    POINTER,
    REMOVED,
    UNFINISHED,
    listing,
    next_number,
    publish,
    sweep,
    unused,
    use,
    verify,
    workshop,
)
from tests.engine.world import build, write_world


def write_snapshot(folder: Path, name: str, number: int = 1) -> manifest.Manifest:
    """Write a snapshot of two small files."""
    (folder / "part").mkdir(parents=True, exist_ok=True)
    (folder / "table.parquet").write_bytes(name.encode())
    (folder / "part" / "array.npy").write_bytes(b"array")
    made = manifest.Manifest(
        format=manifest.FORMAT,
        id=name,
        created=datetime(2020, 1, 1, tzinfo=UTC),
        data_as_of=datetime(2016, 1, 1, tzinfo=UTC).date(),
        sample=False,
        sources=(),
        settings={},
        versions={},
        files=manifest.describe(folder, {}),
        rejected={},
        observed={},
        metrics={},
        number=number,
    )
    manifest.write(folder, made)
    return made


def published(data: Path, *names: str, keep: int = 3) -> None:
    for name in names:
        with workshop(data) as folder:
            write_snapshot(folder, name, next_number(data))
            publish(data, folder, keep)


def folders(data: Path) -> list[str]:
    return sorted(path.name for path in (data / FOLDER).iterdir())


def test_what_was_published_is_served_and_whole(tmp_path: Path) -> None:
    published(tmp_path, "one")
    assert current(tmp_path) == tmp_path / FOLDER / "one"
    assert verify(current(tmp_path)).id == "one"
    assert folders(tmp_path) == ["one"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [POINTER, lock.POINTING, FOLDER]


def test_a_data_folder_without_a_snapshot_says_what_to_run(tmp_path: Path) -> None:
    for data in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NoSnapshot, match=f"holds no snapshot yet: run `playwise refresh --data {data}`"):
            current(data)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"null",
        b"{}",
        b"\xff",
        b'{"snapshot": 7}',
        b'{"snapshot": null}',
        b'{"snapshot": ["one"]}',
        b'{"snapshot": ""}',
        b'{"snapshot": "."}',
        b'{"snapshot": ".."}',
        b'{"snapshot": "../one"}',
        b'{"snapshot": "one/.."}',
        b'{"snapshot": "one/part"}',
        b'{"snapshot": "/etc"}',
        b'{"snapshot": "gone"}',
        b'{"snapshot": "file"}',
        b'{"snapshot": "a\\u0000b"}',
        b'{"snapshot": ".building-1"}',
    ],
)
def test_a_pointer_that_leads_nowhere_or_elsewhere_is_refused(tmp_path: Path, content: bytes) -> None:
    published(tmp_path, "one")
    (tmp_path / FOLDER / "file").touch()
    (tmp_path / FOLDER / ".building-1").mkdir()
    (tmp_path / POINTER).write_bytes(content)
    with pytest.raises(DamagedSnapshot, match=f"run `playwise snapshots use one --data {tmp_path}`"):
        current(tmp_path)


def test_a_folder_in_the_place_of_the_pointer_is_refused(tmp_path: Path) -> None:
    (tmp_path / POINTER).mkdir()
    with pytest.raises(DamagedSnapshot, match=r"current\.json cannot be read"):
        current(tmp_path)


def flip(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(bytes([content[0] ^ 0xFF]) + content[1:])


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def swap_for_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SPOILS = [flip, cut, Path.unlink, swap_for_a_folder]


@pytest.mark.parametrize("name", ["table.parquet", "part/array.npy"])
@pytest.mark.parametrize("spoil", SPOILS)
def test_a_damaged_file_is_found_and_named(tmp_path: Path, spoil: Callable[[Path], None], name: str) -> None:
    published(tmp_path, "one")
    spoil(current(tmp_path) / name)
    with pytest.raises(
        DamagedSnapshot, match=rf"Snapshot one is damaged \({name}\): run `playwise refresh --force --data {tmp_path}`"
    ):
        verify(current(tmp_path))


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_damaged_file_is_never_published(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    published(tmp_path, "one")
    with workshop(tmp_path) as folder:
        write_snapshot(folder, "two")
        spoil(folder / "table.parquet")
        with pytest.raises(DamagedSnapshot):
            publish(tmp_path, folder, 3)
    assert current(tmp_path).name == "one"
    assert folders(tmp_path) == ["one"]


def test_snapshots_are_listed_newest_first_without_what_is_none(tmp_path: Path) -> None:
    published(tmp_path, "a", "b", "c")
    (tmp_path / FOLDER / "file").touch()
    (tmp_path / FOLDER / "empty").mkdir()
    (tmp_path / FOLDER / f"{UNFINISHED}1").mkdir()
    shutil.copytree(tmp_path / FOLDER / "a", tmp_path / FOLDER / "copy of a")
    (tmp_path / FOLDER / "b" / manifest.NAME).write_text("{")
    assert [told.id for told in listing(tmp_path)] == ["c", "a"]


def test_a_folder_of_snapshots_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    published(tmp_path, "one")
    (tmp_path / FOLDER / "one").rename(tmp_path / "one")
    (tmp_path / FOLDER).rmdir()
    (tmp_path / FOLDER).symlink_to(FOLDER)  # unreadable for root, too
    with pytest.raises(SnapshotError, match=r"snapshots cannot be read \(.*\): check its permissions"):
        listing(tmp_path)
    (tmp_path / POINTER).unlink()
    with pytest.raises(SnapshotError, match="snapshots cannot be read"):
        current(tmp_path)


def test_a_folder_without_snapshots_lists_none(tmp_path: Path) -> None:
    assert listing(tmp_path) == ()
    assert listing(tmp_path / "nowhere") == ()


def test_a_pointer_that_is_gone_is_no_first_start(tmp_path: Path) -> None:
    published(tmp_path, "one", "two")
    (tmp_path / POINTER).unlink()
    with pytest.raises(
        DamagedSnapshot, match=f"there are snapshots: run `playwise snapshots use two --data {tmp_path}`"
    ):
        current(tmp_path)


def test_going_back_is_writing_the_pointer(tmp_path: Path) -> None:
    published(tmp_path, "one", "two")
    use(tmp_path, "one")
    assert current(tmp_path).name == "one"
    assert folders(tmp_path) == ["one", "two"]


@pytest.mark.parametrize("name", ["", "three", "..", "../one", "/etc", "one/part", ".building-1", "a\0b"])
def test_a_snapshot_that_is_not_there_cannot_be_used(tmp_path: Path, name: str) -> None:
    published(tmp_path, "one")
    (tmp_path / FOLDER / ".building-1").mkdir()
    with pytest.raises(
        NoSnapshot, match=re.escape(f"There is no snapshot {name!r}: `playwise snapshots --data {tmp_path}` lists them")
    ):
        use(tmp_path, name)
    assert current(tmp_path).name == "one"


def test_a_damaged_snapshot_cannot_be_used(tmp_path: Path) -> None:
    published(tmp_path, "one", "two")
    cut(tmp_path / FOLDER / "one" / "table.parquet")
    with pytest.raises(DamagedSnapshot):
        use(tmp_path, "one")
    assert current(tmp_path).name == "two"


@pytest.mark.parametrize(
    ("keep", "kept"), [(3, ["c", "d", "e"]), (1, ["e"]), (0, ["e"]), (9, ["a", "b", "c", "d", "e"])]
)
def test_the_oldest_are_forgotten(tmp_path: Path, keep: int, kept: list[str]) -> None:
    published(tmp_path, "a", "b", "c", "d", "e", keep=keep)
    assert folders(tmp_path) == kept


def test_the_served_one_is_never_forgotten_and_strangers_are_left_alone(tmp_path: Path) -> None:
    published(tmp_path, "b", "c")
    (tmp_path / FOLDER / "notes").mkdir()
    shutil.copytree(tmp_path / FOLDER / "c", tmp_path / FOLDER / "copy")
    published(tmp_path, "a", keep=1)
    assert current(tmp_path).name == "a"
    assert folders(tmp_path) == ["a", "copy", "notes"]


def test_a_name_that_is_taken_is_numbered(tmp_path: Path) -> None:
    assert unused(tmp_path, "one") == "one"
    (tmp_path / "one").mkdir()
    (tmp_path / "one-2").touch()
    assert unused(tmp_path, "one") == "one-3"


def test_a_workshop_is_gone_afterwards_whatever_happened(tmp_path: Path) -> None:
    def interrupted() -> None:
        with workshop(tmp_path) as folder:
            (folder / "half").write_bytes(b"x")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert folders(tmp_path) == []


def test_a_workshop_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / FOLDER).touch()
    with pytest.raises(BuildError, match="snapshots cannot be written"), workshop(tmp_path):
        pass


def test_what_killed_refreshes_left_is_swept_whoever_has_their_number_now(tmp_path: Path) -> None:
    published(tmp_path, "one")
    for name in (f"{UNFINISHED}999999999", f"{UNFINISHED}1", f"{UNFINISHED}nonsense", f"{REMOVED}two"):
        (tmp_path / FOLDER / name / "part").mkdir(parents=True)
    (tmp_path / f"{POINTER}.17").write_text("{")
    sweep(tmp_path)
    assert folders(tmp_path) == ["one"]
    assert not (tmp_path / f"{POINTER}.17").exists()


def test_the_newest_is_what_was_built_last_even_if_the_clock_went_back(tmp_path: Path) -> None:
    published(tmp_path, "2099-a", "2099-b", "2026-c", "2026-d", keep=3)
    assert [told.id for told in listing(tmp_path)] == ["2026-d", "2026-c", "2099-b"]
    assert current(tmp_path).name == "2026-d"


def test_a_snapshot_that_cannot_be_pointed_at_is_not_left_lying(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(tmp_path, "one")

    def full(path: Path, text: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(snapshot, "replace_text", full)
    with pytest.raises(BuildError, match="No space left"):
        published(tmp_path, "two")
    assert folders(tmp_path) == ["one"]
    assert current(tmp_path).name == "one"


def test_one_who_moves_the_pointer_waits_for_another_who_does(tmp_path: Path) -> None:
    published(tmp_path, "one", "two")
    going_back = threading.Thread(target=use, args=(tmp_path, "one"))
    with lock.pointing(tmp_path):
        going_back.start()
        going_back.join(0.1)
        assert going_back.is_alive()
    going_back.join()
    assert current(tmp_path).name == "one"


def test_a_reader_never_sees_half_a_pointer(tmp_path: Path) -> None:
    published(tmp_path, "one", "two")
    seen: set[str] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(current(tmp_path).name)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for turn in range(60):
            use(tmp_path, ("one", "two")[turn % 2])
    finally:
        done.set()
        reader.join()
    assert seen == {"one", "two"}


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """The served snapshot of the tiny world."""
    build(write_world(tmp_path / "raw"), tmp_path / "data")
    return current(tmp_path / "data")


@pytest.mark.parametrize("spoil", SPOILS)
def test_an_engine_opens_no_damaged_snapshot(world: Path, spoil: Callable[[Path], None]) -> None:
    for file in manifest.read(world).files:
        kept = (world / file.name).read_bytes()
        spoil(world / file.name)
        with pytest.raises(DamagedSnapshot, match=file.name):
            Engine.open(world)
        shutil.rmtree(world / file.name, ignore_errors=True)
        (world / file.name).write_bytes(kept)
    Engine.open(world)


def test_an_engine_opens_no_snapshot_of_another_format(world: Path) -> None:
    manifest.write(world, replace(manifest.read(world), format=manifest.FORMAT + 1))
    with pytest.raises(ForeignSnapshot, match=f"run `playwise refresh --data {world.parent.parent}`"):
        Engine.open(world)


@pytest.mark.parametrize(
    "missing",
    ["catalogue.arrow", "plays.arrow", "index/ids.npy", "names/games/owners.npy", "recommender/settings.json"],
)
def test_an_engine_opens_no_snapshot_whose_manifest_forgot_a_file(world: Path, missing: str) -> None:
    told = manifest.read(world)
    manifest.write(world, replace(told, files=tuple(file for file in told.files if file.name != missing)))
    (world / missing).unlink()
    with pytest.raises(DamagedSnapshot, match="is not what its manifest says"):
        Engine.open(world)


def test_an_engine_opens_no_snapshot_whose_manifest_lacks_figures(world: Path) -> None:
    manifest.write(world, replace(manifest.read(world), metrics={}))
    with pytest.raises(DamagedSnapshot, match="is not what its manifest says"):
        Engine.open(world)


@pytest.mark.parametrize("place", ["nowhere", "file"])
def test_an_engine_opens_nothing_where_nothing_is(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SnapshotError, match=f"run `playwise refresh --data {tmp_path.parent}`"):
        Engine.open(tmp_path / place)


def test_a_pointer_is_one_line_of_json(tmp_path: Path) -> None:
    published(tmp_path, "one")
    assert json.loads((tmp_path / POINTER).read_text()) == {"snapshot": "one"}
