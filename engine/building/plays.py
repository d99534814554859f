"""The libraries file as arrays: who owns what, and for how many minutes they played it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
import polars as pl

from engine import schemas as s
from engine.building import faults as f
from engine.building.library import Library, Play
from engine.building.text import tidy

MOST_MINUTES = (1 << 31) - 1
"""Four thousand years of play: what a column of 32 bits holds, and more than anyone has."""

UNKNOWN = -1
"""The number of an entry that the catalogue turned away; its plays break their contract, and are counted there."""


@dataclass(slots=True)
class Libraries:
    """The libraries while they are read: players and items are numbered in the order of first sight.

    Five million rows as Python objects would take a gigabyte; as arrays they take forty megabytes. `sizes` holds how
    many rows each player has, `item_of` and `minutes` the rows.
    """

    users: dict[str, int] = field(default_factory=dict)
    items: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    sizes: array[int] = field(default_factory=lambda: array("I"))
    item_of: array[int] = field(default_factory=lambda: array("I"))
    minutes: array[int] = field(default_factory=lambda: array("I"))

    def read(self, lines: Iterable[tuple[int, Library]], faults: f.Faults) -> None:
        """Take in libraries, each with the number of its line; tell `faults` what is wrong with them."""
        for line, library in lines:
            if not library.user or library.user in self.users:
                rule = f.REPEATED_PLAYER if library.user else f.PLAYER_WITHOUT_ID
                faults.rejected[rule] += 1
                faults.rejected[f.PLAY_OF_REPEATED] += len(library.plays) if library.user else 0
                faults.show(rule, f"line {line:,}")
            else:
                self.users[library.user] = len(self.users)
                self._read_library(line, library.plays, faults)
        faults.observed[f.NEVER_STARTED] += self.minutes.count(0)
        faults.observed[f.PLAY_WITHOUT_TITLE] += self._without_title(faults)

    def _read_library(self, line: int, plays: list[Play], faults: f.Faults) -> None:
        if not plays:
            faults.observed[f.EMPTY_LIBRARY] += 1
            faults.show(f.EMPTY_LIBRARY, f"line {line:,}")
        kept = _sound(line, plays, faults)
        items = [play.item for play in kept]
        known = set(items)
        if untold := known.difference(self.names):
            self._meet(play for play in kept if play.item in untold)
        if len(known) < len(kept):
            kept = _once(line, kept, faults)
            items = [play.item for play in kept]
        self.sizes.append(len(kept))
        self.item_of.extend(map(self.items.__getitem__, items))
        self.minutes.extend([play.minutes for play in kept])

    def _meet(self, plays: Iterable[Play]) -> None:
        """Number the items that are new, and take the titles of those that had none."""
        for play in plays:
            self.items.setdefault(play.item, len(self.items))
            if play.item not in self.names and (name := tidy(play.title.strip())):
                self.names[play.item] = name

    def _without_title(self, faults: f.Faults) -> int:
        """Return how many rows are of games that no library gives a title; show a few of the games."""
        faults.show(f.PLAY_WITHOUT_TITLE, *islice((item for item in self.items if item not in self.names), f.SHOWN))
        nameless = [number for item, number in self.items.items() if item not in self.names]
        counts = np.bincount(np.array(self.item_of, np.int64), minlength=len(self.items))
        return int(counts[nameless].sum())

    def owned(self) -> Owned:
        """Return what was read, as tables."""
        items = {s.ITEM: list(self.items), s.TITLE: [self.names.get(item) for item in self.items]}
        rows = {
            s.PLAYER: np.repeat(np.arange(len(self.sizes), dtype=np.uint32), self.sizes),
            s.ENTRY: np.frombuffer(self.item_of, np.uint32),
            s.MINUTES: np.frombuffer(self.minutes, np.uint32),
        }
        return Owned(
            pl.Series(s.USER, list(self.users), pl.String),
            pl.DataFrame(items, schema=dict.fromkeys(items, pl.String)),
            pl.DataFrame(rows),
        )


def _sound(line: int, plays: list[Play], faults: f.Faults) -> list[Play]:
    """Return the plays that name a game and say for how long."""
    kept = [play for play in plays if play.item and 0 <= play.minutes <= MOST_MINUTES]
    if len(kept) < len(plays):
        faults.rejected[f.BAD_PLAY] += len(plays) - len(kept)
        faults.show(f.BAD_PLAY, *[f"line {line:,}"] * (len(plays) - len(kept)))
    return kept


def _once(line: int, plays: list[Play], faults: f.Faults) -> list[Play]:
    """Return the first play of each game."""
    kept: dict[str, Play] = {}
    for play in plays:
        if play.item in kept:
            faults.rejected[f.REPEATED_PLAY] += 1
            faults.show(f.REPEATED_PLAY, f"line {line:,}, game {play.item}")
        else:
            kept[play.item] = play
    return list(kept.values())


@dataclass(frozen=True, slots=True)
class Owned:
    """Every library as tables.

    Attributes:
        users: User ids, in the order of the file.
        items: (item_id, title), in the order of first sight; a title is null where no library gives one.
        rows: (player, entry, minutes): places in `users` and in `items`, and what was played.
    """

    users: pl.Series
    items: pl.DataFrame
    rows: pl.DataFrame

    def plays_table(self, players: pl.Series, entries: pl.Series) -> pl.DataFrame:
        """Return (player, entry, minutes) by player and entry, numbered as in `players` and `entries`.

        Args:
            players: User ids; a player's number is their place.
            entries: Item ids; an entry's number is its place.
        """
        frame = pl.DataFrame(
            {
                s.PLAYER: _renumbered(self.users, players)[self.rows[s.PLAYER].to_numpy()],
                s.ENTRY: _renumbered(self.items[s.ITEM], entries)[self.rows[s.ENTRY].to_numpy()],
                s.MINUTES: self.rows[s.MINUTES].cast(pl.Int32),
            }
        )
        return frame.sort(s.PLAYER, s.ENTRY)


def _renumbered(old: pl.Series, new: pl.Series) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    place = dict(zip(new, range(len(new)), strict=True))
    return np.fromiter((place.get(name, UNKNOWN) for name in old), np.int32, len(old))
