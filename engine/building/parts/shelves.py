"""The part of a refresh that stores who plays what."""

from __future__ import annotations

from engine import schemas as s
from engine.building import bench
from engine.building.desk import Desk
from engine.building.store import Store
from engine.building.totals import store_plays


def run(desk: Desk) -> None:
    """Write the plays."""
    with desk.journal.step("aggregates"):
        players = desk.bench.frame(bench.PLAYERS)[s.USER]
        store_plays(desk.bench.frame(bench.PLAYS), players, Store(desk.task.folder, desk.notes.shapes))
