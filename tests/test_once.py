"""What is built once for all workers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from tests.once import once


class Worker:
    """One of the workers of a run, as far as folders go."""

    def __init__(self, run: Path, name: str) -> None:
        self._own = run / name
        self._own.mkdir()

    def getbasetemp(self) -> Path:
        return self._own

    def asks(self, building: Any) -> Path:
        return once(cast("pytest.TempPathFactory", self), "world", building)


@pytest.fixture
def workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Worker, Worker]:
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw0")
    return Worker(tmp_path, "gw0"), Worker(tmp_path, "gw1")


def make(folder: Path) -> None:
    folder.mkdir()
    (folder / "file").write_text("as built")


def fail(folder: Path) -> None:
    folder.mkdir()
    (folder / "half").touch()
    raise ZeroDivisionError


def test_each_worker_has_a_copy_of_what_was_built_by_the_first(workers: tuple[Worker, Worker]) -> None:
    first, second = workers
    mine = first.asks(make)
    (mine / "file").write_text("lived in")
    (mine / "people.db-wal").touch()
    theirs = second.asks(fail)
    assert [file.name for file in theirs.iterdir()] == ["file"]
    assert (theirs / "file").read_text() == "as built"


def test_what_failed_half_way_is_built_again_by_the_next(workers: tuple[Worker, Worker]) -> None:
    first, second = workers
    with pytest.raises(ZeroDivisionError):
        first.asks(fail)
    assert [file.name for file in second.asks(make).iterdir()] == ["file"]
