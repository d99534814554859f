"""What a manifest says of a snapshot that was just built."""

from __future__ import annotations

import hashlib
from datetime import date

from engine import manifest, snapshot
from engine import schemas as s
from engine.building.marks import presentable
from engine.building.notes import Notes
from engine.building.shaping import settings_of, versions
from engine.building.tables import Tables
from engine.building.task import Task
from engine.manifest import Manifest


def described(task: Task, notes: Notes, tables: Tables, *, number: int) -> Manifest:
    """Return what the built tables and files say of themselves."""
    digest = hashlib.sha256("".join(source.sha256 for source in notes.sources).encode()).hexdigest()
    posted = tables.reviews[s.POSTED].max()
    return Manifest(
        format=manifest.FORMAT,
        id=snapshot.unused(task.folder.parent, f"{task.created:%Y%m%dT%H%M%SZ}-{digest[:8]}"),
        created=task.created,
        data_as_of=posted if isinstance(posted, date) else task.created.date(),
        sample=task.sample,
        sources=tuple(notes.sources),
        settings=settings_of(task.options),
        versions=versions(),
        files=manifest.describe(task.folder, notes.shapes),
        rejected=dict(+notes.faults.rejected),
        observed=dict(+notes.faults.observed),
        metrics=metrics(tables),
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
