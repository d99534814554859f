"""The clean tables that everything else is computed from, and the narrow ones that aggregates read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from engine import schemas as s
from engine.building import bench
from engine.building.bench import Bench
from engine.building.catalogue import catalogue_table
from engine.building.contracts import CatalogueContract, PlaysContract, ReviewsContract, enforce
from engine.building.faults import Faults
from engine.building.plays import Owned
from engine.building.raw import Raw
from engine.building.sentiment import labelled
from engine.errors import BuildError
from engine.options import BuildOptions
from engine.spelling import spelling_key


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a snapshot; an entry's and a player's number is their row."""

    catalogue: pl.DataFrame
    players: pl.Series
    plays: pl.DataFrame
    reviews: pl.DataFrame

    def entries(self) -> pl.DataFrame:
        """Return (entry, year, sort_name)."""
        return self._numbered(s.YEAR, s.SORT_NAME)

    def genres(self) -> pl.DataFrame:
        """Return (entry, genre, year), one row a genre of an entry."""
        exploded = self._numbered(s.GENRES, s.YEAR).explode(s.GENRES).drop_nulls(s.GENRES)
        return exploded.rename({s.GENRES: s.GENRE})

    def makers(self) -> pl.DataFrame:
        """Return (entry, developer, developer_key, sort_name, port), one row a developer of an entry.

        Who both made and ported an entry made it.
        """
        credited = pl.concat(
            self._numbered(column)
            .explode(column)
            .drop_nulls(column)
            .rename({column: s.DEVELOPER})
            .with_columns(pl.lit(port).alias(s.PORT))
            for column, port in ((s.MAKERS, False), (s.PORTERS, True))
        )
        names = credited[s.DEVELOPER].to_list()
        keyed = credited.with_columns(
            pl.Series(s.DEVELOPER_KEY, [spelling_key(name) for name in names], pl.String),
            pl.Series(s.SORT_NAME, [name.casefold() for name in names], pl.String),
        )
        return keyed.unique([s.ENTRY, s.DEVELOPER_KEY], keep="first", maintain_order=True)

    def _numbered(self, *columns: str) -> pl.DataFrame:
        return self.catalogue.select(pl.int_range(pl.len(), dtype=pl.Int32).alias(s.ENTRY), *columns)


def catalogue_of(raw: Raw, limit: float) -> pl.DataFrame:
    """Return every entry that a raw file knows, by id.

    Raises:
        BuildError: No game is known, or the table breaks its contract in more than `limit` of its rows.
    """
    mentioned = [*raw.items[s.ITEM], *raw.reviews[s.ITEM].unique()]
    catalogue = catalogue_table(raw.games, dict(raw.items.drop_nulls(s.TITLE).iter_rows()), mentioned)
    if catalogue.is_empty():
        raise BuildError("The raw files hold no game at all: fetch them again.")
    return enforce(CatalogueContract, s.CATALOGUE, catalogue, raw.faults, limit)


def players_of(raw: Raw) -> pl.Series:
    """Return the ids of all who own or review."""
    return pl.Series(s.USER, sorted({*raw.users, *raw.reviews[s.USER]}), pl.String)


def plays_of(owned: Owned, items: pl.Series, players: pl.Series, faults: Faults, limit: float) -> pl.DataFrame:
    """Return who plays what, by player and entry.

    Args:
        owned: The libraries.
        items: The item id of each entry.
        players: The user id of each player.
        faults: Is told of every row that breaks its contract.
        limit: The share of rows that may.

    Raises:
        BuildError: More do.
    """
    return enforce(PlaysContract, s.PLAYS, owned.plays_table(players, items), faults, limit)


def numbered(reviews: pl.DataFrame, items: pl.Series) -> pl.DataFrame:
    """Return the reviews with the numbers of their entries in place of the ids."""
    numbers = items.to_frame().select(s.ITEM, pl.int_range(pl.len(), dtype=pl.Int32).alias(s.ENTRY))
    return reviews.join(numbers, on=s.ITEM, how="left", maintain_order="left").drop(s.ITEM)


def label_reviews(
    reviews: pl.DataFrame, faults: Faults, tones: Mapping[int, float], options: BuildOptions
) -> pl.DataFrame:
    """Return every review labelled, by entry; see `labelled`."""
    kept = enforce(ReviewsContract, s.REVIEWS, labelled(reviews, tones, options), faults, options.unreadable_limit)
    return kept.sort(s.ENTRY, s.USER, s.TEXT_HASH)


def tables_on(kept: Bench) -> Tables:
    """Return the finished tables that lie on a bench."""
    players = kept.frame(bench.PLAYERS)[s.USER]
    return Tables(kept.frame(bench.CATALOGUE), players, kept.frame(bench.PLAYS), kept.frame(bench.REVIEWS))
