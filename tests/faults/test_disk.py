"""A full disk and a read-only one: told in a sentence, and what was served still is."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import BuildError, Engine, Served, SnapshotError, current
from engine.building.bench import OnDisk
from engine.building.parts import totals
from engine.building.store import Store
from engine.leftovers import leftovers
from engine.snapshot import FOLDER, use
from tests.engine.world import build
from tests.faults.conftest import fill

SPARE = 4096


@pytest.mark.parametrize("spare", [0, SPARE, 8 * SPARE])
def test_a_disk_that_fills_up_stops_the_refresh_and_nothing_else(raw: Path, small_disk: Path, spare: int) -> None:
    before = current(small_disk)
    ballast = fill(small_disk.parent, spare)
    with pytest.raises(BuildError, match=r"snapshots cannot be written .* check the room on the disk"):
        build(raw, small_disk, force=True)
    assert current(small_disk) == before
    Engine.open(before).popular_games()
    assert leftovers(small_disk) == ()

    ballast.unlink()
    assert build(raw, small_disk, force=True).snapshot == current(small_disk).name


def test_room_for_a_matrix_is_refused_where_the_disk_is_full(small_disk: Path) -> None:
    fill(small_disk.parent, SPARE)
    with pytest.raises(OSError, match="No space left on device"):
        OnDisk(small_disk).room(1000, 1000)


@pytest.mark.parametrize("table", ["catalogue", "labels", "plays"])
def test_a_quota_that_is_used_up_in_the_middle_of_a_table_stops_the_refresh(
    raw: Path, data: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    write = Store.parquet

    def over_quota(store: Store, name: str, frame: object) -> None:
        if name == table:
            (store.folder / f"{name}.parquet").write_bytes(b"PAR1")
            raise OSError(122, "Disk quota exceeded")
        write(store, name, frame)  # type: ignore[arg-type] # passed on as it came

    monkeypatch.setattr(Store, "parquet", over_quota)
    before = current(data)
    with pytest.raises(BuildError, match="Disk quota exceeded"):
        build(raw, data, force=True)
    assert current(data) == before
    assert [folder.name for folder in (data / FOLDER).iterdir()] == [before.name]


def test_a_read_only_data_folder_serves_and_refuses_a_refresh(raw: Path, read_only: Path) -> None:
    served = Served(read_only)
    with pytest.raises(BuildError, match=r"refresh\.lock cannot be written"):
        build(raw, read_only, force=True)
    assert not served.poll()
    assert leftovers(read_only) == ()
    served.engine.popular_games()


def test_going_back_on_a_read_only_data_folder_is_told(read_only: Path) -> None:
    before = current(read_only)
    (other,) = (folder.name for folder in (read_only / FOLDER).iterdir() if folder != before)
    with pytest.raises(SnapshotError, match="cannot be written"):
        use(read_only, other)
    assert current(read_only) == before


def test_what_is_not_an_error_of_the_disk_is_told_as_it_is(
    raw: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(totals, "check_totals", bug)
    with pytest.raises(ZeroDivisionError):
        build(raw, data, force=True)
    Engine.open(current(data))
