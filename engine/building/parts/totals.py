"""The part of a refresh that computes the ready answers."""

from __future__ import annotations

from engine import schemas as s
from engine import selftest
from engine.building import totals
from engine.building.checks import check_totals
from engine.building.desk import Desk
from engine.building.faulttable import faults_table
from engine.building.known import known_answers
from engine.building.store import Store
from engine.building.tables import tables_on


def run(desk: Desk) -> None:
    """Compute and store the ready answers."""
    store = Store(desk.task.folder, desk.notes.shapes)
    with desk.journal.step("aggregates") as step:
        tables = tables_on(desk.bench)
        ready = totals.answers(tables)
        check_totals(tables, ready)
        totals.store(tables, ready, store)
        selftest.write(desk.task.folder, known_answers(tables))
        step.rows = sum(frame.height for frame in ready.values())
    store.parquet(s.FAULTS, faults_table(desk.notes.faults))
