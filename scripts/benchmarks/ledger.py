"""Who was promised an answer, and what came of it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from benchmarks.shaky import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How a while of load went.

    Attributes:
        sent: Updates that were due.
        answered: Those that want an answer and got it.
        p50_ms: Half of the answers came so many milliseconds after their update was due.
        p99_ms: Of a hundred answers ninety-nine did.
        errors: Requests to the webhook that it did not take, and answers that say no more than sorry or too fast.
        lost: Updates that want an answer and got none.
        again: Answers that came by a tap on the button that gives them again.
        duplicates: New messages to a chat that was answered already.
        faults: Calls that the stand-in failed, by how.
    """

    sent: int
    answered: int
    p50_ms: float
    p99_ms: float
    errors: int
    lost: int
    again: int
    duplicates: int
    faults: dict[str, int]


@dataclass(slots=True)
class Ledger:
    """Books of one while; times are of the monotonic clock, which all processes of a machine share.

    Attributes:
        waiting: When the update was due of each chat that waits for an answer.
        tap: Lets a chat tap a button that carries something.
    """

    waiting: dict[int, float] = field(default_factory=dict)
    tap: Callable[[int, str], object] = lambda *_: None
    sent: int = 0
    errors: int = 0
    _took: list[float] = field(default_factory=list)
    _cut: set[int] = field(default_factory=set)
    _again: int = 0
    _duplicates: int = 0
    _faults: Counter[str] = field(default_factory=Counter)
    _empty: asyncio.Event = field(default_factory=asyncio.Event)

    def asked(self, chat: int, due: float, *, wants_answer: bool) -> None:
        """Note an update."""
        self.sent += 1
        if wants_answer:
            self.waiting[chat] = due

    def told(self, what: str, method: str, chat: int, at: float, again: str = "") -> None:
        """Note what the stand-in made of a call; whoever is asked whether an answer arrived taps if it did not.

        Args:
            what: "taken", or the fault.
            method: The method of the Bot API.
            chat: Where.
            at: When it came.
            again: What the button carries that gives an answer again; empty where the message has none.
        """
        if what != "taken":
            self._faults[what] += 1
        if again:
            self._asked_whether(what, chat, again)
        elif what == Fault.CUT_BEFORE and method.startswith("send"):
            self._cut.add(chat)
        elif what == "taken" and method != "sendChatAction":
            self._answered(method, chat, at)

    async def settled(self) -> None:
        """Wait until nobody waits; to be called when all updates were brought."""
        self._empty.clear()
        if self.waiting:
            await self._empty.wait()

    def _asked_whether(self, what: str, chat: int, again: str) -> None:
        # Who has the answer is asked as well, and may wait for the next one by now.
        if what == "taken" and chat in self._cut:
            self._cut.discard(chat)
            self._again += 1
            self.tap(chat, again)

    def _answered(self, method: str, chat: int, at: float) -> None:
        if chat in self.waiting:
            self._took.append(at - self.waiting.pop(chat))
            self._cut.discard(chat)
            if not self.waiting:
                self._empty.set()
        elif method.startswith("send"):
            # An edit that comes again changes nothing that a person sees.
            self._duplicates += 1

    def tally(self) -> Tally:
        """Return how it went."""
        p50, p99 = np.percentile([1000 * took for took in self._took] or [0.0], [50, 99])
        return Tally(
            sent=self.sent,
            answered=len(self._took),
            p50_ms=round(float(p50), 3),
            p99_ms=round(float(p99), 3),
            errors=self.errors,
            lost=len(self.waiting),
            again=self._again,
            duplicates=self._duplicates,
            faults=dict(self._faults),
        )
