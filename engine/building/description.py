"""What a manifest says of a snapshot that was just built."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from engine import manifest, snapshot
from engine import schemas as s
from engine.building.faults import Faults
from engine.building.marks import presentable
from engine.building.notes import Notes
from engine.building.shaping import settings_of, versions
from engine.building.store import Store
from engine.building.tables import Tables
from engine.building.task import Task
from engine.manifest import Manifest, SourceFile


def described(task: Task, notes: Notes, tables: Tables, *, number: int) -> Manifest:
    """Return what the built tables and files say of themselves."""
    posted = tables.reviews[s.POSTED].max()
    return manifest_of(
        Store(task.folder, notes.shapes),
        notes.sources,
        notes.faults,
        data_as_of=posted if isinstance(posted, date) else task.created.date(),
        settings=settings_of(task.options),
        metrics=metrics(tables),
        sample=task.sample,
        created=task.created,
        number=number,
    )


def manifest_of(
    store: Store,
    sources: Sequence[SourceFile],
    faults: Faults,
    *,
    data_as_of: date,
    settings: Mapping[str, str],
    metrics: Mapping[str, float],
    sample: bool,
    created: datetime,
    number: int,
) -> Manifest:
    """Return what any catalogue's snapshot says of itself; its name is the time and a digest of the sources."""
    digest = hashlib.sha256("".join(source.sha256 for source in sources).encode()).hexdigest()
    return Manifest(
        format=manifest.FORMAT,
        id=snapshot.unused(store.folder.parent, f"{created:%Y%m%dT%H%M%SZ}-{digest[:8]}"),
        created=created,
        data_as_of=data_as_of,
        sample=sample,
        sources=tuple(sources),
        settings=settings,
        versions=versions(),
        files=manifest.describe(store.folder, store.shapes),
        rejected=dict(+faults.rejected),
        observed=dict(+faults.observed),
        metrics=metrics,
        number=number,
    )


def metrics(tables: Tables) -> dict[str, float]:
    """Return the figures that `/about` and the next refresh read."""
    labels = tables.reviews[s.LABEL].value_counts(name=s.COUNT)
    return {
        "entries": tables.catalogue.height,
        "games": int(presentable(tables.catalogue).sum()),
        "players": len(tables.players),
        "reviews": tables.reviews.height,
        "plays": tables.plays.height,
        "minutes": int(tables.catalogue[s.MINUTES].sum()),
        **{f"reviews labelled {label}": count for label, count in sorted(labels.iter_rows())},
    }
