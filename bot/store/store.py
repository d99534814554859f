"""The memory of the bot: what it is asked, what it is told, and how it does without a database."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Self

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.alarm import Alarm
from bot.store import records
from bot.store.circuit import Circuit
from bot.store.database import WRITING, Database, database
from bot.store.errors import NotAtHand, NotKept
from bot.store.export import document
from bot.store.faults import FAULTS, named
from bot.store.migrating import migrate
from bot.store.person import MOST_VERDICTS, Person, Verdict
from bot.store.recent import Recent

READ_DEADLINE = 0.3
"""Seconds that an answer waits for the memory. A read takes one to three thousandths; beyond this it is in trouble."""

WRITE_DEADLINE = 5.0
"""Seconds until a change counts as failed; longer than either database waits for others by itself."""

QUIET = 60.0
"""Seconds in which one kind of trouble is logged once."""

Change = Callable[[AsyncConnection], Awaitable[object]]

log = logging.getLogger(__name__)


class Store:
    """What is remembered of people, over a database that may be away.

    A program without a running loop uses it through an `asyncio.Runner`: `runner.run(store.person(0))`.
    """

    def __init__(
        self, kept_in: Database, clock: Callable[[], float] = time.monotonic, most: int = MOST_VERDICTS
    ) -> None:
        self._database = kept_in
        self._most = most
        self._recent = Recent(clock)
        self._circuit = Circuit(clock)
        self._alarm = Alarm(QUIET, clock)
        self._prepared, self._preparing, self._scrubbing = False, asyncio.Lock(), asyncio.Lock()
        self._unscrubbed = True  # a program that was killed may have left traces
        self._changes = 0
        self._tasks: set[asyncio.Task[Any]] = set()

    @classmethod
    def at(cls, address: str) -> Self:
        """Return the memory at a canonical address; nothing is connected yet."""
        return cls(database(address))

    async def open(self) -> None:
        """Make the tables what this version knows; a database that is away is tried again when somebody speaks."""
        try:
            await self._prepare()
        except FAULTS as fault:
            self._missed(fault)
        else:
            self._scrub_behind()

    async def close(self) -> None:
        """Let what has begun come to its end, and close the connections."""
        await self.settle()
        await self._database.engine.dispose()

    async def settle(self) -> None:
        """Wait for what goes on behind the answers: late reads, and the removal of traces."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def person(self, person: int) -> Person:
        """Return what is remembered of a person; always, and soon: `remembered` says whether it means anything."""
        if known := self._recent.get(person):
            return known
        if not self._circuit.lets_through():
            return Person(person, remembered=False)
        reading = self._behind(self._read(person))
        try:
            # A read that is late goes on: taking a driver's answer away from it costs a connection.
            return await asyncio.wait_for(asyncio.shield(reading), READ_DEADLINE)
        except FAULTS as fault:
            self._missed(fault)
            return Person(person, remembered=False)

    async def speaks(self, person: int, language: str | None) -> None:
        """Remember the code of the language that a person chose; None to follow Telegram's.

        Raises:
            NotKept: The database did not take it.
        """
        await self._write(person, lambda connection: records.speak(connection, person, language))

    async def link(self, person: int, player: str | None) -> None:
        """Remember which player of the data a person is; None for none.

        Raises:
            NotKept: The database did not take it.
        """
        await self._write(person, lambda connection: records.link(connection, person, player))

    async def judge(self, person: int, item: str, verdict: Verdict | None) -> None:
        """Remember what a person said of a game, in place of what they said before; None takes it back.

        Raises:
            NotKept: The database did not take it.
        """
        if verdict is None:
            await self._write(person, lambda connection: records.take_back(connection, person, item))
        else:
            await self._write(person, lambda connection: records.judge(connection, person, item, verdict, self._most))

    async def export(self, person: int) -> dict[str, Any]:
        """Return everything that is stored about a person, ready for JSON, as it is in the database now.

        Raises:
            NotAtHand: The database does not tell.
        """
        try:
            async with asyncio.timeout(WRITE_DEADLINE):
                return document(await self._read(person))
        except FAULTS as fault:
            self._missed(fault)
            raise NotAtHand from None

    async def forget(self, person: int) -> None:
        """Delete everything about a person, and what it left on the disk.

        When this returns, the rows are gone. Their traces are, too, unless another program held the file meanwhile:
        then they go with the next change, or the next start.

        Raises:
            NotKept: The database did not take it.
        """

        async def forgotten(connection: AsyncConnection) -> None:
            await records.forget(connection, person)
            # Even of a stranger: what they took back one by one may have left traces.
            await self._database.mark(connection)
            self._unscrubbed = True

        await self._write(person, forgotten)
        await asyncio.wait({self._behind(self._scrub())}, timeout=WRITE_DEADLINE)

    async def _prepare(self) -> None:
        async with self._preparing:
            if not self._prepared:
                await migrate(self._database)
                self._prepared = True

    async def _read(self, person: int) -> Person:
        changes = self._changes
        await self._prepare()
        async with self._database.engine.connect() as connection:
            read = await records.read(connection, person)
        if changes == self._changes:  # else it may be from before a change
            self._recent.put(read)
        self._answered()
        return read

    async def _write(self, person: int, change: Change) -> None:
        try:
            async with asyncio.timeout(WRITE_DEADLINE):
                await self._prepare()
                async with self._database.engine.execution_options(**WRITING).begin() as connection:
                    await change(connection)
        except FAULTS as fault:
            # Somebody else may only be writing for long, and readers do not wait for that: the circuit stays as it is.
            self._prepared = False
            self._log("a change was not kept: %s", fault)
            raise NotKept from None
        finally:
            self._changes += 1
            self._recent.drop(person)
        self._answered()
        self._scrub_behind()

    async def _scrub(self) -> None:
        async with self._scrubbing:
            if not self._unscrubbed:
                return
            self._unscrubbed = False  # before it is true: what is deleted meanwhile sets it again
            try:
                await self._database.scrub()
            except FAULTS as fault:
                self._unscrubbed = True
                self._log("traces of deleted rows are left until the next change or start: %s", fault)

    def _scrub_behind(self) -> None:
        if self._unscrubbed:
            self._behind(self._scrub())

    def _behind[T](self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Begin what nobody may end, even who waits for it."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # asyncio complains of one that nobody looked at, and who waited may be gone

    def _answered(self) -> None:
        if self._circuit.succeeded():
            log.info("the memory answers again")

    def _missed(self, fault: BaseException) -> None:
        self._circuit.failed()
        self._prepared = False  # whatever comes back may be another database
        self._log("the memory does not answer, and people are answered without it: %s", fault)

    def _log(self, sentence: str, fault: BaseException) -> None:
        what = named(fault)
        if self._alarm.rings(what):
            log.warning(sentence, what)
