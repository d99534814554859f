"""The part of a refresh that picks what the recommender is fitted on."""

from __future__ import annotations

from engine.building import bench
from engine.building.desk import Desk
from engine.building.ease import Settings, columns_of
from engine.building.evidence import evidence_on


def run(desk: Desk) -> None:
    """Turn who did what into columns."""
    kept = desk.bench
    with desk.journal.step("recommender"):
        columns = columns_of(evidence_on(kept), Settings())
        kept.drop(bench.PLAYED, bench.UNPLAYED, bench.TRUST, bench.REVIEWED)
        kept.put_array(bench.TARGETS, columns.targets)
        kept.put_array(bench.SILENT, columns.unplayed)
        kept.put_matrix(bench.DAMPED, columns.damped.T)
