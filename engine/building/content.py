"""What entries are, as vectors: TF-IDF over titles, genres, tags, specs and developers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import polars as pl
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from engine import schemas as s
from engine.building.evidence import Matrix
from engine.normalise import words
from engine.spelling import spelling_key

FIELD_WEIGHTS = {s.TITLE: 0.7, s.GENRES: 0.5, s.TAGS: 1.0, s.SPECS: 0.2, s.MAKERS: 0.4}
"""How much of a vector each field may fill: tags tell most, a shared title word finds sequels, specs tell little."""

FILLERS = frozenset(
    "a an and the of in on to for at by vs edition game goty year complete definitive deluxe gold collection "
    "collectors collector special ultimate enhanced remastered hd episode chapter part volume vol season".split()
)
"""Words of titles that say nothing of the game."""


def content_vectors(catalogue: pl.DataFrame) -> Matrix:
    """Return one row of length 1 for each entry (of length 0 where nothing is known of it)."""
    fields: list[Matrix] = [sparse.csr_matrix((catalogue.height, 1), dtype=np.float32)]  # where nobody says anything
    for field, weight in FIELD_WEIGHTS.items():
        terms = _terms(field, catalogue[field])
        if any(terms):
            vectoriser = TfidfVectorizer(analyzer=_as_they_are, sublinear_tf=True, dtype=np.float32)
            fields.append(vectoriser.fit_transform(terms) * weight)
    vectors: Matrix = normalize(sparse.hstack(fields, format="csr", dtype=np.float32), copy=False)
    return vectors


def _as_they_are(terms: Iterable[str]) -> Iterable[str]:
    return terms


def _terms(field: str, values: pl.Series) -> Sequence[Sequence[str]]:
    if field == s.TITLE:
        titles = values.to_list()
        return [[word for word in words(title) if word not in FILLERS and not word.isdigit()] for title in titles]
    keys = {name: spelling_key(name) for name in values.explode().unique().drop_nulls().to_list()}
    return [[keys[name] for name in names] for names in values.to_list()]
