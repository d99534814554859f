"""The protocol of Wan & McAuley, RecSys 2018, table 3: one recommended game found among all that were not.

As in their published code: an interaction is a game owned, played, reviewed or recommended; of people with three
or more, one interaction is hidden, and where it was a recommendation its score is compared with that of every entry
that the person did not recommend. AUC is the share of those that score lower, NDCG is 1 / log₂(2 + those that do
not); equal scores count against the model.

What differs: they hide one interaction at random and keep the people for whom it was a recommendation; here one
recommendation is hidden of everyone who made one, so that more people are asked. They have 5.15 million rows of
libraries, here are those libraries that are complete; people without one are known by their reviews alone, and are
counted apart. Their training is stochastic, ours is not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from engine import schemas as s
from engine.building.content import content_vectors
from engine.building.ease import ease_weights
from engine.building.evidence import Evidence, evidence
from engine.building.fitting import fit
from engine.recommender import Recommender
from engine.taste import Taste
from evaluation.recommend_measures import Floats, error
from evaluation.recommend_models import BELOW, FREQUENT, LOW
from evaluation.recommend_world import Tables, without

LEAST = 3
"""Interactions that a person needs."""

PUBLISHED = {
    "itemPop, published": {"auc": 0.955, "ndcg": 0.318},
    "chainRec, published": {"auc": 0.968, "ndcg": 0.323},
}


def measured(folder: Path, seed: int) -> dict[str, dict[str, float]]:
    """Return AUC and NDCG of the models, beside the published ones."""
    tables = Tables.load(folder)
    hidden = _hidden(tables, seed)
    left = without(tables, hidden, tables.plays.join(hidden, on=[s.PLAYER, s.ENTRY], how="anti", maintain_order="left"))
    known = evidence(left.plays, left.catalogue.height, left.reviews, left.players)
    items = (known.played + known.unplayed).sum(axis=0).A1 > 0
    items[hidden[s.ENTRY].to_numpy()] = True
    recommended = np.bincount(left.reviews.filter(s.RECOMMEND)[s.ENTRY], minlength=len(items)).astype(np.float32)
    ranks = _Ranks(tables, left, hidden, items)
    model = fit(known, left.catalogue, content_vectors(left.catalogue), items)
    tastes = _tastes(known, hidden)
    return {
        **PUBLISHED,
        "most recommended": ranks.of(lambda _: recommended),
        "EASE λ=250, ≥ 20 players": ranks.of(_plain(known)),
        "Playwise": ranks.of(lambda person: model.scores(tastes[person])),
        "Playwise, what is owned last": ranks.of(lambda person: _new(model, tastes[person])),
    }


def _hidden(tables: Tables, seed: int) -> pl.DataFrame:
    """Return (player, entry): one recommendation of everyone who made one and has three interactions."""
    reviews = tables.reviews.select(s.PLAYER, s.ENTRY, s.RECOMMEND)
    all_pairs = pl.concat([tables.plays.select(s.PLAYER, s.ENTRY), reviews.select(s.PLAYER, s.ENTRY)]).unique()
    enough = all_pairs.group_by(s.PLAYER).len().filter(pl.col("len") >= LEAST)
    chosen = reviews.filter(s.RECOMMEND).unique().join(enough, on=s.PLAYER, how="semi").sort(s.PLAYER, s.ENTRY)
    order = pl.Series("order", np.random.default_rng(seed).random(chosen.height))
    first = chosen.with_columns(order).sort(s.PLAYER, "order").group_by(s.PLAYER, maintain_order=True).first()
    return first.select(s.PLAYER, s.ENTRY)


class _Ranks:
    """Ranks each hidden recommendation among all entries that its person did not recommend."""

    def __init__(self, tables: Tables, left: Tables, hidden: pl.DataFrame, items: Any) -> None:
        self._hidden = list(hidden.iter_rows())
        self._items = items
        own = tables.reviews.filter(s.RECOMMEND).group_by(s.PLAYER).agg(s.ENTRY)
        self._own = dict(own.iter_rows())
        self._library = set(left.plays[s.PLAYER].unique().to_list())

    def of(self, scores: Any) -> dict[str, float]:
        """Return the figures of a model: person → the scores of all entries."""
        rows = np.array([self._rank(scores(person), person, entry) for person, entry in self._hidden])
        owners = np.array([person in self._library for person, _ in self._hidden])
        return {
            "auc": float(rows[:, 0].mean()),
            "auc_error": error(rows[:, 0]),
            "ndcg": float(rows[:, 1].mean()),
            "ndcg_error": error(rows[:, 1]),
            "auc_with_library": float(rows[owners, 0].mean()),
            "ndcg_with_library": float(rows[owners, 1].mean()),
            "people": float(len(rows)),
            "people_with_library": float(owners.sum()),
        }

    def _rank(self, scores: Floats, person: int, entry: int) -> tuple[float, float]:
        others = self._items.copy()
        others[self._own[person]] = False
        wrong = int((scores[others] >= scores[entry]).sum())
        count = int(others.sum())
        return (count - wrong) / count, float(1 / np.log2(2 + wrong))


def _tastes(known: Evidence, hidden: pl.DataFrame) -> dict[int, Taste]:
    return {person: Taste(_library(known, person)) for person in hidden[s.PLAYER].to_list()}


def _library(known: Evidence, person: int) -> dict[int, int]:
    played, left = known.played[person].indices, known.unplayed[person].indices
    return dict.fromkeys(left.tolist(), 0) | dict.fromkeys(played.tolist(), 1)


def _new(model: Recommender, taste: Taste) -> Floats:
    scores = model.scores(taste)
    scores[taste.known] = -np.inf
    return scores


def _plain(known: Evidence) -> Any:
    learned = ease_weights(known, None, FREQUENT)
    rest = LOW * known.people.astype(np.float32) + BELOW
    inputs = known.played[:, learned.targets]

    def scores(person: int) -> Floats:
        out = rest.copy()
        out[learned.targets] = learned.matrix[inputs[person].indices].sum(axis=0)
        return out

    return scores
