"""How good lists of recommendations are, player by player."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from evaluation.recommend_world import Ints, World

SHORT, LONG = 10, 20
"""Lengths of the lists: NDCG, HR, coverage and novelty look at ten, recall at twenty."""

BATCH = 256

Floats = np.ndarray[Any, np.dtype[np.float32]]
Scores = Callable[[Ints], Floats]
"""Players → their scores of every entry; shape (players, entries)."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Figures of one model; each `_error` is the standard error of the mean over players."""

    recall: float
    recall_error: float
    ndcg: float
    ndcg_error: float
    hit_rate: float
    hit_rate_error: float
    coverage: float
    novelty: float


def quality(scores: Scores, world: World, players: Ints) -> Quality:
    """Return the figures of a model for those players; what they own is never recommended."""
    lists = [best(scores(part), world, part) for part in np.array_split(players, len(players) // BATCH + 1)]
    shown = np.concatenate(lists)
    hits = np.concatenate([_hits(world, part, found) for part, found in zip(_parts(players), lists, strict=True)])
    wanted = np.diff(world.hidden.indptr)[players]
    recall = hits.sum(axis=1) / np.minimum(LONG, wanted)
    ndcg, hit = _ndcg(hits[:, :SHORT], wanted), hits[:, :SHORT].max(axis=1)
    people = np.maximum(world.libraries.people, 1)
    novelty = -np.log2(people[shown[:, :SHORT]] / np.count_nonzero(np.diff(world.libraries.played.indptr)))
    coverage = len(np.unique(shown[:, :SHORT])) / world.candidates.sum()
    return Quality(
        recall=float(recall.mean()),
        recall_error=error(recall),
        ndcg=float(ndcg.mean()),
        ndcg_error=error(ndcg),
        hit_rate=float(hit.mean()),
        hit_rate_error=error(hit),
        coverage=float(coverage),
        novelty=float(novelty.mean()),
    )


def _parts(players: Ints) -> list[Ints]:
    return np.array_split(players, len(players) // BATCH + 1)


def best(scores: Floats, world: World, players: Ints) -> Ints:
    """Return the twenty best candidates that each player does not own."""
    scores = scores.copy()
    scores[:, ~world.candidates] = -np.inf
    owned = world.owned(players).tocoo()
    scores[owned.row, owned.col] = -np.inf
    found = np.argpartition(-scores, LONG, axis=1)[:, :LONG]
    order = np.argsort(-np.take_along_axis(scores, found, axis=1), axis=1, kind="stable")
    return np.take_along_axis(found, order, axis=1)


def _hits(world: World, players: Ints, found: Ints) -> Floats:
    return np.take_along_axis(world.hidden[players].toarray(), found, axis=1)


def _ndcg(hits: Floats, wanted: Ints) -> Floats:
    discounts = 1 / np.log2(np.arange(2, SHORT + 2))
    ideal = np.cumsum(discounts)[np.minimum(SHORT, wanted) - 1]
    return np.asarray((hits * discounts).sum(axis=1) / ideal)


def error(values: Any) -> float:
    """Return the standard error of the mean."""
    return float(np.std(values) / np.sqrt(len(values)))
