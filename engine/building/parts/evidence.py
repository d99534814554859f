"""The part of a refresh that gathers who did what with which entry."""

from __future__ import annotations

from engine.building import bench
from engine.building.desk import Desk
from engine.building.evidence import evidence
from engine.building.tables import tables_on


def run(desk: Desk) -> None:
    """Turn plays and reviews into matrices."""
    with desk.journal.step("similar games"):
        tables = tables_on(desk.bench)
        known = evidence(tables.plays, tables.catalogue.height, tables.reviews, tables.players)
        desk.bench.put_matrix(bench.PLAYED, known.played)
        desk.bench.put_matrix(bench.UNPLAYED, known.unplayed)
        desk.bench.put_array(bench.TRUST, known.trust)
        desk.bench.put_array(bench.REVIEWED, known.reviews)
