"""The part of a refresh that finds the games that are like each game."""

from __future__ import annotations

import numpy as np

from engine import index
from engine.building import bench
from engine.building.company import company
from engine.building.desk import Desk
from engine.building.similar import similar_index
from engine.families import FOLDER, Families


def run(desk: Desk) -> None:
    """Save each entry's nearest by content and company."""
    kept = desk.bench
    with desk.journal.step("similar games") as step:
        together = Families.load(desk.task.folder / FOLDER)
        described, allowed = kept.array(bench.DESCRIBED), kept.array(bench.ALLOWED)
        fame = kept.array(bench.FAME).astype(np.float32)
        shared = company(kept.matrix(bench.PLAYED), kept.room)
        found = similar_index(kept.matrix(bench.VECTORS), described, shared, together, fame, allowed)
        kept.drop(bench.PLAYED, bench.UNPLAYED, bench.TRUST, bench.REVIEWED)
        found.save(desk.task.folder / index.FOLDER)
        step.rows = len(fame)
