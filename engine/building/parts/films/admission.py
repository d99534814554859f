"""The part of a refresh of films that describes what was built, and tests it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from engine.building import bench
from engine.building.desk import Desk
from engine.building.films.description import described
from engine.building.films.quality import TITLES_FOUND, measured
from engine.building.gate import admit
from engine.building.validation import Expected
from engine.films.selftest import opened

EXPECTED = Expected(("entries", "films", "series", "streamed", "voted"), qualities=(TITLES_FOUND,))


def run(desk: Desk) -> None:
    """Complete the manifest of what may be served; set aside what may not."""
    task, films = desk.task, desk.bench.frame(bench.FILMS)

    def measure(folder: Path) -> Mapping[str, float]:
        return measured(opened(folder), films)

    with desk.journal.step("check"):
        made = described(task, desk.notes, films, desk.bench.frame(bench.PEOPLE))
        served = task.last.served if task.last else None
        admit(task.data, task.folder, made, measure, served, task.options, accept=task.accept, expected=EXPECTED)
