"""What films are, as vectors: titles, genres, directors, cast and the words of descriptions."""

from __future__ import annotations

import numpy as np
import polars as pl
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from engine.building.content import Terms, blocks_of
from engine.building.films.vectors import FilmVectors
from engine.films import schemas as fs
from engine.films.themes import theme_words
from engine.options import Weighting
from engine.spelling import spelling_key

DECADE = "decade"
NAMES = pl.List(pl.String())

WORD_WEIGHTS = {fs.TITLE: 0.5, fs.DIRECTED_BY: 0.5, fs.CAST: 0.8, fs.DESCRIPTION: 0.5}
TRAIT_WEIGHTS = {fs.GENRES: 0.6, DECADE: 0.35}
"""How much each field may fill; searched with `scripts/evaluate.py films`, see docs/films.md for how."""

FILLERS = ENGLISH_STOP_WORDS | frozenset(
    "movie film series season episode part chapter volume special collection edition story documentary".split()
)
"""Words that say nothing of a film."""

TEXTS = (fs.TITLE, fs.DESCRIPTION)

FEWEST = 2
"""Entries that must have a word before it can be what two have in common."""

COMMON_THEME = 0.01
"""Share of the described entries from which a word is no theme."""


def film_vectors(films: pl.DataFrame, weighting: Weighting) -> FilmVectors:
    """Return the vectors of every entry."""
    told = films.with_columns(pl.concat_list(10 * (pl.col(fs.YEAR) // 10)).cast(NAMES).alias(DECADE))
    words, traits = (
        blocks_of([(_terms(field, told[field]), weight) for field, weight in weights.items()], told.height, weighting)
        for weights in (WORD_WEIGHTS, TRAIT_WEIGHTS)
    )
    traits_of, profile_of = np.unique(traits.toarray(), axis=0, return_inverse=True)
    return FilmVectors(words, profile_of.ravel().astype(np.int32), traits_of)


def _terms(field: str, values: pl.Series) -> Terms:
    if field in TEXTS:
        return [[word for word in theme_words(text or "") if word not in FILLERS] for text in values.to_list()]
    keys = {name: spelling_key(name) for name in values.explode().unique().drop_nulls().to_list()}
    return [[keys[name] for name in names if name] for names in values.to_list()]


def themes(films: pl.DataFrame) -> pl.DataFrame:
    """Return the words that can be what two descriptions share, and how many have each; by word."""
    told = films[fs.DESCRIPTION].drop_nulls().to_list()
    words = pl.Series(fs.WORD, [sorted(set(theme_words(text)) - FILLERS) for text in told], pl.List(pl.String()))
    counts = words.explode().drop_nulls().value_counts(name=fs.COUNT)
    telling = pl.col(fs.COUNT).is_between(FEWEST, max(int(COMMON_THEME * len(told)), FEWEST))
    return counts.filter(telling).select(fs.WORD, pl.col(fs.COUNT).cast(pl.Int32())).sort(fs.WORD)
