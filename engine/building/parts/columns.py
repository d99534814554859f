"""The part of a refresh that picks what the recommender is fitted on."""

from __future__ import annotations

from functools import partial

from engine.building import bench
from engine.building.desk import Desk
from engine.building.ease import Settings, columns_of
from engine.building.evidence import evidence_on
from engine.building.fitting import fitted_on


def run(desk: Desk) -> None:
    """Turn who did what into columns, and begin to fit if that can go on beside other parts."""
    kept = desk.bench
    with desk.journal.step("aggregates"):
        columns = columns_of(evidence_on(kept), Settings())
        kept.put_array(bench.TARGETS, columns.targets)
        kept.put_array(bench.SILENT, columns.unplayed)
        kept.put_matrix(bench.DAMPED, columns.damped.T)
    if desk.fitting:
        desk.fitting.begin(partial(fitted_on, kept))
