"""What a snapshot of films holds, counted, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from engine.manifest import Manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmAbout:
    """The facts of one snapshot.

    Attributes:
        snapshot: Its id.
        created: When it was built, in UTC.
        data_as_of: The last day that the data speaks of.
        sample: Whether it was built from the bundled sample, whose figures are approximate.
        films: How many films there are.
        series: How many series.
        streamed: How many of both stream somewhere.
        people: Actors and directors.
        sources: The raw files.
        versions: Library → version that built it.
    """

    snapshot: str
    created: datetime
    data_as_of: date
    sample: bool
    films: int
    series: int
    streamed: int
    people: int
    sources: tuple[str, ...]
    versions: Mapping[str, str]

    @classmethod
    def of(cls, manifest: Manifest) -> Self:
        """Return what a manifest says, for people."""
        counts = {name: int(manifest.metrics[name]) for name in ("films", "series", "streamed", "people")}
        return cls(
            snapshot=manifest.id,
            created=manifest.created,
            data_as_of=manifest.data_as_of,
            sample=manifest.sample,
            sources=tuple(source.name for source in manifest.sources),
            versions=manifest.versions,
            **counts,
        )
