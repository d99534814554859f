"""The buckets of all chats, and how fast people and groups may ask."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.bucket import Bucket, Pace

PERSON = Pace(burst=20, rate=2.0)
"""A person stepping through the years taps faster than they read; a script taps on."""

GROUP = Pace(burst=10, rate=1 / 3)
"""Telegram takes 20 messages a minute to a group (its FAQ for bots), so that is what we promise."""

TYPIST = Pace(burst=30, rate=5.0)
"""An inline query comes with nearly every letter; apps wait for a pause, so only a script is faster than this."""

MOST_BUCKETS = 10_000
"""Chats kept; the one that rested longest is forgotten, and starts with a full bucket."""


class Buckets:
    """Buckets by chat."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, most: int = MOST_BUCKETS, person: Pace = PERSON
    ) -> None:
        self._clock = clock
        self._most = most
        self._person = person
        self._buckets: OrderedDict[int, Bucket] = OrderedDict()

    def of(self, chat: int) -> Bucket:
        """Return the bucket of a chat; Telegram gives groups negative ids."""
        bucket = self._buckets.setdefault(chat, Bucket.full(GROUP if chat < 0 else self._person, self._clock))
        self._buckets.move_to_end(chat)
        if len(self._buckets) > self._most:
            self._buckets.popitem(last=False)
        return bucket
