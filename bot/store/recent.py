"""The people who spoke just now, as they were read a moment ago."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.store.person import Person

LIFE = 30.0
"""Seconds for which a person is taken as read: as long may another bot on the same database not know of a change."""

MOST = 1_000
"""People kept: more than speak within a life; at 1,000 verdicts each they would be some 100 MB, which nobody has."""


class Recent:
    """People by id; the one who rested longest gives way."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, life: float = LIFE, most: int = MOST) -> None:
        self._clock = clock
        self._life = life
        self._most = most
        self._people: OrderedDict[int, tuple[float, Person]] = OrderedDict()

    def get(self, person: int) -> Person | None:
        """Return a person, unless they were read too long ago."""
        at, known = self._people.get(person, (-self._life, None))
        if known is None or self._clock() - at >= self._life:
            self._people.pop(person, None)
            return None
        self._people.move_to_end(person)
        return known

    def put(self, person: Person) -> None:
        """Keep a person who was read now."""
        self._people[person.id] = self._clock(), person
        self._people.move_to_end(person.id)
        if len(self._people) > self._most:
            self._people.popitem(last=False)

    def drop(self, person: int) -> None:
        """Let go of a person."""
        self._people.pop(person, None)
