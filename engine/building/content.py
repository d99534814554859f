"""What entries are, as vectors of weighted words; and who is near whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.preprocessing import normalize
from sparse_dot_topn import sp_matmul_topn

from engine import schemas as s
from engine.normalise import words
from engine.options import Weighting
from engine.spelling import spelling_key

Matrix = sparse.csr_matrix

FIELD_WEIGHTS = {s.TITLE: 0.7, s.GENRES: 0.5, s.TAGS: 1.0, s.SPECS: 0.2, s.MAKERS: 0.4}
"""How much of a vector each field may fill: tags tell most, a shared title word finds sequels, specs tell little."""

FILLERS = frozenset(
    "a an and the of in on to for at by vs edition game goty year complete definitive deluxe gold collection "
    "collectors collector special ultimate enhanced remastered hd episode chapter part volume vol season".split()
)
"""Words of titles that say nothing of the game."""

THREADS = 2

COMMON = 0.1
"""Share of the entries from which a term is too common to find neighbours by ("Indie", "Single-player")."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The `k` nearest entries of every entry: `ids` and `scores`, both of shape (entries, k).

    Places without a neighbour hold -1 and 0.
    """

    ids: np.ndarray[Any, np.dtype[np.int32]]
    scores: np.ndarray[Any, np.dtype[np.float32]]


Terms = Sequence[Sequence[str]]
"""The words of a field, entry by entry."""


def content_vectors(catalogue: pl.DataFrame) -> Matrix:
    """Return the vectors of games: over titles, genres, tags, specs and developers."""
    fields = ((_terms(field, catalogue[field]), weight) for field, weight in FIELD_WEIGHTS.items())
    return vectors_of(fields, catalogue.height)


def vectors_of(fields: Iterable[tuple[Terms, float]], entries: int, weighting: Weighting = Weighting.TFIDF) -> Matrix:
    """Return one row of length 1 for each entry (of length 0 where nothing is known of it); see `blocks_of`."""
    vectors: Matrix = normalize(blocks_of(fields, entries, weighting), copy=False)
    return vectors


def blocks_of(fields: Iterable[tuple[Terms, float]], entries: int, weighting: Weighting) -> Matrix:
    """Return one row an entry: a block for each field, each of the length that the field may fill, or 0.

    So the product of two rows is the sum of the fields' cosines, each by the square of its weight, and entries of
    which little is known are near to none.

    Args:
        fields: The words of each field, and how much of a row the field may fill.
        entries: How many entries there are.
        weighting: What a word counts.
    """
    parts: list[Matrix] = [sparse.csr_matrix((entries, 1), dtype=np.float32)]  # where nobody says anything
    for terms, weight in fields:
        if any(terms):
            counted = _vectoriser(weighting).fit_transform(terms)
            parts.append(normalize(counted, copy=False) * weight)
    blocks: Matrix = sparse.hstack(parts, format="csr", dtype=np.float32)
    return blocks


def _vectoriser(weighting: Weighting) -> CountVectorizer:
    if weighting is Weighting.COUNTS:
        return CountVectorizer(analyzer=_as_they_are, dtype=np.float32)
    return TfidfVectorizer(analyzer=_as_they_are, sublinear_tf=True, dtype=np.float32)


def _as_they_are(terms: Iterable[str]) -> Iterable[str]:
    return terms


def _terms(field: str, values: pl.Series) -> Terms:
    if field == s.TITLE:
        titles = values.to_list()
        return [[word for word in words(title) if word not in FILLERS and not word.isdigit()] for title in titles]
    keys = {name: spelling_key(name) for name in values.explode().unique().drop_nulls().to_list()}
    return [[keys[name] for name in names] for names in values.to_list()]


def nearest(vectors: Matrix, allowed: np.ndarray[Any, np.dtype[np.bool_]], k: int, common: float = COMMON) -> Nearest:
    """Return for every entry the `k` entries among `allowed` that share most of what is rare, itself left out.

    A term of more than the share `common` of the entries is not rare: the scores leave it
    out, because it takes most of the time and hardly moves a cosine.
    """
    answers = np.flatnonzero(allowed)
    carried = np.bincount(vectors.indices, minlength=vectors.shape[1])
    telling = vectors[:, carried <= common * vectors.shape[0]]
    found = sp_matmul_topn(
        telling, telling[answers].T.tocsr(), top_n=k + 1, sort=True, n_threads=THREADS, threshold=0.0
    )
    rows = np.repeat(np.arange(vectors.shape[0]), np.diff(found.indptr))
    ids = answers[found.indices]
    other = ids != rows
    return _padded(rows[other], ids[other], found.data[other], vectors.shape[0], k)


def _padded(rows: Any, ids: Any, scores: Any, count: int, k: int) -> Nearest:
    place = np.arange(len(rows)) - np.searchsorted(rows, rows)
    kept = place < k
    out = Nearest(np.full((count, k), -1, np.int32), np.zeros((count, k), np.float32))
    out.ids[rows[kept], place[kept]] = ids[kept]
    out.scores[rows[kept], place[kept]] = scores[kept]
    return out


def cosines(vectors: Matrix, rows: Any, columns: Any, at_once: int = 200_000) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Return the cosine of each pair (rows[i], columns[i]), `at_once` pairs at a time to bound memory."""
    parts = [
        np.asarray(vectors[rows[i : i + at_once]].multiply(vectors[columns[i : i + at_once]]).sum(axis=1)).ravel()
        for i in range(0, len(rows), at_once)
    ]
    return np.concatenate(parts).astype(np.float32) if parts else np.empty(0, np.float32)
