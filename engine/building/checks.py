"""What must hold of the aggregates: their totals are those of the tables."""

from __future__ import annotations

import polars as pl

from engine import schemas as s
from engine.building.tables import Tables
from engine.errors import BuildError


def check_totals(tables: Tables, ready: dict[str, pl.DataFrame]) -> None:
    """Compare the aggregates' totals with the tables' own.

    Raises:
        BuildError: They differ.
    """
    genres = tables.catalogue[s.GENRES].list.len().cast(pl.Int64)
    _same("minutes by genre", ready[s.GENRE_YEARS][s.MINUTES].sum(), (tables.catalogue[s.MINUTES] * genres).sum())
    _same("minutes by entry", tables.catalogue[s.MINUTES].sum(), tables.plays[s.MINUTES].cast(pl.Int64).sum())
    _same("reviews by entry", tables.catalogue[s.REVIEW_COUNT].sum(), tables.reviews.height)
    labels = ready[s.DEVELOPERS]
    by_label = labels.select(pl.sum_horizontal(s.NEGATIVE, s.NEUTRAL, s.POSITIVE)).to_series()
    _same("labels by developer", by_label.sum(), labels[s.REVIEW_COUNT].sum())
    _same("labels by developer and year", *_dated_labels(tables, ready))


def _dated_labels(tables: Tables, ready: dict[str, pl.DataFrame]) -> tuple[int, int]:
    """Return the labels counted by year, and how many dated reviews the developers' games have."""
    by_year = ready[s.DEVELOPER_YEARS].select(pl.sum_horizontal(s.NEGATIVE, s.NEUTRAL, s.POSITIVE)).to_series()
    dated = tables.reviews.drop_nulls(s.POSTED_YEAR).join(tables.makers(), on=s.ENTRY)
    return int(by_year.sum()), dated.height


def _same(what: str, one: object, other: object) -> None:
    if one != other:
        raise BuildError(f"The totals of {what} differ ({one} and {other}): this is a bug, please report it.")
