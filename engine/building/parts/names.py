"""The part of a refresh that takes the names of games and developers apart."""

from __future__ import annotations

from engine.building.desk import Desk
from engine.names import write_names


def run(desk: Desk) -> None:
    """Write the names that are found as people type them."""
    with desk.journal.step("aggregates"):
        write_names(desk.task.folder)
