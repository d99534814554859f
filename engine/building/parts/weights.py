"""The part of a refresh that fits the recommender."""

from __future__ import annotations

from engine import recommender
from engine.building import bench
from engine.building.desk import Desk
from engine.building.evidence import evidence_on
from engine.building.fitting import fit
from engine.building.marks import presentable


def run(desk: Desk) -> None:
    """Fit the recommender and save it."""
    with desk.journal.step("recommender") as step:
        catalogue = desk.bench.frame(bench.CATALOGUE)
        model = fit(evidence_on(desk.bench), catalogue, desk.bench.matrix(bench.VECTORS), presentable(catalogue))
        desk.bench.drop(bench.PLAYED, bench.UNPLAYED, bench.TRUST, bench.REVIEWED, bench.VECTORS)
        model.save(desk.task.folder / recommender.FOLDER)
        step.rows = len(model.targets)
