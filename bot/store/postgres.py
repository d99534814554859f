"""PostgreSQL as the memory's database."""

from __future__ import annotations

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

PATIENCE = 2.0
"""Seconds to wait for a connection, and then for each answer."""

LOCK = 0x706C6179
"""The advisory lock of a migration: any number that no other program uses; these are the letters "play"."""


class Postgres:
    """A database on a server; what it does with the disk is the server's own."""

    def __init__(self, address: str) -> None:
        # The driver reads the address itself, because only it knows what libpq's addresses may hold (sslmode, several
        # hosts, a socket's folder). A server that was restarted leaves dead connections, so each is tried before use.
        self.engine: AsyncEngine = create_async_engine(
            "postgresql+asyncpg://",
            hide_parameters=True,
            pool_pre_ping=True,
            pool_timeout=PATIENCE,
            connect_args={"dsn": address, "timeout": PATIENCE, "command_timeout": PATIENCE},
        )

    def create(self) -> None:
        """Do nothing: the server has the database already."""

    async def claim(self, connection: AsyncConnection) -> None:
        """Take the lock of migrations until the transaction ends."""
        await connection.execute(select(func.pg_advisory_xact_lock(LOCK)))

    async def mark(self, connection: AsyncConnection) -> None:
        """Do nothing: the server knows which rows are dead."""

    async def scrub(self) -> None:
        """Have the server clear the dead rows now; it would do so by itself some day."""
        async with self.engine.connect() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(text("VACUUM people, verdicts"))
