"""A memory without its database: answers without memory, never silence, and no names in the log."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import asyncpg
import pytest

from bot.store import NotAtHand, NotKept, Person, Verdict, postgres
from bot.store import store as stores
from bot.store.address import default
from bot.store.circuit import PAUSE
from bot.store.recent import LIFE
from bot.store.store import Store

from .conftest import Clock, Opened, Run
from .server import Server, fresh_database

pytestmark = pytest.mark.usefixtures("impatient")

ANA = 5_000_000_001
Fault = Callable[[Path], AbstractContextManager[None]]
NOBODY = Person(ANA, remembered=False)


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


@pytest.fixture
def store(in_a_file: str, opened: Opened, run: Run, clock: Clock) -> Store:
    """A store that knew Ana, long enough ago to read her again."""
    store = opened(in_a_file)
    run(store.speaks(ANA, "es"))
    run(store.settle())  # what goes on behind would hold the file
    clock.now += LIFE
    return store


FAULTS = [locked, removed, corrupted]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_person_is_answered_without_memory(store: Store, run: Run, file: Path, fault: Fault) -> None:
    with fault(file):
        assert run(store.person(ANA)) == NOBODY
        assert run(store.person(ANA)) == NOBODY


@pytest.mark.parametrize("fault", [*FAULTS, written_to])
def test_a_change_that_was_not_kept_says_so(store: Store, run: Run, file: Path, fault: Fault) -> None:
    with fault(file), pytest.raises(NotKept):
        run(store.judge(ANA, "620", Verdict.LIKED))
    with fault(file), pytest.raises(NotKept):
        run(store.forget(ANA))


@pytest.mark.parametrize("fault", FAULTS)
def test_an_export_that_cannot_be_read_says_so(store: Store, run: Run, file: Path, fault: Fault) -> None:
    with fault(file), pytest.raises(NotAtHand):
        run(store.export(ANA))


@pytest.mark.parametrize("fault", FAULTS)
def test_people_are_remembered_again_when_the_database_is_back(
    store: Store, run: Run, file: Path, clock: Clock, fault: Fault
) -> None:
    with fault(file):
        run(store.person(ANA))
    clock.now += PAUSE
    assert run(store.person(ANA)) == Person(ANA, "es")


@pytest.mark.parametrize("fault", [*FAULTS, newer])
def test_a_start_without_a_database_is_made_up_for(
    store: Store, in_a_file: str, opened: Opened, run: Run, file: Path, clock: Clock, fault: Fault
) -> None:
    with fault(file):
        late = opened(in_a_file)
    clock.now += PAUSE
    assert run(late.person(ANA)) == Person(ANA, "es")


def test_a_writer_keeps_no_reader_waiting(store: Store, run: Run, file: Path) -> None:
    with written_to(file):
        assert run(store.person(ANA)) == Person(ANA, "es")


def test_who_was_read_just_now_is_known_without_the_database(store: Store, run: Run, file: Path) -> None:
    run(store.person(ANA))
    with removed(file):
        assert run(store.person(ANA)) == Person(ANA, "es")


def test_a_file_that_was_removed_is_made_anew(store: Store, run: Run, file: Path, clock: Clock) -> None:
    file.unlink()
    run(store.person(ANA))
    clock.now += PAUSE
    assert run(store.person(ANA)) == Person(ANA)
    run(store.speaks(ANA, "en"))
    assert run(store.export(ANA))["person"]["language"] == "en"


def test_a_change_makes_a_file_that_was_removed_at_the_second_try(store: Store, run: Run, file: Path) -> None:
    file.unlink()
    with pytest.raises(NotKept):
        run(store.speaks(ANA, "en"))
    run(store.speaks(ANA, "en"))
    assert run(store.person(ANA)) == Person(ANA, "en")


def test_a_folder_that_cannot_be_made_leaves_answers_without_memory(opened: Opened, run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    store = opened(default(tmp_path / "data"))
    assert run(store.person(ANA)) == NOBODY


def test_a_database_that_failed_is_not_tried_again_at_once(store: Store, run: Run, file: Path) -> None:
    with removed(file):
        run(store.person(ANA))
    assert run(store.person(ANA)) == NOBODY


def test_a_change_that_is_kept_closes_the_circuit(store: Store, run: Run, file: Path) -> None:
    with removed(file):
        run(store.person(ANA))
    run(store.link(ANA, "js41637"))
    assert run(store.person(ANA)) == Person(ANA, "es", "js41637")


def test_an_answer_does_not_wait_for_a_late_read(
    store: Store, run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(stores, "READ_DEADLINE", 0.0)
    assert run(store.person(ANA)) == NOBODY
    assert "TimeoutError" in caplog.text


def test_a_read_that_was_late_still_counts(store: Store, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "READ_DEADLINE", 0.0)
    run(store.person(ANA))
    run(store.settle())
    assert run(store.person(ANA)) == Person(ANA, "es")


def test_trouble_is_logged_once_a_minute(
    store: Store, run: Run, file: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    with corrupted(file):
        for _ in range(3):
            run(store.person(ANA))
            clock.now += PAUSE
        assert len(caplog.records) == 1
        clock.now += 60
        run(store.person(ANA))
        assert len(caplog.records) == 2


@pytest.mark.parametrize("fault", [*FAULTS, written_to])
def test_no_person_is_in_the_log(
    store: Store, run: Run, file: Path, caplog: pytest.LogCaptureFixture, fault: Fault
) -> None:
    with fault(file):
        run(store.person(ANA))
        with pytest.raises(NotKept):
            run(store.judge(ANA, "secret-item", Verdict.LIKED))
    assert caplog.records
    assert not any(trace in caplog.text for trace in (str(ANA), "secret-item", "es'"))


def test_the_log_names_what_failed(store: Store, run: Run, file: Path, caplog: pytest.LogCaptureFixture) -> None:
    with corrupted(file):
        run(store.person(ANA))
    assert "people are answered without it: SQLITE_NOTADB" in caplog.text


def test_tables_of_a_later_version_are_named_with_what_to_do(
    store: Store, in_a_file: str, opened: Opened, run: Run, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with newer(file):
        late = opened(in_a_file)
        assert run(late.person(ANA)) == NOBODY
        with pytest.raises(NotKept):
            run(late.speaks(ANA, "en"))
    assert "the memory has version 2, and this program knows up to 1: install the newer Playwise again" in caplog.text


def test_the_return_of_the_memory_is_logged(
    store: Store, run: Run, file: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with removed(file):
        run(store.person(ANA))
    clock.now += PAUSE
    run(store.person(ANA))
    assert "the memory answers again" in caplog.text


def test_a_server_that_crashes_leaves_answers_without_memory(
    server: Server, opened: Opened, run: Run, clock: Clock
) -> None:
    with fresh_database(server.address) as address:
        store = opened(address)
        run(store.speaks(ANA, "es"))
        clock.now += LIFE
        with crashed(server):
            assert run(store.person(ANA)) == NOBODY
            with pytest.raises(NotKept):
                run(store.link(ANA, "js41637"))
            late = opened(address)
        clock.now += PAUSE
        assert [run(each.person(ANA)) for each in (store, late)] == [Person(ANA, "es"), Person(ANA, "es")]


def test_a_table_that_somebody_locked_leaves_answers_without_memory(
    in_postgres: str, opened: Opened, run: Run, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "PATIENCE", 0.2)
    store = opened(in_postgres)
    run(store.speaks(ANA, "es"))
    holder = run(asyncpg.connect(in_postgres))
    run(holder.execute("BEGIN; LOCK TABLE people IN ACCESS EXCLUSIVE MODE"))

    assert run(store.person(ANA)) == NOBODY
    with pytest.raises(NotKept):
        run(store.link(ANA, "js41637"))

    run(holder.close())
    clock.now += PAUSE
    assert run(store.person(ANA)) == Person(ANA, "es")


@contextmanager
def crashed(server: Server) -> Iterator[None]:
    """Let a server crash, and start it again."""
    server.crash()
    yield
    server.start()


@pytest.mark.parametrize("wrong", ["no-such-user@", "no-such-user:secret-word@"])
def test_a_password_is_not_in_the_log(
    server: Server, opened: Opened, run: Run, caplog: pytest.LogCaptureFixture, wrong: str
) -> None:
    store = opened(server.address.replace("postgres@", wrong, 1))
    assert run(store.person(ANA)) == NOBODY
    assert "InvalidAuthorizationSpecificationError" in caplog.text
    assert "no-such-user" not in caplog.text
    assert "secret-word" not in caplog.text
