"""The part of a refresh of films that takes the names of titles and people apart."""

from __future__ import annotations

from engine.building.desk import Desk
from engine.films.names import write_names


def run(desk: Desk) -> None:
    """Write the names that are found as people type them."""
    with desk.journal.step("tables"):
        write_names(desk.task.folder)
