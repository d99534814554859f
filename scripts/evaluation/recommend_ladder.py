"""The steps from EASE as published to the recommender: each changes one thing, measured on the picking players."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.building.ease import Settings
from evaluation.recommend_measures import Floats
from evaluation.recommend_models import FREQUENT, Fit, Fitted, als, ease, playwise
from evaluation.recommend_world import Ints, World

DAMPED = replace(FREQUENT, regularisation=40.0, length_power=0.5)
CONSTANT = replace(DAMPED, anyone=True)
CONTENT = replace(CONSTANT, content=10.0, regularisation=30.0)
UNPLAYED = replace(CONTENT, unplayed=True, regularisation=15.0)
WHOLE = Settings()

ALS_SHARES = (0.1, 0.3)


def blended(one: Fit, other: Fit, share: float) -> Fit:
    """Return a model whose scores are those of two, each brought to a standard deviation of 1 for each player."""

    def fitted(world: World) -> Fitted:
        first, second = one(world), other(world)

        def scores(players: Ints) -> Floats:
            return (1 - share) * _standard(first.scores(players)) + share * _standard(second.scores(players))

        return Fitted(scores, first.size + second.size)

    return fitted


def _standard(scores: Floats) -> Floats:
    known = np.where(scores > -1, scores, np.nan)
    return np.asarray(scores / np.nanstd(known, axis=1, keepdims=True), np.float32)


LADDER: dict[str, Fit] = {
    "EASE λ=250, ≥ 20 players": ease(FREQUENT),
    "λ=100": ease(replace(FREQUENT, regularisation=100.0)),
    "λ=500": ease(replace(FREQUENT, regularisation=500.0)),
    "rows damped by 1/n^¼": ease(replace(FREQUENT, regularisation=100.0, length_power=0.25)),
    "rows damped by 1/√n": ease(DAMPED),
    "rows damped by 1/n": ease(replace(FREQUENT, regularisation=12.0, length_power=1.0)),
    "1/√n, a constant": ease(CONSTANT),
    "… content rows, β=10": ease(CONTENT),
    "… content rows, β=30": ease(replace(CONTENT, content=30.0)),
    "… owned and unplayed": ease(UNPLAYED),
    "… unplayed without content": ease(replace(UNPLAYED, content=0.0, regularisation=30.0)),
    "… reviews as plays": ease(WHOLE, reviews=True),
    "… λ=8": ease(replace(WHOLE, regularisation=8.0), reviews=True),
    "… λ=30": ease(replace(WHOLE, regularisation=30.0), reviews=True),
    "… β=3": ease(replace(WHOLE, content=3.0), reviews=True),
    "… β=20": ease(replace(WHOLE, content=20.0), reviews=True),
    "… entries with ≥ 10 people": ease(replace(WHOLE, min_people=10), reviews=True),
    "… entries with ≥ 50 people": ease(replace(WHOLE, min_people=50), reviews=True),
    **{f"… blended with ALS, {share:.0%}": blended(ease(WHOLE, reviews=True), als, share) for share in ALS_SHARES},
    "… in bytes, with bridges: as served": playwise(WHOLE),
}
