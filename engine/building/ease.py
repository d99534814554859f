"""Fits the recommender: EASE on the entries that enough people play, popularity for the rest.

EASE is a linear autoencoder with a closed form (Steck, "Embarrassingly Shallow Autoencoders for Sparse Data",
WWW 2019): with G = XᵀX + λI and P = G⁻¹, the weights are B = I - P / diag(P).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from scipy.linalg import lapack

from engine import schemas as s
from engine.building.company import Company
from engine.building.popularity import loved_order, popularity
from engine.errors import BuildError
from engine.recommender import Recommender

REGULARISATION = 250.0
"""λ: how many imaginary players keep an entry's weights small; picked on held-out libraries."""

KEPT_WEIGHTS = 256
"""Weights kept for each target, the largest ones: the rest is noise that would fill memory."""

PRIOR_WEIGHT = 0.02
"""How much popularity adds to a score: enough to order the entries that nothing pulls, no more."""

Floats = np.ndarray[Any, np.dtype[np.float32]]


def fit(company: Company, catalogue: pl.DataFrame, allowed: np.ndarray[Any, np.dtype[np.bool_]]) -> Recommender:
    """Return the fitted model. `company.shared` is used up: it holds the weights afterwards.

    Args:
        company: Shared players among the entries that enough people play.
        catalogue: Entries with their totals of players, reviews and recommendations.
        allowed: Which entries may be put forward; shape (entries,).
    """
    prior = np.where(allowed, PRIOR_WEIGHT * popularity(catalogue[s.ENTRY_PLAYERS].to_numpy()), -np.inf)
    starts, targets, weights = _sparse(ease_weights(company.shared))
    return Recommender(
        entries=company.entries,
        starts=starts,
        targets=targets,
        weights=weights,
        prior=prior.astype(np.float32),
        popular=loved_order(catalogue, allowed),
        settings={"regularisation": REGULARISATION, "kept_weights": KEPT_WEIGHTS, "prior_weight": PRIOR_WEIGHT},
    )


def ease_weights(shared: Floats, regularisation: float = REGULARISATION) -> Floats:
    """Turn the matrix of shared players into EASE weights, in place; row i, column j: from i to j.

    LAPACK's Cholesky factor and inverse in single precision, over the same memory: half the size of float64.

    Raises:
        BuildError: The matrix cannot be inverted.
    """
    diagonal = np.diag_indices_from(shared)
    shared[diagonal] += regularisation
    factor, failed = lapack.spotrf(shared.T, lower=True, overwrite_a=True)
    inverse, failed_too = lapack.spotri(factor, lower=True, overwrite_c=True)
    if failed or failed_too:
        raise BuildError("The recommender's matrix cannot be inverted: are the libraries empty or all the same?")
    _mirror(inverse)
    inverse /= -inverse.diagonal()[None, :].copy()
    np.fill_diagonal(inverse, 0)
    return inverse


def _mirror(lower: Floats, block: int = 1024) -> None:
    """Copy the lower triangle onto the upper one, a block of rows at a time."""
    for start in range(0, len(lower), block):
        stop = min(start + block, len(lower))
        lower[start:stop, stop:] = lower[stop:, start:stop].T
        corner = lower[start:stop, start:stop]
        corner[:] = np.tril(corner) + np.tril(corner, -1).T


def _sparse(weights: Floats) -> tuple[Any, Any, Any]:
    """Return (starts, targets, weights) by source row of the largest weights of every target."""
    size = len(weights)
    kept = min(KEPT_WEIGHTS, size)
    rows, columns = np.empty((size, kept), np.int32), np.repeat(np.arange(size, dtype=np.int32), kept)
    for target in range(size):
        rows[target] = np.argpartition(-np.abs(weights[:, target]), kept - 1)[:kept]
    order = np.lexsort((columns, rows.ravel()))
    sources, targets = rows.ravel()[order], columns[order]
    starts = np.searchsorted(sources, np.arange(size + 1)).astype(np.int64)
    return starts, targets, np.ascontiguousarray(weights[sources, targets], np.float32)
