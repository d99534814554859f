"""What a database does for the memory, whichever it is."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.address import file_of

BEGIN = "begin"
"""The execution option that says how a transaction of SQLite begins; PostgreSQL has one way."""

WRITING = {BEGIN: "BEGIN IMMEDIATE"}
"""Waits for other writers at the start, where waiting is possible, and not in the middle."""


class Database(Protocol):
    """SQLite or PostgreSQL, as the memory uses it."""

    @property
    def engine(self) -> AsyncEngine:
        """The way to its connections."""

    def create(self) -> None:
        """Make the place where tables can be put."""

    async def claim(self, connection: AsyncConnection) -> None:
        """Keep other programs from changing the tables' shape until the transaction ends."""

    async def mark(self, connection: AsyncConnection) -> None:
        """Note in the transaction that something was deleted that must leave no trace."""

    async def scrub(self) -> None:
        """Remove the traces of what was deleted from the disk, if any were noted."""


def database(address: str) -> Database:
    """Return the database at a canonical address; nothing is connected yet."""
    file = file_of(address)
    if file:
        from bot.store.sqlite import Sqlite

        return Sqlite(file)
    from bot.store.postgres import Postgres

    return Postgres(address)
