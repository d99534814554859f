"""Draws what a built snapshot is tried with; by number, so that the same tables give the same trial."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from engine import schemas as s
from engine.building.marks import presentable
from engine.building.tables import Tables
from engine.building.trial import Library, Trial

PLAYERS = 200
"""Players who are asked about: the standard error of the figure is then 0.035 at most."""

TITLES = 100

FEWEST_PLAYED = 5
"""Games that a player must have played: with one held out, the others must still say something."""


def trial_of(tables: Tables) -> Trial:
    """Return players evenly spread over all who played enough, and the most played games."""
    return Trial(tuple(_held_out(tables)), tuple(_titles(tables)))


def _held_out(tables: Tables) -> Iterator[Library]:
    games = tables.catalogue.select(pl.int_range(pl.len(), dtype=pl.Int32).alias(s.ENTRY), s.ITEM)
    games = games.filter(pl.Series(presentable(tables.catalogue)))
    played = tables.plays.lazy().filter(pl.col(s.MINUTES) > 0, pl.col(s.ENTRY).is_in(games[s.ENTRY].implode()))
    counts = played.group_by(s.PLAYER).len().collect()
    enough = counts.filter(pl.col("len") >= FEWEST_PLAYED)[s.PLAYER].sort()
    chosen = enough.gather_every(max(len(enough) // PLAYERS, 1)).head(PLAYERS)
    rows = played.filter(pl.col(s.PLAYER).is_in(chosen.implode())).collect().join(games, on=s.ENTRY)
    for (player,), library in rows.sort(s.PLAYER, s.ENTRY).group_by(s.PLAYER, maintain_order=True):
        minutes = dict(library.select(s.ITEM, s.MINUTES).iter_rows())
        held = list(minutes)[int(str(player)) % len(minutes)]
        yield Library(held, {item: spent for item, spent in minutes.items() if item != held})


def _titles(tables: Tables) -> Iterator[tuple[str, str]]:
    games = tables.catalogue.filter(pl.Series(presentable(tables.catalogue)))
    yield from games.sort(s.MINUTES, s.ITEM, descending=[True, False]).head(TITLES).select(s.ITEM, s.TITLE).iter_rows()
