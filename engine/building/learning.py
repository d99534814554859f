"""What is learned from the tables: who belongs together, who is like whom, and what pulls what."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl

from engine import families as families_store
from engine import index, recommender
from engine import schemas as s
from engine.building.company import company
from engine.building.content import content_vectors
from engine.building.evidence import evidence
from engine.building.families import families
from engine.building.fitting import fit
from engine.building.popularity import popularity
from engine.building.report import Journal
from engine.building.similar import described, presentable, similar_index
from engine.building.tables import Tables


def learn(tables: Tables, folder: Path, journal: Journal) -> None:
    """Learn from the tables, and save what was learned into `folder`."""
    with journal.step("similar games") as step:
        known = evidence(tables.plays, tables.catalogue.height, tables.reviews, tables.players)
        vectors, allowed = content_vectors(tables.catalogue), presentable(tables.catalogue)
        together = families(tables.catalogue.select(pl.when(s.NAMED).then(s.TITLE)).to_series().to_list())
        together.save(folder / families_store.FOLDER)
        fame = popularity(known).astype(np.float32)
        told = described(tables.catalogue)
        similar_index(vectors, told, company(known), together, fame, allowed).save(folder / index.FOLDER)
        step.rows = tables.catalogue.height
    with journal.step("recommender") as step:
        model = fit(known, tables.catalogue, vectors, allowed)
        model.save(folder / recommender.FOLDER)
        step.rows = len(model.targets)
