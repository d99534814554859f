"""EASE with four additions: what every entry that someone has says for and against every other one.

EASE is a linear autoencoder with a closed form (Steck, "Embarrassingly Shallow Autoencoders for Sparse Data",
WWW 2019): with G = XᵀX + λI and P = G⁻¹, the weights are B = I - P / diag(P). Here the columns of X are entries
played, entries owned but not played, and a constant; its rows are damped by their length, and what the entries are
is added as further rows (Jeunen, van Balen & Goethals, "Closed-form models for collaborative filtering with
side-information", RecSys 2020). `docs/recommendations.md` gives the mathematics and what each addition is worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from threadpoolctl import threadpool_limits

from engine.building.bench import Floats, Room, in_memory
from engine.building.evidence import Evidence, Matrix
from engine.building.gram import BLOCK, gram, mirror
from engine.building.lapack import invert
from engine.errors import BuildError

Ids = np.ndarray[Any, np.dtype[np.int32]]


@dataclass(frozen=True, slots=True)
class Settings:
    """How the weights are fitted; the defaults were picked on held-out libraries.

    Attributes:
        regularisation: λ: how many imaginary people keep an entry's weights small.
        content: What two entries of the same content are worth, in people who have both.
        length_power: A person with n entries weighs 1 / n to this power: who has everything says little.
        min_people: People that an entry needs to take part: with fewer, chance decides.
        most_played: Entries with most people that are scored at the most; bounds time and memory.
        most_unplayed: Entries most often left unplayed that speak at the most.
        min_known: Entries that a person needs to count: one alone shows nothing that goes together.
        unplayed: Whether owning without playing speaks at all.
        anyone: Whether there is a constant, which takes up what everybody plays.
    """

    regularisation: float = 15.0
    content: float = 10.0
    length_power: float = 0.5
    min_people: int = 20
    most_played: int = 4000
    most_unplayed: int = 2500
    min_known: int = 2
    unplayed: bool = True
    anyone: bool = True


AS_PUBLISHED = Settings(
    regularisation=250.0,
    content=0.0,
    length_power=0.0,
    min_people=1,
    most_played=10**9,
    min_known=1,
    unplayed=False,
    anyone=False,
)
"""Plain EASE on all entries, for comparison; to be fitted on libraries alone."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for what.

    Attributes:
        targets: The entries that are scored, ascending; shape (m,).
        unplayed: The entries that speak when owned but not played, ascending; shape (u,).
        matrix: Row i, column j: what i says for target j. The rows are the targets (played), then `unplayed`,
            then the constant; shape (m + u + 1, m).
    """

    targets: Ids
    unplayed: Ids
    matrix: Floats


@dataclass(frozen=True, slots=True)
class Columns:
    """What is fitted on.

    Attributes:
        targets: The entries that are scored, ascending; shape (m,).
        unplayed: The entries that speak when owned but not played, ascending; shape (u,).
        damped: A row a person, a column for each target, each of `unplayed`, and the constant; CSC of float32,
            shape (people, m + u + 1).
    """

    targets: Ids
    unplayed: Ids
    damped: sparse.csc_matrix


def ease_weights(known: Evidence, vectors: Matrix | None, settings: Settings) -> Weights:
    """Return the weights of the people in `known`; see `weights_of`."""
    return weights_of(columns_of(known, settings), vectors, settings)


def columns_of(known: Evidence, settings: Settings) -> Columns:
    """Return the columns of the entries that enough people have; each row is damped by its length."""
    targets = _most_common(known.played, settings.min_people, settings.most_played)
    kept = settings.most_unplayed if settings.unplayed else 0
    unplayed = _most_common(known.unplayed, settings.min_people, kept)
    return Columns(targets, unplayed, _damped(known, targets, unplayed, settings))


def weights_of(columns: Columns, vectors: Matrix | None, settings: Settings, room: Room = in_memory) -> Weights:
    """Return what every column says for every target.

    Args:
        columns: Who played and who owns what.
        vectors: What entries are, one row of length 1 (or 0) for each; None where that is not known.
        settings: How to fit.
        room: Where the weights are worked out.

    Raises:
        BuildError: The matrix cannot be inverted.
    """
    shared = gram(columns.damped, room)
    if vectors is not None and settings.content:
        _add_content(shared, vectors[columns.targets], settings.content)
    solved = _solved(shared, settings.regularisation)
    return Weights(columns.targets, columns.unplayed, solved[:, : len(columns.targets)])


def _add_content(shared: Floats, own: Matrix, worth: float) -> None:
    """Add what the targets have in common, in place, a block of rows at a time."""
    count, others = own.shape[0], own.T.tocsr()
    for start in range(0, count, BLOCK):
        stop = min(start + BLOCK, count)
        shared[start:stop, :count] += worth * (own[start:stop] @ others).toarray()


def _most_common(matrix: Matrix, least: int, most: int) -> Ids:
    """Return the (at most `most`) columns with most rows, `least` or more, ascending; the lower column wins a tie."""
    counts = np.bincount(matrix.indices, minlength=matrix.shape[1])
    best = np.argsort(-counts, kind="stable")[:most]
    return np.sort(best[counts[best] >= max(least, 1)]).astype(np.int32)


def _damped(known: Evidence, targets: Ids, unplayed: Ids, settings: Settings) -> sparse.csc_matrix:
    """Return the rows of X, which holds ones, each times the root of what its person weighs."""
    parts = [known.played[:, targets], known.unplayed[:, unplayed]]
    lengths = sum(np.diff(part.indptr) for part in parts)
    counted = lengths >= settings.min_known
    weights = np.where(counted, known.trust / np.maximum(lengths, 1.0) ** settings.length_power, 0)
    anyone = sparse.csc_matrix(np.where(counted, float(settings.anyone), 0).astype(np.float32)[:, None])
    damped: sparse.csc_matrix = sparse.hstack(
        [*(part.tocsc() for part in parts), anyone], format="csc", dtype=np.float32
    )
    damped.data *= np.sqrt(weights).astype(np.float32)[damped.indices]
    return damped


def _solved(shared: Floats, regularisation: float) -> Floats:
    """Turn the matrix of what columns share into weights, in place; row i, column j: from i to j.

    On one thread: sums are then rounded alike on every number of cores, and two that wait for each other while other
    work goes on take several times the processor.
    """
    shared[np.diag_indices_from(shared)] += regularisation
    with threadpool_limits(1, "blas"):
        inverted = invert(shared)
    if not inverted:
        raise BuildError("The recommender's matrix cannot be inverted: are the libraries empty or all the same?")
    inverse = shared.T
    mirror(inverse)
    inverse /= -inverse.diagonal()[None, :].copy()
    np.fill_diagonal(inverse, 0)
    return inverse
