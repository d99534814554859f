"""The part of a refresh that reads the libraries file."""

from __future__ import annotations

from engine.building import bench
from engine.building.desk import Desk
from engine.building.library import library
from engine.building.plays import Libraries
from engine.building.raw import reading_file
from engine.building.sources import LIBRARIES


def run(desk: Desk) -> None:
    """Read who owns what."""
    libraries = Libraries()
    with reading_file(desk, LIBRARIES, library) as records:
        libraries.read(records, desk.notes.faults)
    owned = libraries.owned()
    desk.bench.put(bench.OWNERS, owned.users.to_frame())
    desk.bench.put(bench.OWNED, owned.items)
    desk.bench.put(bench.OWNINGS, owned.rows)
