"""What a report is drawn from: the tables of one snapshot, its manifest, and the manifests before it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import polars as pl

from engine import Engine, reports
from engine import schemas as s
from engine.errors import SnapshotError
from engine.manifest import Manifest, read
from engine.snapshot import FOLDER, current, listing

MINUTES_AN_HOUR = 60
GAME = "game"
"""The kind of entries that most figures are about; the others are soundtracks, tools and their like."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One snapshot, as tables.

    Attributes:
        manifest: What the snapshot says of itself.
        engine: Answers from it.
        catalogue: One row an entry, with `entry` and `hours`.
        plays: One row a game in a library, with `hours`.
        reviews: One row a review.
        developers: One row a developer.
        faults: One row a rule that raw rows broke.
        earlier: The manifests of older snapshots, oldest first, those no longer kept among them.
        before: The catalogue of the snapshot before, where it is still there.
    """

    manifest: Manifest
    engine: Engine
    catalogue: pl.DataFrame
    plays: pl.DataFrame
    reviews: pl.DataFrame
    developers: pl.DataFrame
    faults: pl.DataFrame
    earlier: tuple[Manifest, ...]
    before: pl.DataFrame | None

    @classmethod
    def of(cls, data: Path) -> Self:
        """Read the served snapshot of the data folder `data`."""
        folder = current(data)
        engine, manifest = Engine.open(folder), read(folder)
        earlier = _earlier(data, manifest)
        return cls(
            manifest,
            engine,
            _hours(_table(folder, s.CATALOGUE)).with_row_index(s.ENTRY),
            _hours(_table(folder, s.PLAYS)),
            _table(folder, s.REVIEWS),
            _table(folder, s.DEVELOPERS),
            _table(folder, s.FAULTS),
            earlier,
            _before(data, earlier),
        )

    @property
    def games(self) -> pl.DataFrame:
        """The rows of the catalogue that are games."""
        return self.catalogue.filter(pl.col(s.KIND) == GAME)

    @property
    def played(self) -> pl.DataFrame:
        """The rows of the plays that were started."""
        return self.plays.filter(pl.col(s.MINUTES) > 0)


HOURS = "hours"


def _hours(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns((pl.col(s.MINUTES) / MINUTES_AN_HOUR).alias(HOURS))


def _table(folder: Path, name: str) -> pl.DataFrame:
    return pl.read_parquet(folder / f"{name}.parquet")


def _earlier(data: Path, served: Manifest) -> tuple[Manifest, ...]:
    # A report has a copy of its snapshot's manifest beside it, which stays when the snapshot goes.
    known = {manifest.id: manifest for manifest in listing(data)}
    for folder in (data / reports.FOLDER).glob("*"):
        try:
            manifest = read(folder)
        except SnapshotError:
            continue  # of another format, or no report
        known.setdefault(manifest.id, manifest)
    return tuple(sorted((m for m in known.values() if m.created < served.created), key=lambda m: m.created))


def _before(data: Path, earlier: tuple[Manifest, ...]) -> pl.DataFrame | None:
    if not earlier:
        return None
    path = data / FOLDER / earlier[-1].id / f"{s.CATALOGUE}.parquet"
    return pl.read_parquet(path, columns=[s.ITEM, s.TITLE, s.MINUTES]) if path.exists() else None


def total(column: pl.Series) -> float:
    """Return the sum of a column of numbers."""
    return float(column.sum())


def middle(column: pl.Series) -> float:
    """Return the median of a column of numbers, 0 where there are none."""
    known = column.drop_nulls()
    return float(np.median(known.to_numpy())) if len(known) else 0.0
