"""The part of a refresh of films that reads the files, merges what they tell, and counts."""

from __future__ import annotations

from engine import schemas as s
from engine import selftest
from engine.building import bench
from engine.building.desk import Desk
from engine.building.faulttable import faults_table
from engine.building.films.known import known_answers
from engine.building.films.merging import merged
from engine.building.films.raw import read_films
from engine.building.films.record import Record
from engine.building.films.tables import FilmTables, film_tables
from engine.building.store import Store
from engine.films import schemas as fs


def run(desk: Desk) -> None:
    """Store the tables and the known answers."""
    tables = _tables(desk, _read(desk))
    with desk.journal.step("tables"):
        store = Store(desk.task.folder, desk.notes.shapes)
        store.parquet(fs.FILMS, tables.films)
        store.arrow(fs.FILMS, tables.films)
        store.arrow(fs.ACTORS, tables.actors)
        store.arrow(fs.DIRECTORS, tables.directors)
        for name, frame in tables.ready.items():
            store.parquet(name, frame)
            store.arrow(name, frame)
        store.parquet(s.FAULTS, faults_table(desk.notes.faults))
    desk.bench.put(bench.FILMS, tables.films)
    desk.bench.put(bench.PEOPLE, tables.people)


def _read(desk: Desk) -> list[Record]:
    """Return what the files tell, and note where it came from."""
    raw = read_films(desk.task.files, desk.task.options.unreadable_limit, desk.journal)
    desk.notes.faults, desk.notes.sources = raw.faults, raw.sources
    return raw.records


def _tables(desk: Desk, records: list[Record]) -> FilmTables:
    with desk.journal.step("clean") as step:
        entries = merged(records)
        records.clear()  # what was merged is held in the entries
        selftest.write(desk.task.folder, known_answers(entries))
        tables = film_tables(entries, desk.notes.faults, desk.task.options.unreadable_limit)
        step.rows = tables.films.height
    return tables
