"""Players' libraries, mapped into memory: only the pages of the player who is asked about are read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import pyarrow as pa
from pyarrow import compute as pc
from rapidfuzz import process
from rapidfuzz.distance import OSA

from engine import schemas as s
from engine.stored import column, mapped

NEAR = 5
"""Ids that are offered in place of an unknown one."""

SHORTEST_NEAR = 3
"""Signs of an id from which a slip is looked for; with fewer, every short id is near."""


@dataclass(frozen=True, slots=True)
class Libraries:
    """Who owns what: `players` (user_id, first, count) by user id, and their rows of (entry, minutes)."""

    players: pa.Table
    entries: np.ndarray[Any, np.dtype[np.int32]]
    minutes: np.ndarray[Any, np.dtype[np.int32]]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Map the libraries of the snapshot in `folder`."""
        plays = mapped(folder, s.PLAYS)
        return cls(
            mapped(folder, s.PLAYERS),
            column(plays, s.ENTRY).to_numpy(zero_copy_only=True),
            column(plays, s.MINUTES).to_numpy(zero_copy_only=True),
        )

    def __len__(self) -> int:
        return len(self.players)

    def user_id(self, player: int) -> str:
        """Return the id of the player with that number."""
        return str(self.players[s.USER][player])

    def find(self, user_id: str) -> int | None:
        """Return the number of the player called exactly `user_id`, or None."""
        place = self._place(user_id)
        return place if place < len(self) and self.user_id(place) == user_id else None

    def near(self, user_id: str, limit: int = NEAR) -> tuple[str, ...]:
        """Return ids that differ from `user_id` in case, else by one slip; an id is never taken for another."""
        if len(user_id) < SHORTEST_NEAR:
            return ()
        half = (len(user_id) - 1) // 2  # one slip leaves the one half or the other as it is
        ids = self.players[s.USER]
        begins = pc.starts_with(ids, user_id[:half], ignore_case=True)
        ends = pc.ends_with(ids, user_id[-half:], ignore_case=True)
        alike = ids.filter(pc.or_(begins, ends)).to_pylist()
        lower = [found.lower() for found in alike]
        found = process.extract(user_id.lower(), lower, scorer=OSA.distance, limit=limit, score_cutoff=1)
        return tuple(alike[place] for _, _, place in found)

    def beginning(self, start: str, limit: int) -> tuple[str, ...]:
        """Return ids that begin as `start`, in the order of ids."""
        first = self._place(start)
        ids = map(self.user_id, range(first, min(first + limit, len(self))))
        return tuple(found for found in ids if found.startswith(start))

    def _place(self, user_id: str) -> int:
        return bisect_left(range(len(self)), user_id, key=self.user_id)

    def library(self, player: int) -> dict[int, int]:
        """Return entry → minutes of all that a player owns."""
        first, count = int(self.players[s.FIRST][player].as_py()), int(self.players[s.COUNT][player].as_py())
        rows = slice(first, first + count)
        return dict(zip(self.entries[rows].tolist(), self.minutes[rows].tolist(), strict=True))
