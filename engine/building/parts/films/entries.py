"""The part of a refresh of films that reads the files and merges what they tell."""

from __future__ import annotations

from engine import selftest
from engine.building import bench
from engine.building.desk import Desk
from engine.building.films.known import known_answers
from engine.building.films.merging import merged
from engine.building.films.raw import read_films
from engine.building.films.record import Record
from engine.building.films.tables import films_table


def run(desk: Desk) -> None:
    """Read, merge and clean, and save the known answers."""
    records = _read(desk)
    with desk.journal.step("clean") as step:
        entries = merged(records)
        records.clear()  # what was merged is held in the entries
        selftest.write(desk.task.folder, known_answers(entries))
        films = films_table(entries, desk.notes.faults, desk.task.options.unreadable_limit)
        step.rows = films.height
    desk.bench.put(bench.FILMS, films)


def _read(desk: Desk) -> list[Record]:
    """Return what the files tell, and note where it came from."""
    raw = read_films(desk.task.files, desk.task.options.unreadable_limit, desk.journal)
    desk.notes.faults, desk.notes.sources = raw.faults, raw.sources
    return raw.records
