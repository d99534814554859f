"""The migrations that tables lack, as Alembic runs them."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, scripts: Path = MIGRATIONS) -> None:
    """Run the migrations that the tables lack, within the connection's transaction."""
    config = Config(attributes={"connection": connection})
    # The file of a Config gives % a meaning, and a folder may have one in its name.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    command.upgrade(config, "head")
