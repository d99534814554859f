"""What films are, as vectors: titles, genres, directors, cast and the words of descriptions."""

from __future__ import annotations

import polars as pl
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from engine.building.content import Matrix, Terms, vectors_of
from engine.films import schemas as fs
from engine.films.themes import theme_words
from engine.options import Weighting
from engine.spelling import spelling_key

FIELD_WEIGHTS = {fs.TITLE: 0.3, fs.GENRES: 0.8, fs.DIRECTED_BY: 0.5, fs.CAST: 0.5, fs.DESCRIPTION: 1.0}
"""How much of a vector each field may fill; picked on the forty films of `scripts/evaluate.py films`."""

FILLERS = ENGLISH_STOP_WORDS | frozenset(
    "movie film series season episode part chapter volume special collection edition story documentary".split()
)
"""Words that say nothing of a film."""

TEXTS = (fs.TITLE, fs.DESCRIPTION)

FEWEST = 2
"""Entries that must have a word before it can be what two have in common."""

COMMON_THEME = 0.01
"""Share of the described entries from which a word is no theme."""


def film_vectors(films: pl.DataFrame, weighting: Weighting) -> Matrix:
    """Return one row of length 1 for each entry (of length 0 where nothing is known of it)."""
    fields = ((_terms(field, films[field]), weight) for field, weight in FIELD_WEIGHTS.items())
    return vectors_of(fields, films.height, weighting)


def _terms(field: str, values: pl.Series) -> Terms:
    if field in TEXTS:
        return [[word for word in theme_words(text or "") if word not in FILLERS] for text in values.to_list()]
    keys = {name: spelling_key(name) for name in values.explode().unique().drop_nulls().to_list()}
    return [[keys[name] for name in names] for names in values.to_list()]


def themes(films: pl.DataFrame) -> pl.DataFrame:
    """Return the words that can be what two descriptions share, and how many have each; by word."""
    told = films[fs.DESCRIPTION].drop_nulls().to_list()
    words = pl.Series(fs.WORD, [sorted(set(theme_words(text)) - FILLERS) for text in told], pl.List(pl.String()))
    counts = words.explode().drop_nulls().value_counts(name=fs.COUNT)
    telling = pl.col(fs.COUNT).is_between(FEWEST, max(int(COMMON_THEME * len(told)), FEWEST))
    return counts.filter(telling).select(fs.WORD, pl.col(fs.COUNT).cast(pl.Int32())).sort(fs.WORD)
