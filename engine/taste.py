"""What is known of one person when they ask: what they own and played, what they liked and disliked."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
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

    @property
    def played(self) -> frozenset[int]:
        """Entries with at least a minute."""
        return frozenset(entry for entry, minutes in self.library.items() if minutes > 0)

    @property
    def known(self) -> frozenset[int]:
        """Entries that are no news to this person."""
        return frozenset(self.library) | self.liked | self.disliked | self.unwanted
