"""Version 1: people and their verdicts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None

TELEGRAM_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "people",
        sa.Column("id", TELEGRAM_ID, primary_key=True, autoincrement=False),
        sa.Column("language", sa.Text),
        sa.Column("player", sa.Text),
    )
    op.create_table(
        "verdicts",
        sa.Column("person", TELEGRAM_ID, sa.ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("item", sa.Text, primary_key=True),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
    )
