"""The part of a refresh that gathers who did what with which entry, and what follows for each entry by itself."""

from __future__ import annotations

from engine.building import bench
from engine.building.desk import Desk
from engine.building.evidence import evidence
from engine.building.marks import described, presentable
from engine.building.popularity import loved_order, popularity
from engine.building.tables import tables_on
from engine.building.totals import with_totals


def run(desk: Desk) -> None:
    """Give each entry its totals, turn plays and reviews into matrices, and catalogue into marks."""
    kept = desk.bench
    with desk.journal.step("aggregates"):
        tables = with_totals(tables_on(kept))
        kept.put(bench.CATALOGUE, tables.catalogue)
        allowed = presentable(tables.catalogue)
        known = evidence(tables.plays, tables.catalogue.height, tables.reviews, tables.players)
        fame = popularity(known)
        kept.put_matrix(bench.PLAYED, known.played)
        kept.put_matrix(bench.UNPLAYED, known.unplayed)
        for name, array in (
            (bench.TRUST, known.trust),
            (bench.REVIEWED, known.reviews),
            (bench.FAME, fame),
            (bench.ALLOWED, allowed),
            (bench.POPULAR, loved_order(tables.catalogue, fame, allowed)),
            (bench.DESCRIBED, described(tables.catalogue)),
        ):
            kept.put_array(name, array)
