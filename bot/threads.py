"""The threads of everyone who talks to the bot: one for each person in each chat."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.thread import Thread

MOST_THREADS = 10_000
"""Threads kept; the one that rested longest gives way, and its person is asked again."""


class Threads:
    """Threads by chat and person."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = MOST_THREADS) -> None:
        self._clock = clock
        self._most = most
        self._threads: OrderedDict[tuple[int, int], Thread] = OrderedDict()

    def of(self, chat: int, person: int) -> Thread:
        """Return the thread of a person in a chat."""
        thread = self._threads.setdefault((chat, person), Thread(self._clock))
        self._threads.move_to_end((chat, person))
        if len(self._threads) > self._most:
            self._threads.popitem(last=False)
        return thread
