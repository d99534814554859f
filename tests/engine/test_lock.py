"""A data folder is refreshed by one at a time, and a look at who it is disturbs nobody."""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.errors import BuildError, RefreshRunning
from engine.lock import NAME, Holder, holder, refreshing

NOW = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def test_a_second_refresh_is_refused_and_told_who_is_at_work(tmp_path: Path) -> None:
    with (
        refreshing(tmp_path, NOW),
        pytest.raises(RefreshRunning, match=f"Process {os.getpid()} is refreshing .* wait until it is done"),
        refreshing(tmp_path, NOW),
    ):
        pass


def test_the_holder_is_known_while_it_holds(tmp_path: Path) -> None:
    assert holder(tmp_path) is None
    with refreshing(tmp_path, NOW):
        assert holder(tmp_path) == Holder(os.getpid(), NOW)
    assert holder(tmp_path) is None


def test_what_a_dead_process_signed_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"pid": 1, "since": "2026-01-02T03:04:00+00:00"}')
    assert holder(tmp_path) is None
    with refreshing(tmp_path, NOW):
        assert holder(tmp_path) == Holder(os.getpid(), NOW)


def test_one_after_the_other_is_fine_even_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), refreshing(tmp_path, NOW):
        raise KeyError
    with refreshing(tmp_path, NOW):
        pass


def test_a_holder_that_has_not_signed_yet_is_another_process(tmp_path: Path) -> None:
    with refreshing(tmp_path, NOW):
        (tmp_path / NAME).write_text("")
        assert holder(tmp_path) == Holder()
        with pytest.raises(RefreshRunning, match="Another process is refreshing"), refreshing(tmp_path, NOW):
            pass


def test_many_looks_keep_nobody_out(tmp_path: Path) -> None:
    looking = threading.Event()

    def look() -> None:
        while not looking.is_set():
            holder(tmp_path)

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(20):
            with refreshing(tmp_path, NOW):
                pass
    finally:
        looking.set()
        for thread in threads:
            thread.join()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(BuildError, match="cannot be written"), refreshing(tmp_path / "data" / "films", NOW):
        pass


def test_a_file_is_no_data_folder(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(BuildError, match="data is a file and no folder"), refreshing(tmp_path / "data", NOW):
        pass
