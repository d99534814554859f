"""What is most played and most loved: the order for newcomers, and the prior of every entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from engine import schemas as s
from engine.building.evidence import Evidence

if TYPE_CHECKING:
    import polars as pl

DOUBT = 10.0
"""Imaginary reviews at the average share that each entry starts with: three good reviews prove little."""

REVIEW_COUNTS = 10.0
"""What a review counts beside a play: few write one, and they write of what will last (measured on rankings)."""

OFFERED = 500
"""How long the list of popular entries is: a hundred pages of five."""

Floats = np.ndarray[Any, np.dtype[np.float64]]


def popularity(known: Evidence) -> Floats:
    """Return 0 (nobody) to 1 (the most played), in log scale: from 10 to 100 people is as far as to 1,000."""
    logs = np.log1p((known.people + REVIEW_COUNTS * known.reviews).astype(np.float64))
    return np.asarray(logs / max(float(logs.max(initial=0.0)), 1.0))


def loved(catalogue: pl.DataFrame) -> Floats:
    """Return the share of recommended reviews of each entry, drawn to the average where reviews are few."""
    reviews = catalogue[s.REVIEW_COUNT].to_numpy().astype(np.float64)
    recommended = catalogue[s.RECOMMENDED].to_numpy().astype(np.float64)
    average = recommended.sum() / max(reviews.sum(), 1.0)
    return np.asarray((recommended + DOUBT * average) / (reviews + DOUBT))


def loved_order(catalogue: pl.DataFrame, fame: Any, allowed: np.ndarray[Any, np.dtype[np.bool_]]) -> Any:
    """Return the entries among `allowed` that are most played and loved, best first; `fame` is their popularity."""
    score = fame * loved(catalogue)
    score[~allowed] = -np.inf
    order = np.lexsort((np.arange(len(score)), -score))[:OFFERED]
    return order[np.isfinite(score[order])].astype(np.int32)
