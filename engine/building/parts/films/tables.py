"""The part of a refresh of films that counts, and stores what it counted."""

from __future__ import annotations

from engine import schemas as s
from engine.building import bench
from engine.building.desk import Desk
from engine.building.faulttable import faults_table
from engine.building.films.tables import FilmTables
from engine.building.store import Store
from engine.films import schemas as fs


def run(desk: Desk) -> None:
    """Store the entries, the people in them, and the counted answers."""
    with desk.journal.step("tables"):
        tables = FilmTables.of(desk.bench.frame(bench.FILMS))
        store = Store(desk.task.folder, desk.notes.shapes)
        store.parquet(fs.FILMS, tables.films)
        store.arrow(fs.FILMS, tables.films)
        store.arrow(fs.ACTORS, tables.actors)
        store.arrow(fs.DIRECTORS, tables.directors)
        for name, frame in tables.ready.items():
            store.parquet(name, frame)
            store.arrow(name, frame)
        store.parquet(s.FAULTS, faults_table(desk.notes.faults))
        desk.bench.put(bench.PEOPLE, tables.people)
