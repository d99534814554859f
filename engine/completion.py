"""Names that begin with what was typed so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import numpy as np

from engine.lexicon import Lexicon
from engine.normalise import normalised

LAST_SIGN = "\U0010ffff"
"""Sorts behind every text that it is put behind."""

WORD_STARTS = 2
"""Signs from which words inside a name are completed too; one sign begins a word of half of all names."""


class Completion:
    """Completes names of a lexicon: those that begin as typed first, then those with a word that does."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def places(self, typed: str, limit: int) -> list[int]:
        """Return the places of at most `limit` entries, the most used first among those that begin as typed."""
        start = normalised(typed)
        if not start or limit < 1:
            return []
        found: dict[int, None] = {}
        for row in self._rows(start):
            found.setdefault(self._lexicon.place(row))
            if len(found) == limit:
                break
        return list(found)

    def _rows(self, start: str) -> Iterator[int]:
        for text in (start, f"the {start}"):
            yield from self._beginning(text)
        if len(start) >= WORD_STARTS:
            yield from self._lexicon.with_word(start)

    def _beginning(self, text: str) -> Iterator[int]:
        names, order = self._lexicon.names, self._lexicon.order

        def name(place: int) -> str:
            return names[int(order[place])]

        first = bisect_left(range(len(order)), text, key=name)
        last = bisect_left(range(len(order)), text + LAST_SIGN, key=name)
        yield from np.sort(order[first:last]).tolist()
