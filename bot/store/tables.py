"""The tables of the memory: one row for each person, one for each of their verdicts."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData()

TELEGRAM_ID = BigInteger().with_variant(Integer, "sqlite")
"""Telegram's ids have up to 52 bits; SQLite's `INTEGER` has 64, and as a key it needs no index."""

people = Table(
    "people",
    metadata,
    Column("id", TELEGRAM_ID, primary_key=True, autoincrement=False),
    Column("language", Text),
    Column("player", Text),
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("person", TELEGRAM_ID, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("item", Text, primary_key=True),
    Column("verdict", Text, nullable=False),
    # An order and no time: it only says which verdict goes first when there are too many.
    Column("turn", Integer, nullable=False),
)
