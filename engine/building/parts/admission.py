"""The part of a refresh that tests what was built."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from engine import selftest
from engine.building.desk import Desk
from engine.building.gate import admit
from engine.building.quality import measured


def run(desk: Desk) -> None:
    """Complete the manifest of what may be served; set aside what may not."""
    task, notes = desk.task, desk.notes
    assert notes.made

    def measure(folder: Path) -> Mapping[str, float]:
        return measured(selftest.opened(folder), notes.trial)

    with desk.journal.step("check"):
        served = task.last.served if task.last else None
        admit(task.data, task.folder, notes.made, measure, served, task.options, accept=task.accept)
