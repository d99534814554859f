"""What entries are, as vectors of weighted words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import polars as pl
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.preprocessing import normalize

from engine import schemas as s
from engine.building.evidence import Matrix
from engine.normalise import words
from engine.options import Weighting
from engine.spelling import spelling_key

FIELD_WEIGHTS = {s.TITLE: 0.7, s.GENRES: 0.5, s.TAGS: 1.0, s.SPECS: 0.2, s.MAKERS: 0.4}
"""How much of a vector each field may fill: tags tell most, a shared title word finds sequels, specs tell little."""

FILLERS = frozenset(
    "a an and the of in on to for at by vs edition game goty year complete definitive deluxe gold collection "
    "collectors collector special ultimate enhanced remastered hd episode chapter part volume vol season".split()
)
"""Words of titles that say nothing of the game."""

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
            parts.append(_weighed(terms, weighting) * weight)
    blocks: Matrix = sparse.hstack(parts, format="csr", dtype=np.float32)
    return blocks


def _weighed(terms: Terms, weighting: Weighting) -> Matrix:
    """Return what each word counts, in rows of length 1 or 0."""
    rows: Matrix
    if weighting is Weighting.COUNTS:
        rows = normalize(CountVectorizer(analyzer=_as_they_are, dtype=np.float32).fit_transform(terms), copy=False)
    else:  # of length 1 already; to divide by it again would move the last digit
        rows = TfidfVectorizer(analyzer=_as_they_are, sublinear_tf=True, dtype=np.float32).fit_transform(terms)
    return rows


def _as_they_are(terms: Iterable[str]) -> Iterable[str]:
    return terms


def _terms(field: str, values: pl.Series) -> Terms:
    if field == s.TITLE:
        titles = values.to_list()
        return [[word for word in words(title) if word not in FILLERS and not word.isdigit()] for title in titles]
    keys = {name: spelling_key(name) for name in values.explode().unique().drop_nulls().to_list()}
    return [[keys[name] for name in names] for names in values.to_list()]
