"""What a manifest says of a snapshot of films that was just built."""

from __future__ import annotations

from datetime import date

import polars as pl

from engine import snapshot
from engine.building.description import manifest_of
from engine.building.films.shaping import settings_of
from engine.building.notes import Notes
from engine.building.store import Store
from engine.building.task import Task
from engine.films import schemas as fs
from engine.films.form import Form
from engine.manifest import Manifest


def described(task: Task, notes: Notes, films: pl.DataFrame, people: pl.DataFrame) -> Manifest:
    """Return what the built tables and files say of themselves."""
    days = films.select(pl.concat_list(pl.col(fs.ADDED).list.max(), fs.RELEASED).list.max()).to_series()
    latest = days.filter(days <= task.created.date()).max()
    return manifest_of(
        Store(task.folder, notes.shapes),
        notes.sources,
        notes.faults,
        data_as_of=latest if isinstance(latest, date) else task.created.date(),
        settings=settings_of(task.options),
        metrics=metrics(films, people.height),
        sample=task.sample,
        created=task.created,
        number=snapshot.next_number(task.data),
    )


def metrics(films: pl.DataFrame, people: int) -> dict[str, float]:
    """Return the figures that `FilmAbout` and the next refresh read."""
    by_form = dict(films[fs.FORM].value_counts().iter_rows())
    return {
        "entries": films.height,
        "films": by_form.get(Form.FILM, 0),
        "series": by_form.get(Form.SERIES, 0),
        "streamed": int((films[fs.PLATFORMS].list.len() > 0).sum()),
        "voted": int(films[fs.VOTES].is_not_null().sum()),
        "people": people,
    }
