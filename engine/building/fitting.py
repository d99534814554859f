"""Fits the served recommender: the weights made small, bridges to what few play, and the order for newcomers."""

from __future__ import annotations

from dataclasses import asdict
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np
from sparse_dot_topn import sp_matmul_topn

from engine.building import bench
from engine.building.bench import Bench, Room, in_memory
from engine.building.ease import Columns, Settings, Weights, columns_of, weights_of
from engine.building.evidence import Evidence, Matrix
from engine.building.nearest import THREADS
from engine.building.popularity import loved_order, popularity
from engine.recommender import BRIDGE_WEIGHT, Recommender

if TYPE_CHECKING:
    import polars as pl

BRIDGES = 5
"""Targets that an entry with too few people borrows from: one neighbour is luck, twenty are anything."""

GROUP = 800
"""Sources of a group, about: many enough for the sums of all groups to be few."""

STEPS = 127
"""Steps of a source's weights on either side of 0: what a signed byte holds."""

Bools = np.ndarray[Any, np.dtype[np.bool_]]


def fit(
    known: Evidence, catalogue: pl.DataFrame, vectors: Matrix | None, allowed: Bools, settings: Settings | None = None
) -> Recommender:
    """Return the fitted model.

    Args:
        known: Who played and who owns what.
        catalogue: Entries with their totals of reviews and recommendations.
        vectors: What entries are, one row each; None where that is not known.
        allowed: Which entries may be put forward; shape (entries,).
        settings: How to fit; the defaults where None.

    Raises:
        BuildError: The libraries do not determine a model.
    """
    settings, fame = settings or Settings(), popularity(known)
    return fitted(columns_of(known, settings), vectors, allowed, fame, loved_order(catalogue, fame, allowed), settings)


def fitted_on(kept: Bench) -> Recommender:
    """Return the model of the columns that lie on a bench; see `fit`."""
    columns = Columns(kept.array(bench.TARGETS), kept.array(bench.SILENT), kept.matrix(bench.DAMPED).T)
    allowed, fame, popular = (kept.array(name) for name in (bench.ALLOWED, bench.FAME, bench.POPULAR))
    return fitted(columns, kept.matrix(bench.VECTORS), allowed, fame, popular, Settings(), kept.room)


def fitted(
    columns: Columns,
    vectors: Matrix | None,
    allowed: Bools,
    fame: Any,
    popular: Any,
    settings: Settings,
    room: Room = in_memory,
) -> Recommender:
    """Return the model of these columns; see `fit`.

    Args:
        columns: Who played and who owns what, of the entries that enough people have.
        vectors: What entries are, one row each; None where that is not known.
        allowed: Which entries may be put forward; shape (entries,).
        fame: How popular each entry is, 0 to 1; shape (entries,).
        popular: The entries that are most played and loved, best first.
        settings: How to fit.
        room: Where the weights are worked out.
    """
    learned = weights_of(columns, vectors, settings, room)
    small, scales = in_bytes(learned.matrix)
    bridged, bridges, shares = _bridges(vectors, learned, allowed)
    groups = groups_of(fame[learned.targets], fame[learned.unplayed])
    return Recommender(
        targets=learned.targets,
        unplayed=learned.unplayed,
        weights=small,
        scales=scales,
        group_of=groups,
        group_sums=group_sums(small, scales, groups),
        bridged=bridged,
        bridges=bridges,
        bridge_shares=shares,
        fame=fame.astype(np.float32),
        allowed=allowed,
        popular=popular,
        settings={name: float(value) for name, value in asdict(settings).items()},
    )


def in_bytes(matrix: Any, at_once: int = 512) -> tuple[Any, Any]:
    """Return a matrix as signed bytes and the step of each row: a quarter of the memory, no loss that was measured."""
    small = np.empty(matrix.shape, np.int8)
    scales = np.empty(len(matrix), np.float32)
    for start in range(0, len(matrix), at_once):
        rows = np.asarray(matrix[start : start + at_once])
        steps = np.abs(rows).max(axis=1, initial=0) / STEPS
        scales[start : start + at_once] = steps
        small[start : start + at_once] = np.rint(rows / np.where(steps > 0, steps, 1)[:, None])
    return small, scales


def groups_of(targets: Any, unplayed: Any) -> Any:
    """Return the group of each source by the fame of its entry: the targets, what is left unplayed, the constant.

    The constant speaks for everybody and is the last group.
    """
    numbers = count()
    parts = []
    for fame in (targets, unplayed, np.zeros(1)):
        part = np.empty(len(fame), np.int32)
        for some in np.array_split(np.argsort(-fame, kind="stable"), len(fame) // GROUP + 1):
            part[some] = next(numbers)
        parts.append(part)
    return np.concatenate(parts)


def group_sums(small: Any, scales: Any, groups: Any) -> Any:
    """Return the sum of the rows of each group of a matrix in bytes, `scales` being the step of each row; float32."""
    found = [scales[rows].astype(np.float64) @ small[rows] for rows in map(groups.__eq__, range(groups.max() + 1))]
    return np.array(found, np.float32)


def _bridges(vectors: Matrix | None, learned: Weights, allowed: Bools) -> tuple[Any, Any, Any]:
    """Return the entries without weights of their own, the targets nearest in content, and the share of each."""
    without = allowed.copy()
    without[learned.targets] = False
    bridged = np.flatnonzero(without & (len(learned.targets) > 0)).astype(np.int32)
    bridges = np.zeros((len(bridged), BRIDGES), np.int32)
    shares = np.zeros((len(bridged), BRIDGES), np.float32)
    if vectors is not None and len(bridged):
        targets = vectors[learned.targets].T.tocsr()
        found = sp_matmul_topn(vectors[bridged], targets, top_n=BRIDGES, sort=True, n_threads=THREADS)
        rows = np.repeat(np.arange(len(bridged)), np.diff(found.indptr))
        place = np.arange(len(rows)) - found.indptr[rows]
        bridges[rows, place], shares[rows, place] = found.indices, found.data
        shares *= BRIDGE_WEIGHT / np.maximum(shares.sum(axis=1, keepdims=True), 1)
    return bridged, bridges, shares
