"""The part of a refresh that describes what was built, and draws what it is to be tried with."""

from __future__ import annotations

from engine import snapshot
from engine.building.description import described
from engine.building.desk import Desk
from engine.building.drawing import trial_of
from engine.building.tables import tables_on


def run(desk: Desk) -> None:
    """Note what the manifest will say, and the trial."""
    with desk.journal.step("check"):
        tables = tables_on(desk.bench)
        desk.notes.made = described(desk.task, desk.notes, tables, number=snapshot.next_number(desk.task.data))
        desk.notes.trial = trial_of(tables)
