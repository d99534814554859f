"""The bot from start to stop: reaching Telegram, asking it for updates, and ending when told to."""

from __future__ import annotations

import asyncio
import enum
import logging
import signal
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.alarm import Alarm
from bot.context import Playwise
from bot.turns import answers_first

FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds between two tries to reach Telegram: doubled from the one to the other."""

QUIET = 300.0
"""Seconds in which the same trouble is told once."""

LAST_ANSWERS = 20.0
"""Seconds for what was taken to be answered when told to stop; most hosts kill after thirty."""

LONGEST_REASON = 100
"""Letters of an error that help a person; a server may send a whole page."""

KINDS = [Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY]
"""The updates that we handle, and so the only ones we ask for."""

CONFLICT = "Another program asks Telegram for this bot's messages, and only one can. Stop it; until then I keep trying."
UNREACHABLE = "Telegram does not answer at {address} ({reason}). I keep trying; Ctrl-C stops."
STARTED = "I answer in Telegram as @{name}. Ctrl-C stops."
STOPPED = "Stopped; everything that was taken is answered."
CUT_SHORT = "Stopped, though some answers did not get out in time."

log = logging.getLogger(__name__)


class Ending(enum.Enum):
    """Why the bot ended."""

    TOLD = enum.auto()
    REJECTED = enum.auto()


@dataclass(slots=True)
class Polling:
    """One run of the bot.

    Attributes:
        application: The bot.
        address: Where the Bot API is.
        rejected: Set when the Bot API refuses the token, at the start or later.
        tell: Says a sentence to whoever started the bot.
    """

    application: Playwise
    address: str
    rejected: asyncio.Event
    tell: Callable[[str], object]
    trouble: Alarm = field(default_factory=lambda: Alarm(QUIET))

    async def serve(self) -> Ending:
        """Answer until a signal says to stop, or until the token is refused."""
        told = asyncio.Event()
        with _signals(told.set), answers_first():
            running = asyncio.create_task(self._run())
            try:
                await _first(running, told.wait(), self.rejected.wait())
                running.cancel()
                with suppress(asyncio.CancelledError, InvalidToken):
                    await running
            finally:
                await self._stop()
        return Ending.REJECTED if self.rejected.is_set() else Ending.TOLD

    async def _run(self) -> None:
        await self._reach()
        if self.application.post_init:
            await self.application.post_init(self.application)
        await self.application.start()
        if self.application.updater:
            await self.application.updater.start_polling(
                bootstrap_retries=-1, allowed_updates=KINDS, error_callback=self._mind
            )
        self.tell(STARTED.format(name=self.application.bot.username))
        await asyncio.Event().wait()

    async def _reach(self) -> None:
        """Try until Telegram says who we are; a token that it refuses ends the trying."""
        wait = FIRST_WAIT
        while True:
            try:
                return await self.application.initialize()
            except InvalidToken:
                raise
            except TelegramError as error:
                self._mind(error)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    def _mind(self, error: TelegramError) -> None:
        """Tell a trouble once and go on: asking is tried again anyway."""
        reason = str(error).replace(self.application.bot.token, "…")[:LONGEST_REASON]
        sentence = UNREACHABLE.format(address=self.address, reason=reason)
        if self.trouble.rings(type(error).__name__):
            log.warning("asking for updates failed: %s", reason)
            self.tell(CONFLICT if isinstance(error, Conflict) else sentence)

    async def _stop(self) -> None:
        if upkeep := self.application.bot_data.upkeep:
            await upkeep.close()
        try:
            async with asyncio.timeout(LAST_ANSWERS):
                await self._answer_the_rest()
        except TimeoutError:
            self.tell(CUT_SHORT)
        with suppress(RuntimeError):  # what hangs is still running, and is left behind
            await self.application.shutdown()
        # An application that never reached Telegram leaves its connections open.
        await self.application.bot.shutdown()

    async def _answer_the_rest(self) -> None:
        updater = self.application.updater
        if updater and updater.running:
            with suppress(InvalidToken):  # its last question may be refused like the one before
                await updater.stop()
        if self.application.running:
            await self.application.stop()
            self.tell(STOPPED)


async def _first(*waited: asyncio.Task[None] | Coroutine[Any, Any, object]) -> None:
    """Wait until the first of several is done; the others go on, unless they only waited."""
    tasks = [each if isinstance(each, asyncio.Task) else asyncio.ensure_future(each) for each in waited]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task, each in zip(tasks, waited, strict=True):
        if task is not each:
            task.cancel()


@contextmanager
def _signals(stop: Callable[[], object]) -> Iterator[None]:
    """Call `stop` at SIGTERM and Ctrl-C while the block runs."""
    loop, taken = asyncio.get_running_loop(), (signal.SIGTERM, signal.SIGINT)
    with suppress(NotImplementedError):  # Windows has no such handlers; Ctrl-C interrupts there
        for number in taken:
            loop.add_signal_handler(number, stop)
    yield
    with suppress(NotImplementedError):
        for number in taken:
            loop.remove_signal_handler(number)
