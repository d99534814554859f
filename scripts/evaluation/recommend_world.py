"""The data of one experiment: what the models may see, what is hidden, and who is asked about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from scipy import sparse

from engine import schemas as s
from engine.building.content import content_vectors
from engine.building.evidence import Evidence, Matrix, evidence
from engine.building.families import families
from engine.building.marks import presentable
from engine.families import Families
from engine.taste import Taste

LEAST_PLAYED = 5
"""Played games that a player needs to be asked about."""

HIDDEN_SHARE = 0.2
"""Of each asked player's played games."""

Ints = np.ndarray[Any, np.dtype[np.int64]]
Bools = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a snapshot, as the builder left them."""

    catalogue: pl.DataFrame
    players: pl.Series
    plays: pl.DataFrame
    reviews: pl.DataFrame

    @classmethod
    def load(cls, snapshot: Path) -> Tables:
        """Return the tables of the snapshot in that folder; reviews get the number of their player."""
        players = pl.read_ipc(snapshot / f"{s.PLAYERS}.arrow")[s.USER]
        numbers = pl.DataFrame({s.USER: players}).with_row_index(s.PLAYER).cast({s.PLAYER: pl.Int32})
        reviews = pl.read_parquet(snapshot / f"{s.REVIEWS}.parquet")
        return cls(
            pl.read_parquet(snapshot / f"{s.CATALOGUE}.parquet"),
            players,
            pl.read_parquet(snapshot / f"{s.PLAYS}.parquet"),
            reviews.join(numbers, on=s.USER, maintain_order="left"),
        )


@dataclass(frozen=True, slots=True)
class World:
    """One split of the data.

    Attributes:
        tables: The tables without what is hidden.
        known: The evidence in them.
        libraries: The evidence without reviews, which the published models know nothing of.
        hidden: What is to be found; ones of shape (people, entries).
        candidates: Which entries anyone played, hidden plays included; shape (entries,).
        vectors: What entries are.
        allowed: Which entries would be put forward.
        together: Works and series.
        picking: The players that settings are picked on.
        reporting: The players that figures are reported of.
    """

    tables: Tables
    known: Evidence
    libraries: Evidence
    hidden: Matrix
    candidates: Bools
    vectors: Matrix
    allowed: Bools
    together: Families
    picking: Ints
    reporting: Ints

    def taste(self, player: int) -> Taste:
        """Return what the models may know of a player."""
        library = dict.fromkeys(_row(self.known.unplayed, player), 0) | dict.fromkeys(
            _row(self.known.played, player), 1
        )
        return Taste(library)

    def owned(self, players: Ints) -> Matrix:
        """Return what the players own and is not hidden, as ones of shape (players, entries)."""
        rows: Matrix = (self.known.played[players] + self.known.unplayed[players]).tocsr()
        return rows


def _row(matrix: Matrix, row: int) -> list[int]:
    entries: list[int] = matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]].tolist()
    return entries


def split(tables: Tables, seed: int, hide_unplayed: bool = False) -> World:
    """Hide a fifth of the played games of everyone with five or more, and halve those players.

    Args:
        tables: Everything.
        seed: Decides what is hidden and who is in which half.
        hide_unplayed: Also hide a fifth of what was never played, so that a library has gaps of both sorts.
    """
    chance = np.random.default_rng(seed)
    owners, minutes = tables.plays[s.PLAYER].to_numpy(), tables.plays[s.MINUTES].to_numpy()
    played = minutes > 0
    counts = np.bincount(owners[played], minlength=len(tables.players))
    asked = np.flatnonzero(counts >= LEAST_PLAYED)
    hide = played & (_places(owners, played, chance) < np.maximum(1, np.rint(counts * HIDDEN_SHARE))[owners])
    hide &= (counts >= LEAST_PLAYED)[owners]
    mixed = chance.permutation(asked)
    halves = np.sort(mixed[: len(mixed) // 2]), np.sort(mixed[len(mixed) // 2 :])
    gone = hide | (~played & (chance.random(len(owners)) < HIDDEN_SHARE)) if hide_unplayed else hide
    return _world(tables, hide, gone, *halves)


def _places(owners: Ints, played: Bools, chance: np.random.Generator) -> Ints:
    """Return the place of each play in a random order of its player's plays; only `played` rows count."""
    order = np.lexsort((chance.random(len(owners)), ~played, owners))
    places = np.empty(len(owners), np.int64)
    places[order] = np.arange(len(owners)) - np.searchsorted(owners, owners)
    return places


def _world(tables: Tables, hide: Bools, gone: Bools, picking: Ints, reporting: Ints) -> World:
    hidden = tables.plays.filter(pl.Series(hide))
    shape = (len(tables.players), tables.catalogue.height)
    left = without(tables, hidden, tables.plays.filter(pl.Series(~gone)))
    known = evidence(left.plays, left.catalogue.height, left.reviews, left.players)
    target = sparse.csr_matrix((np.ones(hidden.height, np.float32), (hidden[s.PLAYER], hidden[s.ENTRY])), shape=shape)
    candidates = np.zeros(shape[1], bool)
    candidates[tables.plays.filter(pl.col(s.MINUTES) > 0)[s.ENTRY].to_numpy()] = True
    titles = left.catalogue.select(pl.when(s.NAMED).then(s.TITLE)).to_series().to_list()
    return World(
        tables=left,
        known=known,
        libraries=evidence(left.plays, shape[1], players=left.players),
        hidden=target,
        candidates=candidates,
        vectors=content_vectors(left.catalogue),
        allowed=presentable(left.catalogue),
        together=families(titles),
        picking=picking,
        reporting=reporting,
    )


def without(tables: Tables, hidden: pl.DataFrame, plays: pl.DataFrame) -> Tables:
    """Return the tables with those plays, and no review of what is hidden."""
    reviews = tables.reviews.join(hidden, on=[s.PLAYER, s.ENTRY], how="anti", maintain_order="left")
    return Tables(tables.catalogue, tables.players, plays, reviews)
