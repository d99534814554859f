"""The part of a refresh that fits the recommender."""

from __future__ import annotations

from engine import recommender
from engine.building import bench
from engine.building.desk import Desk
from engine.building.ease import Columns, Settings
from engine.building.fitting import fitted


def run(desk: Desk) -> None:
    """Fit the recommender and save it."""
    kept = desk.bench
    with desk.journal.step("recommender") as step:
        columns = Columns(kept.array(bench.TARGETS), kept.array(bench.SILENT), kept.matrix(bench.DAMPED).T)
        allowed, fame, popular = (kept.array(name) for name in (bench.ALLOWED, bench.FAME, bench.POPULAR))
        model = fitted(columns, kept.matrix(bench.VECTORS), allowed, fame, popular, Settings())
        kept.drop(bench.DAMPED, bench.VECTORS)
        model.save(desk.task.folder / recommender.FOLDER)
        step.rows = len(model.targets)
