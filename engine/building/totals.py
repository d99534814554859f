"""Runs the aggregates over the clean tables and stores what they return."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import narwhals as nw
import numpy as np
import polars as pl

from engine import schemas as s
from engine.answers import Basis
from engine.building import aggregates
from engine.building.store import Store
from engine.building.tables import Tables
from engine.catalogue import SERVED

ROWS_AT_ONCE = 500_000
"""Plays that are taken together where each becomes several rows: a tenth of a full set."""


def with_totals(tables: Tables) -> Tables:
    """Return the tables with each catalogue entry's owners, players, minutes and reviews."""
    plays = _run(aggregates.entry_plays(_lazy(tables.plays)))
    reviews = _run(aggregates.entry_reviews(_lazy(tables.reviews)))
    labels = (s.NEGATIVE, s.NEUTRAL, s.POSITIVE)
    columns = (s.OWNERS, s.ENTRY_PLAYERS, s.MINUTES, s.REVIEW_COUNT, *labels, s.RECOMMENDED)
    catalogue = (
        tables.catalogue.with_columns(pl.int_range(pl.len(), dtype=pl.Int32).alias(s.ENTRY))
        .join(plays, on=s.ENTRY, how="left", maintain_order="left")
        .join(reviews, on=s.ENTRY, how="left", maintain_order="left")
        .with_columns(pl.col(columns).fill_null(0))
        .drop(s.ENTRY)
    )
    return Tables(catalogue, tables.players, tables.plays, tables.reviews)


def answers(tables: Tables) -> dict[str, pl.DataFrame]:
    """Return the ready answers, table by table, explicitly ordered."""
    plays, reviews = _lazy(tables.plays), _lazy(tables.reviews)
    genres, entries = _lazy(tables.genres()), _lazy(tables.entries())
    makers = tables.makers()
    credited = _lazy(makers.drop(s.DEVELOPER))
    games = {basis: aggregates.top_games(reviews, entries, basis) for basis in Basis}
    worst = {basis: aggregates.worst_developers(reviews, entries, credited, basis) for basis in Basis}
    return {
        s.GENRE_YEARS: _run(aggregates.genre_years(plays, genres)).sort(s.GENRE, s.YEAR),
        s.TOP_PLAYERS: _top_players(tables.plays, genres).sort(s.GENRE, s.YEAR),
        s.TOP_GAMES: _by_basis(games),
        s.WORST_DEVELOPERS: _by_basis(worst),
        s.DEVELOPERS: _developers(makers, _run(aggregates.developer_sentiment(reviews, credited))),
        s.DEVELOPER_YEARS: _run(aggregates.developer_years(reviews, credited)).sort(s.DEVELOPER_KEY, s.YEAR),
        s.LABELS: _labels(tables),
    }


def store(tables: Tables, ready: dict[str, pl.DataFrame], to: Store) -> None:
    """Write the catalogue, the reviews and the ready answers, for other programs and to be mapped."""
    to.parquet(s.CATALOGUE, tables.catalogue)
    to.arrow(s.CATALOGUE, tables.catalogue.select(SERVED).cast({s.KIND: pl.String}))
    to.parquet(s.REVIEWS, tables.reviews)
    for name, frame in ready.items():
        to.parquet(name, frame)
        to.arrow(name, frame)


def store_plays(plays: pl.DataFrame, players: pl.Series, to: Store) -> None:
    """Write who plays what, for other programs and to be mapped."""
    to.parquet(s.PLAYS, plays)
    to.arrow(s.PLAYERS, _players(plays, players))
    to.arrow(s.PLAYS, plays.select(s.ENTRY, s.MINUTES))


def _lazy(frame: pl.DataFrame) -> nw.LazyFrame[Any]:
    return nw.from_native(frame.lazy())


def _run(table: nw.LazyFrame[Any]) -> pl.DataFrame:
    frame: pl.DataFrame = table.collect("polars", engine="streaming").to_native()
    return frame


def _top_players(plays: pl.DataFrame, genres: nw.LazyFrame[Any]) -> pl.DataFrame:
    """Ask about some players at a time: on the way, a play becomes a row for each genre of its game."""
    found = [_run(aggregates.top_players(_lazy(some), genres)) for some in _by_players(plays)]
    return _run(aggregates.best_players(_lazy(pl.concat(found))))


def _by_players(plays: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Yield the plays, which lie by player, some whole players at a time; at least once."""
    players = plays[s.PLAYER].to_numpy()
    firsts = [int(np.searchsorted(players, players[row])) for row in range(0, len(players), ROWS_AT_ONCE)] or [0]
    for first, last in zip(firsts, [*firsts[1:], len(players)], strict=True):
        yield plays[first:last]


def _by_basis(tables: dict[Basis, nw.LazyFrame[Any]]) -> pl.DataFrame:
    frames = [_run(table).with_columns(pl.lit(basis.value).alias(s.BASIS)) for basis, table in tables.items()]
    return pl.concat(frames, how="vertical_relaxed").sort(s.BASIS, s.YEAR, s.RANK)


def _developers(makers: pl.DataFrame, counts: pl.DataFrame) -> pl.DataFrame:
    """Return one row a developer: its name, how many entries it is credited with, and its reviews' labels."""
    names = makers.group_by(s.DEVELOPER_KEY).agg(pl.col(s.DEVELOPER).min(), pl.len().cast(pl.Int64).alias(s.ENTRIES))
    numbers = pl.selectors.integer()
    return names.join(counts, on=s.DEVELOPER_KEY, how="left").with_columns(numbers.fill_null(0)).sort(s.DEVELOPER_KEY)


def _labels(tables: Tables) -> pl.DataFrame:
    """Return (label, entries, genres): how many entries carry a tag or genre, and their genres, commonest first."""
    catalogue = tables.catalogue.select(s.GENRES, pl.concat_list(s.TAGS, s.GENRES).list.unique().alias(s.LABEL))
    carried = catalogue.explode(s.LABEL).drop_nulls(s.LABEL)
    counts = carried.group_by(s.LABEL).agg(pl.len().cast(pl.Int64).alias(s.ENTRIES))
    beside = (
        carried.explode(s.GENRES)
        .drop_nulls(s.GENRES)
        .group_by(s.LABEL, s.GENRES)
        .len()
        .sort(s.LABEL, pl.col("len"), s.GENRES, descending=[False, True, False])
        .group_by(s.LABEL, maintain_order=True)
        .agg(s.GENRES)
    )
    return counts.join(beside, on=s.LABEL, how="left").with_columns(pl.col(s.GENRES).fill_null([])).sort(s.LABEL)


def _players(plays: pl.DataFrame, players: pl.Series) -> pl.DataFrame:
    """Return (user_id, first, count): where each player's rows lie among the plays, by user id."""
    number = pl.int_range(pl.len(), dtype=pl.Int32).alias(s.PLAYER)
    numbered = pl.DataFrame({s.USER: players}).with_columns(number)
    counts = plays.group_by(s.PLAYER).agg(pl.len().cast(pl.Int64).alias(s.COUNT))
    numbered = numbered.join(counts, on=s.PLAYER, how="left", maintain_order="left").fill_null(0)
    return numbered.select(s.USER, (pl.col(s.COUNT).cum_sum() - pl.col(s.COUNT)).alias(s.FIRST), s.COUNT)
