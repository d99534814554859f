"""The libraries file as arrays: who owns what, and for how many minutes they played it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import numpy as np
import polars as pl

from engine import schemas as s
from engine.building import faults as f
from engine.building.text import tidy
from engine.building.values import records, written

MOST_MINUTES = (1 << 31) - 1
"""Four thousand years of play: what a column of 32 bits holds, and more than anyone has."""

UNKNOWN = -1
"""The number of an entry that the catalogue turned away; its plays break their contract, and are counted there."""


@dataclass(slots=True)
class Libraries:
    """The libraries while they are read: rows are (player, item, minutes), numbered in the order of first sight.

    Five million rows as Python objects would take a gigabyte; as three arrays they take sixty megabytes.
    """

    users: dict[str, int] = field(default_factory=dict)
    items: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    player_of: array[int] = field(default_factory=lambda: array("I"))
    item_of: array[int] = field(default_factory=lambda: array("I"))
    minutes: array[int] = field(default_factory=lambda: array("I"))

    def read(self, lines: Iterable[tuple[int, dict[str, Any]]], faults: f.Faults) -> None:
        """Take in raw records (line number, a user and their items); tell `faults` what is wrong with them."""
        for line, record in lines:
            user = written(record.get("user_id"))
            if not user or user in self.users:
                rule = f.REPEATED_PLAYER if user else f.PLAYER_WITHOUT_ID
                faults.rejected[rule] += 1
                faults.rejected[f.PLAY_OF_REPEATED] += len(records(record.get("items"))) if user else 0
                faults.show(rule, f"line {line:,}")
            else:
                self.users[user] = len(self.users)
                self._read_library(line, records(record.get("items")), faults)
        faults.observed[f.NEVER_STARTED] += self.minutes.count(0)
        faults.observed[f.PLAY_WITHOUT_TITLE] += self._without_title(faults)

    def _read_library(self, line: int, plays: list[dict[str, Any]], faults: f.Faults) -> None:
        if not plays:
            faults.observed[f.EMPTY_LIBRARY] += 1
            faults.show(f.EMPTY_LIBRARY, f"line {line:,}")
        player = len(self.users) - 1
        seen: set[int] = set()
        for play in plays:
            item, minutes = written(play.get("item_id")), play.get("playtime_forever")
            if not item or type(minutes) is not int or not 0 <= minutes <= MOST_MINUTES:
                faults.rejected[f.BAD_PLAY] += 1
                faults.show(f.BAD_PLAY, f"line {line:,}")
                continue
            number = self._number(item, play)
            if number in seen:
                faults.rejected[f.REPEATED_PLAY] += 1
                faults.show(f.REPEATED_PLAY, f"line {line:,}, game {item}")
                continue
            seen.add(number)
            self.player_of.append(player)
            self.item_of.append(number)
            self.minutes.append(minutes)

    def _number(self, item: str, play: dict[str, Any]) -> int:
        number = self.items.get(item)
        if number is None:
            number = self.items[item] = len(self.items)
        if item not in self.names and (name := tidy(written(play.get("item_name")))):
            self.names[item] = name
        return number

    def _without_title(self, faults: f.Faults) -> int:
        """Return how many rows are of games that no library gives a title; show a few of the games."""
        faults.show(f.PLAY_WITHOUT_TITLE, *islice((item for item in self.items if item not in self.names), f.SHOWN))
        nameless = [number for item, number in self.items.items() if item not in self.names]
        counts = np.bincount(np.array(self.item_of, np.int64), minlength=len(self.items))
        return int(counts[nameless].sum())

    def owned(self) -> Owned:
        """Return what was read, as tables."""
        rows = {s.PLAYER: self.player_of, s.ENTRY: self.item_of, s.MINUTES: self.minutes}
        items = {s.ITEM: list(self.items), s.TITLE: [self.names.get(item) for item in self.items]}
        return Owned(
            pl.Series(s.USER, list(self.users), pl.String),
            pl.DataFrame(items, schema=dict.fromkeys(items, pl.String)),
            pl.DataFrame({name: np.frombuffer(column, np.uint32) for name, column in rows.items()}),
        )


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
