"""The file of the memory: how it is made, whose it is, and how it is put back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Never

import pytest

from bot.store import Person
from bot.store.address import default
from bot.store.circuit import PAUSE
from bot.store.recent import LIFE

from .conftest import Clock, Opened, Run

ANA = 5_000_000_001


def pragma(file: Path, name: str) -> object:
    """Return what the file says of itself."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_file_is_for_its_owner_alone(opened: Opened, in_a_file: str, file: Path) -> None:
    opened(in_a_file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_file_that_was_there_becomes_its_owners_alone(opened: Opened, in_a_file: str, file: Path) -> None:
    file.touch(0o644)
    opened(in_a_file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_folder_is_made_with_the_file(opened: Opened, run: Run, tmp_path: Path) -> None:
    store = opened(default(tmp_path / "a folder" / "50% new?"))
    run(store.speaks(ANA, "es"))
    assert (tmp_path / "a folder" / "50% new?" / "people.db").exists()


def test_nothing_else_is_left_beside_the_file(opened: Opened, in_a_file: str, file: Path) -> None:
    opened(in_a_file)
    assert list(file.parent.iterdir()) == [file]


def test_a_disk_without_links_will_do(
    opened: Opened, run: Run, in_a_file: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(link: Path, target: Path) -> Never:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refused)
    run(opened(in_a_file).speaks(ANA, "es"))
    assert list(file.parent.iterdir()) == [file]


def test_writers_keep_no_reader_waiting(opened: Opened, in_a_file: str, file: Path) -> None:
    opened(in_a_file)
    assert pragma(file, "journal_mode") == "wal"


def test_a_copy_that_is_put_back_is_read(opened: Opened, run: Run, in_a_file: str, file: Path, clock: Clock) -> None:
    store = opened(in_a_file)
    run(store.speaks(ANA, "es"))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("VACUUM INTO ?", [str(file.with_name("copy.db"))])
    run(store.forget(ANA))

    file.with_name("copy.db").replace(file)
    clock.now += max(LIFE, PAUSE)
    assert run(store.person(ANA)) == Person(ANA, "es")
    assert pragma(file, "journal_mode") == "wal"
