"""What is left on the disk of a person who was forgotten: nothing."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import NotKept, Verdict, records
from bot.store.database import WRITING, database
from bot.store.store import Store

from .conftest import Opened, Run

pytestmark = pytest.mark.usefixtures("impatient")

ANA, BEN = 5_123_456_789, 5_987_654_321
LIKED = [f"forgettable-{number:03}" for number in range(300)]
"""Enough for several pages, so that pages are split, emptied and freed."""


def written(number: int) -> list[bytes]:
    """Return how a number can stand in the file: as digits, as six bytes, as a key in groups of seven bits."""
    groups = [number >> shift & 0x7F for shift in range(63, -1, -7)]
    key = bytes(group | 0x80 for group in groups[:-1]).lstrip(b"\x80") + bytes(groups[-1:])
    return [str(number).encode(), number.to_bytes(6, "big"), key]


TRACES = [*written(ANA), b"forgettable", b"player-of-ana"]


def traces(file: Path) -> list[bytes]:
    """Return which traces of Ana are in the file, its journal or any other file beside it."""
    kept = b"\0".join(each.read_bytes() for each in sorted(file.parent.glob("people.db*")))
    return [trace for trace in TRACES if trace in kept]


@pytest.fixture
def store(in_a_file: str, opened: Opened, run: Run) -> Store:
    """A store that knows Ana well, and Ben."""
    store = opened(in_a_file)
    run(store.link(ANA, "player-of-ana"))
    run(each(in_a_file, lambda connection, item: records.judge(connection, ANA, item, Verdict.LIKED, len(LIKED))))
    run(store.judge(BEN, "620", Verdict.LIKED))
    return store


async def each(place: str, change: Callable[[AsyncConnection, str], Awaitable[None]]) -> None:
    """Make a change of each of the games in one transaction; one by one they take seconds."""
    async with database(place).engine.execution_options(**WRITING).begin() as connection:
        for item in LIKED:
            await change(connection, item)


@pytest.fixture
def beside(file: Path, store: Store) -> Iterator[sqlite3.Connection]:
    """Another program that has the file open, so that its journal stays when ours closes it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("SELECT count(*) FROM people").fetchall()
        yield connection


def test_a_person_leaves_traces_until_they_are_forgotten(store: Store, file: Path) -> None:
    assert traces(file) == [trace for trace in TRACES if trace != str(ANA).encode()]


def test_a_forgotten_person_leaves_no_trace_in_any_file(store: Store, run: Run, file: Path) -> None:
    run(store.forget(ANA))
    assert traces(file) == []
    assert written(BEN)[1] in file.read_bytes()


def test_a_forgotten_person_leaves_no_trace_in_a_journal_that_stays(
    store: Store, run: Run, file: Path, beside: sqlite3.Connection
) -> None:
    run(store.judge(ANA, "forgettable-last", Verdict.LIKED))
    journal = file.with_name("people.db-wal")
    assert b"forgettable-last" in journal.read_bytes()
    run(store.forget(ANA))
    assert journal.exists()
    assert traces(file) == []


def test_what_was_taken_back_before_leaves_no_trace_either(
    store: Store, run: Run, file: Path, in_a_file: str, beside: sqlite3.Connection
) -> None:
    run(store.link(ANA, None))
    run(each(in_a_file, lambda connection, item: records.take_back(connection, ANA, item)))
    run(store.forget(ANA))
    assert traces(file) == []


def test_what_another_program_deleted_without_care_leaves_no_trace_either(
    store: Store, run: Run, file: Path, beside: sqlite3.Connection
) -> None:
    beside.execute("PRAGMA secure_delete = OFF")
    beside.execute("DELETE FROM verdicts WHERE person = ?", [ANA])
    beside.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"forgettable" in file.read_bytes()
    run(store.forget(ANA))
    assert traces(file) == []


def test_traces_that_a_reader_held_go_with_the_next_change(
    store: Store, run: Run, file: Path, beside: sqlite3.Connection
) -> None:
    beside.execute("BEGIN")
    beside.execute("SELECT count(*) FROM people").fetchall()
    run(store.forget(ANA))
    assert traces(file)
    beside.execute("COMMIT")
    run(store.speaks(BEN, "en"))
    run(store.settle())
    assert traces(file) == []


def test_traces_that_a_killed_program_left_go_with_the_next_start(
    store: Store, run: Run, file: Path, opened: Opened, in_a_file: str, beside: sqlite3.Connection
) -> None:
    beside.execute("BEGIN")
    beside.execute("SELECT count(*) FROM people").fetchall()
    run(store.forget(ANA))
    beside.execute("COMMIT")
    run(opened(in_a_file).settle())
    assert traces(file) == []


def test_answers_go_on_while_the_file_is_written_anew(store: Store, run: Run, file: Path) -> None:
    async def asked_meanwhile() -> bool:
        forgetting = asyncio.create_task(store.forget(ANA))
        remembered = [(await store.person(BEN + number)).remembered for number in range(20)]
        await forgetting
        return all(remembered)

    assert run(asked_meanwhile())


def test_who_is_not_forgotten_is_told_so(store: Store, run: Run, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotKept):
            run(store.forget(ANA))
    assert run(store.person(ANA)).player == "player-of-ana"


def test_a_person_of_whom_nothing_is_left_has_no_row(store: Store, run: Run, file: Path) -> None:
    run(store.judge(BEN, "620", None))
    run(store.speaks(BEN + 1, None))
    run(store.link(BEN + 2, None))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT id FROM people").fetchall() == [(ANA,)]
