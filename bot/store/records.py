"""How a person is written to the tables, and read from them."""

from __future__ import annotations

from types import MappingProxyType

from sqlalchemy import Delete, delete, exists, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.person import Person, Verdict
from bot.store.tables import people, verdicts

# Both databases read this sentence the same. Setting what is already set locks the row on PostgreSQL, so that two
# changes of one person wait for each other.
_MEET = text("INSERT INTO people (id) VALUES (:id) ON CONFLICT (id) DO UPDATE SET id = excluded.id")


async def read(connection: AsyncConnection, person: int) -> Person:
    """Return what is remembered of a person; of a stranger only the id."""
    asked = (
        select(people.c.language, people.c.player, verdicts.c.item, verdicts.c.verdict)
        .join_from(people, verdicts, isouter=True)
        .where(people.c.id == person)
        .order_by(verdicts.c.turn, verdicts.c.item)
    )
    rows = (await connection.execute(asked)).all()
    if not rows:
        return Person(person)
    # A later version may know more verdicts; a person without any has one row that holds none.
    said = {row.item: Verdict(row.verdict) for row in rows if row.verdict in Verdict}
    return Person(person, rows[0].language, rows[0].player, MappingProxyType(said))


async def speak(connection: AsyncConnection, person: int, language: str | None) -> None:
    """Write the language a person chose."""
    await connection.execute(_MEET, {"id": person})
    await connection.execute(update(people).where(people.c.id == person).values(language=language))
    await _drop_stranger(connection, person)


async def link(connection: AsyncConnection, person: int, player: str | None) -> None:
    """Write which player a person is."""
    await connection.execute(_MEET, {"id": person})
    await connection.execute(update(people).where(people.c.id == person).values(player=player))
    await _drop_stranger(connection, person)


async def judge(connection: AsyncConnection, person: int, item: str, verdict: Verdict, most: int) -> None:
    """Write a verdict as the newest of a person, and keep the newest `most`."""
    await connection.execute(_MEET, {"id": person})
    await connection.execute(_that(person, item))
    turn = select(func.coalesce(func.max(verdicts.c.turn), 0) + 1).where(verdicts.c.person == person)
    row = {"person": person, "item": item, "verdict": verdict.value, "turn": turn.scalar_subquery()}
    await connection.execute(insert(verdicts).values(row))
    turns = select(verdicts.c.turn).where(verdicts.c.person == person).order_by(verdicts.c.turn.desc())
    newest_too_many = turns.limit(1).offset(most).scalar_subquery()
    await connection.execute(delete(verdicts).where(verdicts.c.person == person, verdicts.c.turn <= newest_too_many))


async def take_back(connection: AsyncConnection, person: int, item: str) -> None:
    """Delete a verdict."""
    await connection.execute(_that(person, item))
    await _drop_stranger(connection, person)


async def forget(connection: AsyncConnection, person: int) -> None:
    """Delete everything about a person; the verdicts go with their row."""
    await connection.execute(delete(people).where(people.c.id == person))


def _that(person: int, item: str) -> Delete:
    return delete(verdicts).where(verdicts.c.person == person, verdicts.c.item == item)


async def _drop_stranger(connection: AsyncConnection, person: int) -> None:
    """Delete the row of a person about whom nothing is left: an id alone is of no use to them."""
    blank = people.c.language.is_(None) & people.c.player.is_(None)
    silent = ~exists().where(verdicts.c.person == person)
    await connection.execute(delete(people).where(people.c.id == person, blank, silent))
