"""Players' libraries, mapped into memory: only the pages of the player who is asked about are read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import pyarrow as pa
from pyarrow import ipc

from engine import schemas as s

NEARBY = 2
"""Ids on either side of where an unknown one would stand that are offered in its place."""

SHARED_START = 0.6
"""Share of a typed id's characters that a neighbour must begin with to be offered."""


@dataclass(frozen=True, slots=True)
class Libraries:
    """Who owns what: `players` (user_id, first, count) by user id, and their rows of (entry, minutes)."""

    players: pa.Table
    entries: np.ndarray[Any, np.dtype[np.int32]]
    minutes: np.ndarray[Any, np.dtype[np.int32]]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Map the libraries of the snapshot in `folder`."""
        plays = _mapped(folder / f"{s.PLAYS}.arrow")
        return cls(
            _mapped(folder / f"{s.PLAYERS}.arrow"),
            plays[s.ENTRY].combine_chunks().to_numpy(zero_copy_only=True),
            plays[s.MINUTES].combine_chunks().to_numpy(zero_copy_only=True),
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

    def near(self, user_id: str) -> tuple[str, ...]:
        """Return ids that begin like `user_id`, in the order of ids."""
        place, shared = self._place(user_id), int(len(user_id) * SHARED_START)
        nearby = range(max(place - NEARBY, 0), min(place + NEARBY, len(self)))
        start = user_id[: max(shared, 1)]
        return tuple(found for found in map(self.user_id, nearby) if found.startswith(start))

    def _place(self, user_id: str) -> int:
        return bisect_left(range(len(self)), user_id, key=self.user_id)

    def library(self, player: int) -> dict[int, int]:
        """Return entry → minutes of all that a player owns."""
        first, count = int(self.players[s.FIRST][player].as_py()), int(self.players[s.COUNT][player].as_py())
        rows = slice(first, first + count)
        return dict(zip(self.entries[rows].tolist(), self.minutes[rows].tolist(), strict=True))


def _mapped(path: Path) -> pa.Table:
    with pa.memory_map(str(path)) as source:
        return ipc.open_file(source).read_all()
