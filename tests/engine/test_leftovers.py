"""What refreshes left behind is found, sized and explained; what is in use is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from engine import current, manifest
from engine.leftovers import leftovers
from engine.lock import refreshing
from engine.snapshot import FOLDER
from tests.engine.world import build, write_world


def world(tmp_path: Path) -> Path:
    build(write_world(tmp_path / "raw"), tmp_path / "data")
    return tmp_path / "data"


def litter(path: Path, content: bytes = b"12345") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_clean_data_folder_has_none(tmp_path: Path) -> None:
    assert leftovers(world(tmp_path)) == ()
    assert leftovers(tmp_path / "nowhere") == ()


def test_each_sort_is_told(tmp_path: Path) -> None:
    data = world(tmp_path)
    litter(data / FOLDER / ".building-7" / "half.parquet")
    litter(data / FOLDER / ".removed-old" / "index" / "ids.npy")
    litter(data / "current.json.7")
    litter(data / "raw" / "ucsd" / "steam_games.json.gz.part")
    litter(data / "rejected" / "20200101T000000Z-x" / "validation.json")
    litter(data / FOLDER / "broken" / "manifest.json")
    (data / FOLDER / "foreign").mkdir()
    newer = replace(manifest.read(current(data)), format=manifest.FORMAT + 1)
    manifest.write(data / FOLDER / "foreign", newer)
    found = {left.path.relative_to(data).as_posix(): left.what for left in leftovers(data)}
    assert found == {
        "snapshots/.building-7": "left by a refresh that was killed",
        "snapshots/.removed-old": "left by a refresh that was killed",
        "current.json.7": "left by a refresh that was killed",
        "raw/ucsd/steam_games.json.gz.part": "half a download",
        "rejected/20200101T000000Z-x": "a snapshot that failed its checks",
        "snapshots/broken": "a snapshot without a readable manifest",
        "snapshots/foreign": "a snapshot of another version of Playwise",
    }
    assert all(left.size >= 5 and left.remedy for left in leftovers(data))


def test_what_a_running_refresh_works_on_is_not_left_over(tmp_path: Path) -> None:
    data = world(tmp_path)
    litter(data / FOLDER / ".building-7" / "half.parquet")
    with refreshing(data, datetime.now(UTC)):
        assert leftovers(data) == ()
    assert len(leftovers(data)) == 1
