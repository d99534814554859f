"""The shape of the tables, brought from any earlier version to this one."""

from __future__ import annotations

from sqlalchemy import Connection, Text, column, inspect, select, table

from bot.store.database import WRITING, Database
from bot.store.errors import NewerMemory

HEAD = "1"
"""The revision of the newest migration; revisions are counted, so that a newer one is known as such."""

VERSIONS = "alembic_version"


async def migrate(database: Database) -> None:
    """Make the tables what this version knows; does nothing, and loads no Alembic, when they are.

    Several programs may do this at once: the first does it, in one transaction, and the others find it done.

    Raises:
        NewerMemory: A later version made the tables.
        SQLAlchemyError: The database cannot be used.
        OSError: The database cannot be reached, or its file not made.
        sqlite3.Error: The same.
    """
    database.create()
    async with database.engine.connect() as connection:
        if await connection.run_sync(is_current):
            return
    # Loaded before anybody is kept waiting: it takes a third of a second.
    from bot.store.upgrading import upgrade

    async with database.engine.execution_options(**WRITING).begin() as connection:
        await database.claim(connection)
        if not await connection.run_sync(is_current):
            await connection.run_sync(upgrade)


def is_current(connection: Connection) -> bool:
    """Whether the tables are those of this version.

    Raises:
        NewerMemory: They are a later version's.
    """
    if not inspect(connection).has_table(VERSIONS):
        return False
    revision = select(column("version_num", Text)).select_from(table(VERSIONS))
    found = connection.execute(revision).scalar_one_or_none() or "0"
    if int(found) > int(HEAD):
        raise NewerMemory(found, HEAD)
    return found == HEAD
