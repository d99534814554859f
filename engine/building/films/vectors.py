"""What films are, as vectors that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.building.bench import Floats, Room, in_memory
from engine.building.evidence import Matrix


@dataclass(frozen=True, slots=True)
class FilmVectors:
    """What films are; how alike two are is the product of their words plus that of their profiles.

    Attributes:
        words: Titles, people and descriptions, one row an entry: many words, each of few entries.
        profiles: The profile of each entry: entries of the same genres and decade share one.
        traits: What each profile is; shape (profiles, genres and decades).
    """

    words: Matrix
    profiles: np.ndarray[Any, np.dtype[np.int32]]
    traits: Floats

    def products(self, room: Room = in_memory) -> Floats:
        """Return how alike two profiles are, in the room that is given: shape (profiles, profiles)."""
        count = len(self.traits)
        return np.matmul(self.traits, self.traits.T, out=room(count, count))
