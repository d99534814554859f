"""The part of a refresh that reads what entries are: their vectors, their works and their series."""

from __future__ import annotations

import polars as pl

from engine import families as families_store
from engine import schemas as s
from engine.building import bench
from engine.building.content import content_vectors
from engine.building.desk import Desk
from engine.building.families import families


def run(desk: Desk) -> None:
    """Turn what entries are into vectors, and save which belong together."""
    with desk.journal.step("clean"):
        catalogue = desk.bench.frame(bench.CATALOGUE)
        desk.bench.put_matrix(bench.VECTORS, content_vectors(catalogue))
        together = families(catalogue.select(pl.when(s.NAMED).then(s.TITLE)).to_series().to_list())
        together.save(desk.task.folder / families_store.FOLDER)
