"""The recommender and its peers, each fitted on the same world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import polars as pl
from implicit.cpu.als import AlternatingLeastSquares
from implicit.cpu.bpr import BayesianPersonalizedRanking
from implicit.nearest_neighbours import CosineRecommender
from scipy import sparse
from sklearn.preprocessing import normalize
from threadpoolctl import threadpool_limits

from engine import schemas as s
from engine.building.ease import AS_PUBLISHED, Settings, ease_weights
from engine.building.fitting import fit
from engine.recommender import Recommendation, Recommender
from evaluation.recommend_measures import LONG, Floats, Scores
from evaluation.recommend_world import Ints, World

NEIGHBOURS = 200
"""Items, or people, that neighbourhood models look at."""

ALS = {"factors": 128, "regularization": 150.0, "alpha": 10.0, "iterations": 15}
"""Picked on the picking players; the library's defaults do worse than popularity."""

BPR = {"factors": 64, "learning_rate": 0.05, "regularization": 0.01, "iterations": 100}

SEED = 1
"""Of the models that draw numbers."""

THREADS = 2
LOW = 1e-6
"""Enough for popularity to order what a model does not score."""

BELOW = -10.0
"""Lower than any score: entries that a model does not score come after those that it does."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model ready to be asked, and the bytes that it needs for it."""

    scores: Scores
    size: int


Fit = Callable[[World], Fitted]


def most_played(world: World) -> Fitted:
    """The same for everyone: what most people play."""
    people = _people(world)
    return Fitted(lambda players: np.repeat(people[None], len(players), axis=0), people.nbytes)


def rating_neighbours(world: World) -> Fitted:
    """People who rate alike: ratings 1 to 6 from recommend and label; popularity where nobody is near."""
    reviews, shape = world.tables.reviews, world.hidden.shape
    stars = reviews.select(1 + pl.col(s.LABEL) + 3 * pl.col(s.RECOMMEND).cast(pl.Int8)).to_series().to_numpy()
    places = (reviews[s.PLAYER].to_numpy(), reviews[s.ENTRY].to_numpy())
    ratings = sparse.csr_matrix((stars.astype(np.float32), places), shape=shape)
    near = normalize(ratings)
    fallback = LOW * _people(world)

    def scores(players: Ints) -> Floats:
        likeness = (near[players] @ near.T).tocsr()
        own = np.repeat(players, np.diff(likeness.indptr))
        likeness.data[likeness.indices == own] = 0
        return np.asarray((_strongest(likeness, NEIGHBOURS) @ ratings).toarray() + fallback, np.float32)

    return Fitted(scores, _bytes(ratings, near))


def content_only(world: World) -> Fitted:
    """What is most like the sum of what the player played."""
    vectors = world.vectors.T.tocsr()

    def scores(players: Ints) -> Floats:
        return np.asarray((normalize(world.libraries.played[players] @ world.vectors) @ vectors).toarray(), np.float32)

    return Fitted(scores, _bytes(world.vectors))


def item_neighbours(world: World) -> Fitted:
    """ItemKNN: cosine of who plays both, the nearest kept (implicit)."""
    model = CosineRecommender(K=NEIGHBOURS, num_threads=THREADS)
    model.fit(world.libraries.played.astype(np.float64), show_progress=False)
    return Fitted(
        lambda players: np.asarray((world.libraries.played[players] @ model.similarity).toarray(), np.float32),
        _bytes(model.similarity),
    )


def als(world: World) -> Fitted:
    """Alternating least squares on implicit feedback (implicit)."""
    return _factors(AlternatingLeastSquares(**ALS, num_threads=THREADS, random_state=SEED), world)


def bpr(world: World) -> Fitted:
    """Bayesian personalised ranking (implicit)."""
    return _factors(BayesianPersonalizedRanking(**BPR, num_threads=THREADS, random_state=SEED), world)


def _factors(model: Any, world: World) -> Fitted:
    with threadpool_limits(1, "blas"):  # the library runs threads of its own
        model.fit(world.libraries.played, show_progress=False)
    people, entries = model.user_factors, model.item_factors
    return Fitted(lambda players: people[players] @ entries.T, people.nbytes + entries.nbytes)


def ease(settings: Settings, reviews: bool = False) -> Fit:
    """Weights with those settings, before they are made small for serving; from libraries, or reviews as well."""

    def fitted(world: World) -> Fitted:
        known = world.known if reviews else world.libraries
        learned = ease_weights(known, world.vectors, settings)
        matrix = np.ascontiguousarray(learned.matrix)
        rest = LOW * _people(world) + BELOW
        played, left = known.played[:, learned.targets], known.unplayed[:, learned.unplayed]
        anyone = sparse.csr_matrix(np.ones((played.shape[0], 1), np.float32))
        inputs = sparse.hstack([played, left, anyone], format="csr")

        def scores(players: Ints) -> Floats:
            out = np.repeat(rest[None], len(players), axis=0)
            out[:, learned.targets] = inputs[players] @ matrix
            return out

        return Fitted(scores, matrix.nbytes)

    return fitted


def playwise(settings: Settings) -> Fit:
    """The recommender as it is served, every played entry a candidate."""

    def fitted(world: World) -> Fitted:
        model = fit(world.known, world.tables.catalogue, world.vectors, world.candidates, settings)
        return Fitted(lambda players: np.stack([model.scores(world.taste(int(p))) for p in players]), _size(model))

    return fitted


def as_answered(world: World) -> Fitted:
    """The recommender's answers in chat: games only, one edition of each, two of a series among five."""
    model = fit(world.known, world.tables.catalogue, world.vectors, world.allowed & world.candidates)

    def scores(players: Ints) -> Floats:
        out = np.full((len(players), len(world.allowed)), -np.inf, np.float32)
        for row, player in enumerate(players):
            taste = world.taste(int(player))
            found = world.together.once(model.recommend(taste, 2 * LONG + LONG), _entry, taste.known)
            for place, one in enumerate(world.together.varied(found, _entry, 2)):
                out[row, one.entry] = -place
        return out

    return Fitted(scores, _size(model))


def _entry(found: Recommendation) -> int:
    return found.entry


def _people(world: World) -> Floats:
    return world.libraries.people.astype(np.float32)


def _size(model: Recommender) -> int:
    arrays = (model.weights, model.scales, model.bridges, model.bridge_shares, model.bridged, model.fame)
    return sum(int(array.nbytes) for array in arrays)


def _bytes(*matrices: Any) -> int:
    return sum(int(m.data.nbytes + m.indices.nbytes + m.indptr.nbytes) for m in matrices)


def _strongest(rows: Any, count: int) -> Any:
    """Keep the `count` largest values of each sparse row."""
    for row in range(rows.shape[0]):
        values = rows.data[rows.indptr[row] : rows.indptr[row + 1]]
        if len(values) > count:
            values[values < np.partition(values, -count)[-count]] = 0
    rows.eliminate_zeros()
    return rows


FREQUENT = replace(AS_PUBLISHED, min_people=20)
PLAYED_ONLY = Settings(unplayed=False, regularisation=30.0)

MODELS: dict[str, Fit] = {
    "most played": most_played,
    "rating neighbours (1 to 6)": rating_neighbours,
    "content only": content_only,
    "ItemKNN cosine": item_neighbours,
    "BPR (implicit)": bpr,
    "ALS (implicit, tuned)": als,
    "EASE λ=250, as published": ease(AS_PUBLISHED),
    "EASE λ=250, ≥ 20 players": ease(FREQUENT),
    "Playwise, played games only": playwise(PLAYED_ONLY),
    "Playwise": playwise(Settings()),
    "Playwise, as answered": as_answered,
}
