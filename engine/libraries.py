"""Players' libraries, mapped into memory: only the pages of the player who is asked about are read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from engine import schemas as s
from engine.columns import Column, filled, texts
from engine.library import Library
from engine.nearids import perhaps_near
from engine.stored import stored
from engine.texts import Texts

NEAR = 5
"""Ids that are offered in place of an unknown one."""

SHORTEST_NEAR = 3
"""Signs of an id from which a slip is looked for; with fewer, every short id is near."""


@dataclass(frozen=True, slots=True)
class Libraries:
    """Who owns what: of each player by id, where their rows of (entry, minutes) begin, and how many they are."""

    ids: Texts
    firsts: Column
    counts: Column
    entries: np.ndarray[Any, np.dtype[np.int32]]
    minutes: np.ndarray[Any, np.dtype[np.int32]]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Map the libraries of the snapshot in `folder`."""
        players, plays = stored(folder, s.PLAYERS), stored(folder, s.PLAYS)
        entries, minutes = (filled(plays[column], 0) for column in (s.ENTRY, s.MINUTES))
        return cls(texts(players[s.USER]), players[s.FIRST], players[s.COUNT], entries, minutes)

    def __len__(self) -> int:
        return len(self.ids)

    def user_id(self, player: int) -> str:
        """Return the id of the player with that number."""
        return self.ids[player]

    def find(self, user_id: str) -> int | None:
        """Return the number of the player called exactly `user_id`, or None."""
        place = self._place(user_id)
        return place if place < len(self) and self.user_id(place) == user_id else None

    def near(self, user_id: str, limit: int = NEAR) -> tuple[str, ...]:
        """Return ids that differ from `user_id` in case, else by one slip; an id is never taken for another."""
        if len(user_id) < SHORTEST_NEAR:
            return ()
        alike = [self.ids[row] for row in perhaps_near(self.ids, user_id).tolist()]
        lower = [found.lower() for found in alike]
        found = process.extract(user_id.lower(), lower, scorer=OSA.distance, limit=limit, score_cutoff=1)
        return tuple(alike[place] for _, _, place in found)

    def beginning(self, start: str, limit: int) -> tuple[str, ...]:
        """Return ids that begin as `start`, in the order of ids."""
        first = self._place(start)
        ids = map(self.user_id, range(first, min(first + limit, len(self))))
        return tuple(found for found in ids if found.startswith(start))

    def _place(self, user_id: str) -> int:
        return bisect_left(self.ids, user_id)

    def library(self, player: int) -> Library:
        """Return what a player owns."""
        first, count = self.firsts[player], self.counts[player]
        rows = slice(first, first + count)
        return Library(self.entries[rows], self.minutes[rows])
