"""What a snapshot holds, counted, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from engine.manifest import Manifest


@dataclass(frozen=True, slots=True)
class About:
    """The facts of one snapshot.

    Attributes:
        snapshot: Its id.
        created: When it was built, in UTC.
        data_as_of: The last day that the data speaks of.
        sample: Whether its players and reviews are the invented ones of the bundled sample.
        games: Games that can be put forward.
        players: People known, with or without a library.
        reviews: Reviews, each once.
        plays: Games in libraries.
        sources: The raw files.
        versions: Library → version that built it.
    """

    snapshot: str
    created: datetime
    data_as_of: date
    sample: bool
    games: int
    players: int
    reviews: int
    plays: int
    sources: tuple[str, ...]
    versions: Mapping[str, str]

    @classmethod
    def of(cls, manifest: Manifest) -> Self:
        """Return what a manifest says, for people."""
        games, players, reviews, plays = (int(manifest.metrics[n]) for n in ("games", "players", "reviews", "plays"))
        sources = tuple(source.name for source in manifest.sources)
        facts = (manifest.id, manifest.created, manifest.data_as_of, manifest.sample)
        return cls(*facts, games, players, reviews, plays, sources, manifest.versions)
