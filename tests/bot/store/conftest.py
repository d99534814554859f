"""Fixtures of the memory: a place for it in either database, and stores over that place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

from bot.store import sqlite
from bot.store.address import default
from bot.store.database import database
from bot.store.person import MOST_VERDICTS
from bot.store.recent import LIFE
from bot.store.store import Store

from .driver import wait_for_the_driver
from .server import NAMED, Server, fresh_database, missing, own_server

ANA = 5_000_000_001
"""The person whom `known` knows."""


class Run(Protocol):
    """Runs a coroutine to its end, as the terminal does."""

    def __call__[T](self, coro: Coroutine[Any, Any, T]) -> T: ...


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


Opened = Callable[..., Store]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def run() -> Iterator[Run]:
    with asyncio.Runner() as runner:
        yield runner.run
        wait_for_the_driver()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that a test holds is hardly waited for; nobody else holds one for long."""
    monkeypatch.setattr(sqlite, "PATIENCE", 0.1)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of our own, which may be stopped as long as it is started again."""
    if reason := missing():
        pytest.skip(reason)
    with own_server() as started:
        yield started


@pytest.fixture(scope="session")
def on_a_server(request: pytest.FixtureRequest) -> str:
    """The address of a server that is there: the named one, or ours."""
    if NAMED:
        return NAMED
    started: Server = request.getfixturevalue("server")
    return started.address


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the memory's file will be."""
    return tmp_path / "people.db"


@pytest.fixture
def in_a_file(file: Path) -> str:
    return default(file.parent)


@pytest.fixture
def in_postgres(on_a_server: str) -> Iterator[str]:
    with fresh_database(on_a_server) as address:
        yield address


@pytest.fixture(params=["in_a_file", "in_postgres"])
def place(request: pytest.FixtureRequest) -> str:
    """The address of an empty database of either kind."""
    address: str = request.getfixturevalue(request.param)
    return address


@pytest.fixture
def opened(run: Run, clock: Clock) -> Iterator[Opened]:
    """Return what opens a store at an address; they are closed at the end."""
    stores: list[Store] = []

    def opening(address: str, most: int = MOST_VERDICTS) -> Store:
        store = Store(database(address), clock, most)
        stores.append(store)
        run(store.open())
        run(store.settle())
        return store

    yield opening
    for store in stores:
        run(store.close())


@pytest.fixture
def store(place: str, opened: Opened) -> Store:
    """A store over an empty database of either kind."""
    return opened(place)


@pytest.fixture
def known(impatient: None, in_a_file: str, opened: Opened, run: Run, clock: Clock) -> Store:
    """A store that knew Ana, long enough ago to read her again."""
    store = opened(in_a_file)
    run(store.speaks(ANA, "es"))
    run(store.settle())  # what goes on behind would hold the file
    clock.now += LIFE
    return store
