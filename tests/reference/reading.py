"""The independent reading of a folder of raw files, asked the five statistical questions."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import opinions, playtime
from .counting import counts_of
from .raw import Raw, read_raw
from .world import World, world_of


@dataclass(frozen=True)
class Reference:
    """The raw rows and what they say; each method is the JSON of an answer without its snapshot.

    An unknown genre or developer, or a genre that nobody played, raises LookupError; a year in which
    nothing qualifies has an empty list.
    """

    raw: Raw
    world: World

    def genre_playtime(self, genre: str) -> dict[str, Any]:
        return playtime.genre_playtime(self.world, genre)

    def top_player(self, genre: str) -> dict[str, Any]:
        return playtime.top_player(self.world, genre)

    def top_games(self, year: int, basis: str = "release") -> dict[str, Any]:
        return opinions.top_games(self.world, year, basis)

    def worst_developers(self, year: int, basis: str = "release") -> dict[str, Any]:
        return opinions.worst_developers(self.world, year, basis)

    def developer_sentiment(self, developer: str) -> dict[str, Any]:
        return opinions.developer_sentiment(self.world, developer)

    def counts(self) -> dict[str, int]:
        return counts_of(self.raw)


@functools.cache
def read_reference(folder: Path) -> Reference:
    """Read the three files of `folder` once; the real ones take about half a minute."""
    raw = read_raw(folder)
    return Reference(raw, world_of(raw))
