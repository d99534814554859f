"""What a look at the memory's database finds; nothing in it is changed, and no file is made."""

from __future__ import annotations

import asyncio
import enum
import sqlite3
from functools import partial
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, NullPool, create_engine

from bot.store import sqlite
from bot.store.address import file_of
from bot.store.database import database
from bot.store.faults import FAULTS, named
from bot.store.migrating import is_current

DEADLINE = 5.0
"""Seconds that a server has to answer; one that is there needs some hundredths."""


class Found(enum.Enum):
    """What is there."""

    READY = enum.auto()
    UNMADE = enum.auto()
    """No file, or no tables of this version: the next start makes them."""


class Unusable(Exception):
    """The database cannot be used; the text says what failed, without the address and without values."""


def look(address: str) -> Found:
    """Return what is at a canonical address.

    Raises:
        Unusable: It does not answer, is damaged, or a later version made it.
    """
    file = file_of(address)
    try:
        return _in_a_file(file) if file else asyncio.run(_on_a_server(address))
    except FAULTS as fault:
        raise Unusable(named(fault)) from None


def _in_a_file(file: Path) -> Found:
    if not file.exists():
        return Found.UNMADE
    # Not as the memory opens it: that turns the journal on, and this is to change nothing.
    engine = create_engine("sqlite://", creator=partial(_opened, file), poolclass=NullPool)
    with engine.connect() as connection:
        return _tables(connection)


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(file.absolute()))}?mode=rw", uri=True, timeout=sqlite.PATIENCE)


async def _on_a_server(address: str) -> Found:
    kept_in = database(address)
    try:
        async with asyncio.timeout(DEADLINE), kept_in.engine.connect() as connection:
            return await connection.run_sync(_tables)
    finally:
        await kept_in.engine.dispose()


def _tables(connection: Connection) -> Found:
    return Found.READY if is_current(connection) else Found.UNMADE
