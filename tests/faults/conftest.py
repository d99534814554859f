"""The tiny world, served, with raw files that changed since: what every fault happens to."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine import film_folder
from tests.engine.world import build, write_world


@pytest.fixture(scope="session")
def built(film_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny world as raw files, and served with the sample of films: built once, and copied for each fault."""
    folder = tmp_path_factory.mktemp("built")
    build(write_world(folder / "raw"), folder / "data")
    shutil.copytree(film_folder(film_data), film_folder(folder / "data"))
    return folder


@pytest.fixture
def raw(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built / "raw", tmp_path / "raw")


@pytest.fixture
def data(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built / "data", tmp_path / "data")


Mount = Callable[..., None]


@pytest.fixture
def mount() -> Iterator[Mount]:
    """Mount something for one test; skip it where that is not allowed."""
    mounted: list[Path] = []

    def mounting(*arguments: str | Path) -> None:
        if os.geteuid() != 0:
            pytest.skip("only root may mount")
        done = subprocess.run(["mount", *map(str, arguments)], capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")
        place = Path(arguments[-1])
        if place not in mounted:  # else it was only mounted in another way
            mounted.append(place)

    yield mounting
    for place in reversed(mounted):
        subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def small_disk(data: Path, tmp_path: Path, mount: Mount) -> Path:
    """A data folder with a served snapshot on a disk that has hardly any room for another."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount("-t", "tmpfs", "-o", "size=4m", "none", disk)
    return shutil.copytree(data, disk / "data")


def fill(disk: Path, spare: int) -> Path:
    """Fill a disk but for `spare` bytes."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"\0" * max(shutil.disk_usage(disk).free - spare, 0))
    return ballast


@pytest.fixture
def read_only(data: Path, raw: Path, mount: Mount) -> Path:
    """A data folder with two snapshots that nobody can write to."""
    build(raw, data, force=True)
    mount("--bind", data, data)
    mount("-o", "remount,ro,bind", data)
    return data
