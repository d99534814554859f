"""What may happen to the memory's file, each as a block in which it is so."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

Trouble = Callable[[Path], AbstractContextManager[None]]


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold a file as a program does that lets nobody else read it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        holder.execute("PRAGMA user_version = 0")
        yield


@contextmanager
def written_to(file: Path) -> Iterator[None]:
    """Hold a file as a program does that writes to it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def removed(file: Path) -> Iterator[None]:
    """Put a file aside, and a folder in its place, so that it cannot be made."""
    file.rename(file.with_suffix(".aside"))
    file.mkdir()
    yield
    file.rmdir()
    file.with_suffix(".aside").rename(file)


@contextmanager
def corrupted(file: Path) -> Iterator[None]:
    """Overwrite a file with noise."""
    kept = file.read_bytes()
    file.write_bytes(b"noise " * 1_000)
    yield
    assert file.read_bytes() == b"noise " * 1_000
    file.write_bytes(kept)


@contextmanager
def newer(file: Path) -> Iterator[None]:
    """Have a later version change the tables."""
    _set_version(file, "2")
    yield
    _set_version(file, "1")


def _set_version(file: Path, version: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [version])


TROUBLES: list[Trouble] = [locked, removed, corrupted]
"""Those in which the file can be neither read nor written."""
