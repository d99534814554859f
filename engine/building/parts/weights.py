"""The part of a refresh that fits the recommender."""

from __future__ import annotations

from engine import recommender
from engine.building import bench
from engine.building.desk import Desk
from engine.building.fitting import fitted_on


def run(desk: Desk) -> None:
    """Fit the recommender, or wait until it is fitted, and save it."""
    kept = desk.bench
    with desk.journal.step("recommender") as step:
        model = desk.fitting.finish() if desk.fitting else fitted_on(kept)
        kept.drop(bench.DAMPED, bench.VECTORS)
        model.save(desk.task.folder / recommender.FOLDER)
        step.rows = len(model.targets)
