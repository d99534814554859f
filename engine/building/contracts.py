"""What the cleaned tables promise: columns, types, ranges and keys, checked before anything is built on them.

The attributes repeat names of `engine.schemas`; a test holds the two together.
"""

from __future__ import annotations

import dataframely as dy
import polars as pl

from engine.building.faults import Faults
from engine.building.kinds import Kind
from engine.errors import BuildError

OLDEST, NEWEST = 1900, 2099
"""Years that `19xx` and `20xx` can be."""


class CatalogueContract(dy.Schema):
    """One row an entry of the catalogue."""

    item_id = dy.String(primary_key=True, min_length=1)
    title = dy.String(min_length=1, nullable=False)
    other_title = dy.String(nullable=True)
    sort_name = dy.String(nullable=False)
    named = dy.Bool(nullable=False)
    kind = dy.Enum([kind.value for kind in Kind], nullable=False)
    year = dy.Int16(nullable=True, min=OLDEST, max=NEWEST)
    released = dy.Date(nullable=True)
    genres = dy.List(dy.String(min_length=1), nullable=False)
    tags = dy.List(dy.String(min_length=1), nullable=False)
    specs = dy.List(dy.String(min_length=1), nullable=False)
    developers = dy.List(dy.String(min_length=1), nullable=False)
    port_developers = dy.List(dy.String(min_length=1), nullable=False)
    publisher = dy.String(nullable=True)
    price = dy.Float64(nullable=True, min=0)
    price_text = dy.String(nullable=True)
    early_access = dy.Bool(nullable=True)


class ReviewsContract(dy.Schema):
    """One row a review; `posted_year` is null only where no date can be read."""

    user_id = dy.String(nullable=False, min_length=1)
    entry = dy.Int32(nullable=False, min=0)
    text_hash = dy.UInt64(nullable=False)
    recommend = dy.Bool(nullable=False)
    posted_year = dy.Int16(nullable=True, min=OLDEST, max=NEWEST)
    posted = dy.Date(nullable=True)
    polarity = dy.Float64(nullable=False, min=-1, max=1)
    label = dy.Int8(nullable=False, min=0, max=2)


class PlaysContract(dy.Schema):
    """One row a game in a player's library, by player and entry; 0 minutes is owned and never started."""

    player = dy.Int32(nullable=False, min=0)
    entry = dy.Int32(nullable=False, min=0)
    minutes = dy.Int32(nullable=False, min=0)

    @dy.rule()
    def ascending(cls) -> pl.Expr:  # noqa: N805 - dataframely makes rules class methods
        """Each row stands behind the one before: sorted, and none twice. A hash of five million keys takes 1 GB."""
        player, entry = pl.col("player"), pl.col("entry")
        later = (player > player.shift()) | ((player == player.shift()) & (entry > entry.shift()))
        return later.fill_null(value=True)


def enforce(contract: type[dy.Schema], table: str, frame: pl.DataFrame, faults: Faults, limit: float) -> pl.DataFrame:
    """Return the rows of `frame` that keep `contract`; count the others by rule.

    Raises:
        BuildError: More than `limit` (a share) of the rows break it, or its columns are not the promised ones.
    """
    try:
        if contract.is_valid(frame, cast=True):  # as it nearly always is; choosing rows copies them all
            return contract.cast(frame)
        good, failure = contract.filter(frame, cast=True)
    except dy.exc.SchemaError as error:
        raise BuildError(f"The table {table} is not what it promises: {error}") from error
    counts = failure.counts()
    faults.rejected.update({f"{table}: {rule}": rows for rule, rows in counts.items()})
    lost = len(frame) - len(good)
    if lost > limit * len(frame):
        rules = ", ".join(f"{rule} ({rows:,} rows)" for rule, rows in sorted(counts.items()))
        raise BuildError(f"The table {table} lost {lost:,} of {len(frame):,} rows to its contract: {rules}.")
    return good
