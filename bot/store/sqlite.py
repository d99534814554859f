"""SQLite as the memory's database: one file, its journal, and what is left in them after deleting."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, NullPool, event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store.database import BEGIN, WRITING

PATIENCE = 1.0
"""Seconds to wait for another writer; longer than any of our own transactions, short enough for who waits."""

PRIVATE = 0o600
"""Only whoever runs the bot may read the file. SQLite gives its journal the same mode."""

JOURNAL = "PRAGMA journal_mode = WAL"
"""A writer keeps no reader waiting. The file remembers it."""

ON_CONNECT = (
    JOURNAL,  # for a file that was put back without it
    "PRAGMA foreign_keys = ON",  # verdicts go with their person
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten with zeros
)


class Sqlite:
    """A database in a file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        # A connection for every use costs a read some two milliseconds, twice a minute for each person who talks. One
        # that is kept would hold on to a file that was removed or put back, and to a journal with what was deleted.
        self.engine: AsyncEngine = create_async_engine(
            _address(file),
            poolclass=NullPool,
            hide_parameters=True,
            connect_args={"isolation_level": None, "timeout": PATIENCE},
        )
        event.listen(self.engine.sync_engine, "connect", _connected)
        event.listen(self.engine.sync_engine, "begin", _begun)

    def create(self) -> None:
        """Make the file, for its owner alone.

        Raises:
            OSError: It cannot be made.
            sqlite3.Error: The disk does not take it.
        """
        self.file.parent.mkdir(parents=True, exist_ok=True)
        if not self.file.exists():
            self._make()
        if self.file.stat().st_mode & 0o777 != PRIVATE:
            self.file.chmod(PRIVATE)  # a copy that was put back has the mode that copying gave it

    def _make(self) -> None:
        """Make the file aside, and give it its name in one step.

        Two programs that turn the journal of one new file on at once get in each other's way; here one is first.
        """
        with TemporaryDirectory(dir=self.file.parent, prefix=f"{self.file.name}-") as aside:
            made = Path(aside) / self.file.name
            with closing(sqlite3.connect(made)) as connection:
                connection.execute(JOURNAL)
            made.chmod(PRIVATE)
            try:
                self.file.hardlink_to(made)
            except FileExistsError:
                pass  # another was first
            except OSError:  # some disks know no links; on them, two that start at once may get in each other's way
                made.replace(self.file)

    async def claim(self, connection: AsyncConnection) -> None:
        """Do nothing: whoever writes is alone."""

    async def mark(self, connection: AsyncConnection) -> None:
        """Count a deletion in the header of the file, where it outlives a kill."""
        await connection.exec_driver_sql(f"PRAGMA user_version = {await _deletions(connection) + 1}")

    async def scrub(self) -> None:
        """Write the file anew without what was deleted, and empty the journal.

        Readers go on meanwhile; writers wait, as for any writer.

        Raises:
            OSError: A reader stood in the way; the deletions stay counted.
        """
        async with self.engine.connect() as connection:
            seen = await _deletions(connection)
        if not seen:
            return
        async with self.engine.execution_options(**{BEGIN: ""}).connect() as connection:
            await connection.exec_driver_sql("VACUUM")
            busy = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).scalar_one()
        if busy:
            raise BlockingIOError("somebody reads the journal")
        async with self.engine.execution_options(**WRITING).begin() as connection:
            if await _deletions(connection) == seen:  # else another one came in between
                await connection.exec_driver_sql("PRAGMA user_version = 0")


async def _deletions(connection: AsyncConnection) -> int:
    return int((await connection.exec_driver_sql("PRAGMA user_version")).scalar_one())


def _address(file: Path) -> URL:
    # Opened for reading and writing, never made: a missing file is a fault, and `create` makes one on purpose.
    name = f"file:{quote(str(file.absolute()))}"
    return URL.create("sqlite+aiosqlite", database=name, query={"mode": "rw", "uri": "true"})


def _connected(raw: Any, _record: object) -> None:
    cursor = raw.cursor()
    for pragma in ON_CONNECT:
        cursor.execute(pragma)
    cursor.close()


def _begun(connection: Connection) -> None:
    # Python's driver begins by itself only before some statements, so it is told not to, and we do.
    if statement := connection.get_execution_options().get(BEGIN, "BEGIN"):
        connection.exec_driver_sql(statement)
