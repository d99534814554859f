"""The part of a refresh that finds the games that are like each game."""

from __future__ import annotations

import numpy as np

from engine import index
from engine.building import bench
from engine.building.company import company
from engine.building.desk import Desk
from engine.building.evidence import evidence_on
from engine.building.marks import described, presentable
from engine.building.popularity import popularity
from engine.building.similar import similar_index
from engine.families import FOLDER, Families


def run(desk: Desk) -> None:
    """Save each entry's nearest by content and company."""
    with desk.journal.step("similar games") as step:
        known, catalogue = evidence_on(desk.bench), desk.bench.frame(bench.CATALOGUE)
        fame = popularity(known).astype(np.float32)
        together = Families.load(desk.task.folder / FOLDER)
        vectors, allowed = desk.bench.matrix(bench.VECTORS), presentable(catalogue)
        found = similar_index(vectors, described(catalogue), company(known), together, fame, allowed)
        found.save(desk.task.folder / index.FOLDER)
        step.rows = catalogue.height
