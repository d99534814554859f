"""The engine that answers is replaced in one step, or stays; nobody who answers notices."""

from __future__ import annotations

import gc
import shutil
import threading
import weakref
from dataclasses import replace
from pathlib import Path

import pytest

from engine import DamagedSnapshot, ForeignSnapshot, NoSnapshot, Served, SnapshotError, current, manifest
from engine.snapshot import FOLDER, POINTER, use
from tests.engine.world import build, write_world


@pytest.fixture
def data(tmp_path: Path) -> Path:
    build(write_world(tmp_path / "raw"), tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def again(tmp_path: Path, data: Path) -> str:
    """Two snapshots, the older one served; this is the newer one's id."""
    first = current(data).name
    newer = build(tmp_path / "raw", data, force=True).snapshot
    use(data, first)
    return newer


def spoil(data: Path, snapshot_id: str) -> None:
    path = data / FOLDER / snapshot_id / "catalogue.parquet"
    path.write_bytes(path.read_bytes()[:-1])


def test_nothing_is_served_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshot):
        Served(tmp_path)


def test_a_newer_snapshot_is_swapped_in_and_an_older_one_too(data: Path, again: str) -> None:
    served = Served(data)
    first = served.engine.about.snapshot
    assert not served.poll()
    use(data, again)
    assert served.poll()
    assert served.engine.about.snapshot == again
    use(data, first)
    assert served.poll()
    assert served.engine.about.snapshot == first
    assert served.fault is None


def test_whoever_answers_keeps_the_engine_they_began_with(data: Path, again: str) -> None:
    served = Served(data)
    mine = served.engine
    use(data, again)
    served.poll()
    shutil.rmtree(data / FOLDER / mine.about.snapshot)
    answers = (mine.popular_games(), mine.similar_games("Portal"), mine.games_for_user("puzzler_01"))
    assert {answer.snapshot for answer in answers} == {mine.about.snapshot} != {again}


def test_the_old_engine_is_let_go_with_its_last_user(data: Path, again: str) -> None:
    served = Served(data)
    mine = served.engine
    old = weakref.ref(mine)
    use(data, again)
    served.poll()
    assert old() is mine
    del mine
    gc.collect()
    assert old() is None


def test_a_damaged_snapshot_is_refused_once_and_the_old_one_answers_on(data: Path, again: str) -> None:
    served = Served(data)
    first = served.engine
    use(data, again)
    spoil(data, again)
    with pytest.raises(DamagedSnapshot, match="is damaged"):
        served.poll()
    assert not served.poll()
    assert served.engine is first
    assert isinstance(served.fault, DamagedSnapshot)


def test_a_snapshot_of_another_format_is_refused(data: Path, again: str) -> None:
    served = Served(data)
    use(data, again)
    folder = data / FOLDER / again
    manifest.write(folder, replace(manifest.read(folder), format=manifest.FORMAT + 1))
    with pytest.raises(ForeignSnapshot):
        served.poll()


@pytest.mark.parametrize("pointer", ["{", '{"snapshot": "nowhere"}', None])
def test_a_pointer_to_nowhere_is_told_once_and_mended_by_the_next_one(
    data: Path, again: str, pointer: str | None
) -> None:
    served = Served(data)
    (data / POINTER).write_text(pointer) if pointer else (data / POINTER).unlink()
    with pytest.raises(SnapshotError):
        served.poll()
    assert not served.poll()
    assert served.fault
    use(data, again)
    assert served.poll()
    assert served.fault is None


def test_going_back_to_the_one_that_answers_ends_the_fault(data: Path, again: str) -> None:
    served = Served(data)
    use(data, again)
    spoil(data, again)
    with pytest.raises(DamagedSnapshot):
        served.poll()
    use(data, served.engine.about.snapshot)
    assert not served.poll()
    assert served.fault is None


def test_at_the_start_the_newest_whole_snapshot_stands_in_for_a_damaged_one(data: Path, again: str) -> None:
    first = current(data).name
    use(data, again)
    spoil(data, again)
    served = Served(data)
    assert served.engine.about.snapshot == first
    assert isinstance(served.fault, DamagedSnapshot)
    assert not served.poll()


def test_at_the_start_a_pointer_to_nowhere_is_stood_in_for(data: Path, again: str) -> None:
    (data / POINTER).write_text('{"snapshot": "nowhere"}')
    assert Served(data).engine.about.snapshot == again


def test_where_no_snapshot_is_whole_nothing_is_served(data: Path, again: str) -> None:
    for folder in (data / FOLDER).iterdir():
        spoil(data, folder.name)
    with pytest.raises(DamagedSnapshot):
        Served(data)


def test_many_threads_see_one_swap_and_whole_engines(data: Path, again: str) -> None:
    served = Served(data)
    first = served.engine.about.snapshot
    use(data, again)
    swaps: list[bool] = []
    seen: set[str] = set()

    def work() -> None:
        seen.add(served.engine.popular_games().snapshot)
        swaps.append(served.poll())
        seen.add(served.engine.popular_games().snapshot)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(swaps) == [False] * 7 + [True]
    assert seen <= {first, again}
    assert served.engine.about.snapshot == again


def test_a_swap_writes_nothing(data: Path, again: str) -> None:
    served = Served(data)
    use(data, again)
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    served.poll()
    assert {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before
