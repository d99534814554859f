"""The bot from start to stop: reaching Telegram, taking updates, and ending when told to."""

from __future__ import annotations

import asyncio
import enum
import logging
import signal
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import Any, Protocol

from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.alarm import Alarm
from bot.context import Playwise
from bot.line import Line
from bot.tokens import HIDDEN, masked
from bot.turns import answers_first, settled
from engine.termination import termination

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

Mind = Callable[[TelegramError], None]

log = logging.getLogger(__name__)


class Ending(enum.Enum):
    """Why the bot ended."""

    TOLD = enum.auto()
    REJECTED = enum.auto()


class Intake(Protocol):
    """The way in which updates come."""

    async def open(self, application: Playwise, mind: Mind) -> None:
        """Let updates come to an application that runs; `mind` is told of what is tried again.

        Raises:
            TelegramError: They do not come yet; to be tried again.
            SettingsError: They cannot come as the settings are.
        """
        ...

    async def close(self, application: Playwise) -> None:
        """Let no more updates come."""
        ...


@dataclass(slots=True)
class Running:
    """One run of the bot.

    Attributes:
        application: The bot.
        address: Where the Bot API is.
        line: The line to Telegram.
        tell: Says a sentence to whoever started the bot.
        intake: How updates come.
        site: What is served to others as long as the bot runs.
    """

    application: Playwise
    address: str
    line: Line
    tell: Callable[[str], object]
    intake: Intake
    site: AbstractAsyncContextManager[object] = field(default_factory=nullcontext)
    trouble: Alarm = field(default_factory=lambda: Alarm(QUIET))

    async def serve(self) -> Ending:
        """Answer until a signal says to stop, or until the token is refused.

        Raises:
            SettingsError: Nothing can come as the settings are.
        """
        told, rejected = asyncio.Event(), self.line.rejected
        with _signals(told.set), answers_first(), settled():
            async with self.site:
                running = asyncio.create_task(self._run())
                try:
                    await _first(running, told.wait(), rejected.wait())
                    running.cancel()
                    with suppress(asyncio.CancelledError, InvalidToken):
                        await running
                finally:
                    await self._stop()
        return Ending.REJECTED if rejected.is_set() else Ending.TOLD

    async def _run(self) -> None:
        await self._until_done(self.application.initialize)
        if self.application.post_init:
            await self.application.post_init(self.application)
        await self.application.start()
        await self._until_done(lambda: self.intake.open(self.application, self._mind))
        self.tell(STARTED.format(name=self.application.bot.username))
        await asyncio.Event().wait()

    async def _until_done(self, ask: Callable[[], Awaitable[None]]) -> None:
        """Ask Telegram until it does not fail; a token that it refuses ends the trying."""
        wait = FIRST_WAIT
        while True:
            try:
                return await ask()
            except InvalidToken:
                raise
            except TelegramError as error:
                self._mind(error)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    def _mind(self, error: TelegramError) -> None:
        """Tell a trouble once and go on: asking is tried again anyway."""
        reason = self._tokenless(str(error))[:LONGEST_REASON]
        sentence = UNREACHABLE.format(address=self._tokenless(self.address), reason=reason)
        if self.trouble.rings(type(error).__name__):
            log.warning("asking for updates failed: %s", reason)
            self.tell(CONFLICT if isinstance(error, Conflict) else sentence)

    def _tokenless(self, text: str) -> str:
        return masked(text.replace(self.application.bot.token, HIDDEN))

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
        await self.intake.close(self.application)
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
    """Call `stop` at SIGTERM and Ctrl-C while the block runs, and at once if SIGTERM came before and was not heard."""
    before, loop, taken = termination(), asyncio.get_running_loop(), (signal.SIGTERM, signal.SIGINT)
    with suppress(NotImplementedError):  # Windows has no such handlers; Ctrl-C interrupts there
        for number in taken:
            loop.add_signal_handler(number, stop)
    if before.asked:
        stop()
    yield
    with suppress(NotImplementedError):
        for number in taken:
            loop.remove_signal_handler(number)
