"""What is known of one person when they ask: what they own and played, what they liked and disliked."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from engine.library import Library

Ids = np.ndarray[Any, np.dtype[np.int32]]


@dataclass(frozen=True)
class Taste:
    """One person's library and opinions, by entry.

    Attributes:
        library: Entry → minutes played; 0 is owned and not played.
        liked: Entries they said they like, owned or not.
        disliked: Entries they said they dislike, owned or not; wins over `liked`.
        unwanted: Entries they do not want to be shown; says nothing of what else they like.
    """

    library: Mapping[int, int]
    liked: Set[int] = field(default_factory=frozenset)
    disliked: Set[int] = field(default_factory=frozenset)
    unwanted: Set[int] = field(default_factory=frozenset)

    @cached_property
    def known(self) -> Ids:
        """Entries that are no news to this person, some of them twice."""
        return np.concatenate([self._owned.entries, self.judged, np.array(sorted(self.unwanted), np.int32)])

    @cached_property
    def judged(self) -> Ids:
        """Entries that they said what they think of, ascending."""
        return np.array(sorted(self.liked | self.disliked), np.int32)

    @cached_property
    def played(self) -> Ids:
        """Entries with at least a minute, those judged left out, ascending."""
        return self._unjudged[0]

    @cached_property
    def unplayed(self) -> Ids:
        """Entries owned and without a minute, those judged left out, ascending."""
        return self._unjudged[1]

    @cached_property
    def _owned(self) -> Library:
        return Library.of(self.library)

    @cached_property
    def _unjudged(self) -> tuple[Ids, Ids]:
        owned = self._owned
        started, unjudged = owned.minutes > 0, ~np.isin(owned.entries, self.judged)
        return np.sort(owned.entries[started & unjudged]), np.sort(owned.entries[~started & unjudged])
