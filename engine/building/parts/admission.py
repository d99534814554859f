"""The part of a refresh that describes what was built, and tests it."""

from __future__ import annotations

from engine import snapshot
from engine.building.description import described
from engine.building.desk import Desk
from engine.building.gate import admit
from engine.building.tables import tables_on


def run(desk: Desk) -> None:
    """Write the manifest of what may be served; set aside what may not."""
    task = desk.task
    with desk.journal.step("check"):
        tables = tables_on(desk.bench)
        made = described(task, desk.notes, tables, number=snapshot.next_number(task.data))
        served = task.last.served if task.last else None
        admit(task.data, task.folder, made, tables, served, task.options, accept=task.accept)
