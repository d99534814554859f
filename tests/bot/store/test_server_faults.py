"""A memory whose PostgreSQL server crashes, is held up or refuses: answers without memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
import pytest

from bot.store import NotKept, Person, postgres
from bot.store.circuit import PAUSE
from bot.store.recent import LIFE

from .conftest import ANA, Clock, Opened, Run
from .server import Server, fresh_database

NOBODY = Person(ANA, remembered=False)


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
