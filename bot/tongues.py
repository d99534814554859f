"""Which language people chose."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

MOST_CHOSEN = 10_000
"""People kept in mind who chose; whoever did longest ago is spoken to as their Telegram is set again."""


@dataclass(slots=True)
class Tongues:
    """The languages people chose, by their number; in memory, and lost with it."""

    _chosen: OrderedDict[int, str] = field(default_factory=OrderedDict)

    def of(self, person: int) -> str | None:
        """Return the code of the language that a person chose; None for one who did not."""
        return self._chosen.get(person)

    def choose(self, person: int, code: str) -> None:
        """Remember the language of a person."""
        self._chosen[person] = code
        self._chosen.move_to_end(person)
        if len(self._chosen) > MOST_CHOSEN:
            self._chosen.popitem(last=False)
