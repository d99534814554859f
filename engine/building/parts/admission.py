"""The part of a refresh that tests what was built."""

from __future__ import annotations

from engine.building.desk import Desk
from engine.building.gate import admit


def run(desk: Desk) -> None:
    """Complete the manifest of what may be served; set aside what may not."""
    task, notes = desk.task, desk.notes
    assert notes.made
    with desk.journal.step("check"):
        served = task.last.served if task.last else None
        admit(task.data, task.folder, notes.made, notes.trial, served, task.options, accept=task.accept)
