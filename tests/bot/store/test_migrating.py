"""The tables' shape: made once, by whoever comes first, and kept when it changes."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from bot.store import Person, Verdict
from bot.store.database import WRITING, Database, database
from bot.store.migrating import HEAD, migrate
from bot.store.tables import metadata
from bot.store.upgrading import MIGRATIONS, upgrade

from .conftest import Opened, Run

ANA = 5_000_000_001

LATER = '''"""Version {number}: people have a shoe size."""

import sqlalchemy as sa
from alembic import op

revision = "{number}"
down_revision = "{before}"


def upgrade():
    """Add the column."""
    op.add_column("people", sa.Column("shoe_size", sa.Integer))
'''


def missing(connection: Connection) -> object:
    """Return what the code knows and the database lacks, or the other way round."""
    return compare_metadata(MigrationContext.configure(connection), metadata)


async def migrated(place: str) -> None:
    """Migrate a database, as a program does that starts."""
    kept_in = database(place)
    await migrate(kept_in)
    await kept_in.engine.dispose()


async def looked[T](kept_in: Database, look: Callable[[Connection], T]) -> T:
    """Return what a function of a connection says."""
    try:
        async with kept_in.engine.execution_options(**WRITING).begin() as connection:
            return await connection.run_sync(look)
    finally:
        await kept_in.engine.dispose()


def test_the_migrations_make_the_tables_that_the_code_knows(place: str, run: Run) -> None:
    run(migrated(place))
    assert run(looked(database(place), missing)) == []


def test_migrating_twice_changes_nothing(place: str, opened: Opened, run: Run) -> None:
    run(opened(place).speaks(ANA, "es"))
    run(migrated(place))
    assert run(opened(place).person(ANA)) == Person(ANA, "es")


def test_the_newest_migration_is_the_version_of_the_code() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [HEAD]


def test_revisions_are_counted_without_gaps() -> None:
    revisions = [script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
    assert revisions == [str(number) for number in range(int(HEAD), 0, -1)]


def test_several_programs_that_start_at_once_migrate_once(place: str, run: Run) -> None:
    async def all_at_once() -> None:
        await asyncio.gather(*(migrated(place) for _ in range(4)))

    run(all_at_once())
    assert run(looked(database(place), missing)) == []


def test_people_outlive_a_later_migration(place: str, opened: Opened, run: Run, tmp_path: Path) -> None:
    run(opened(place).judge(ANA, "620", Verdict.LIKED))
    scripts = tmp_path / "50% of migrations"
    shutil.copytree(MIGRATIONS, scripts)
    number = int(HEAD) + 1
    (scripts / "versions" / f"v{number}_shoes.py").write_text(LATER.format(number=number, before=HEAD))

    def later(connection: Connection) -> tuple[object, bool]:
        upgrade(connection, scripts)
        rows = connection.exec_driver_sql("SELECT person, item, verdict FROM verdicts").all()
        columns = {column["name"] for column in inspect(connection).get_columns("people")}
        return [tuple(row) for row in rows], "shoe_size" in columns

    assert run(looked(database(place), later)) == ([(ANA, "620", "liked")], True)


def test_a_migration_that_breaks_off_leaves_nothing(place: str, run: Run) -> None:
    def broken_off(connection: Connection) -> None:
        upgrade(connection)
        raise KeyError

    database(place).create()
    with pytest.raises(KeyError):
        run(looked(database(place), broken_off))
    assert run(looked(database(place), lambda connection: inspect(connection).get_table_names())) == []


def test_alembic_and_the_other_driver_are_not_loaded_without_need(in_a_file: str, opened: Opened, run: Run) -> None:
    run(opened(in_a_file).speaks(ANA, "es"))
    code = (
        "import asyncio, sys; from bot.store.store import Store; store = Store.at(sys.argv[1]); "
        f"run = asyncio.Runner().run; run(store.open()); print(run(store.person({ANA})).language); run(store.close()); "
        "print([name for name in ('alembic', 'asyncpg') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, in_a_file], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["es", "[]"]
