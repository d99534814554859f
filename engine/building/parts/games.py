"""The part of a refresh that reads the games file."""

from __future__ import annotations

from engine.building import bench
from engine.building.desk import Desk
from engine.building.games import games_table
from engine.building.line import record
from engine.building.raw import reading_file
from engine.building.sources import GAMES


def run(desk: Desk) -> None:
    """Read the games."""
    with reading_file(desk, GAMES, record) as records:
        desk.bench.put(bench.GAMES, games_table((game for _, game in records), desk.notes.faults))
