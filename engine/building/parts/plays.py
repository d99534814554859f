"""The part of a refresh that numbers and sorts who plays what."""

from __future__ import annotations

from engine import schemas as s
from engine.building import bench
from engine.building.bench import Bench
from engine.building.desk import Desk
from engine.building.plays import Owned
from engine.building.tables import plays_of


def run(desk: Desk) -> None:
    """Clean and join the libraries."""
    kept, limit = desk.bench, desk.task.options.unreadable_limit
    with desk.journal.step("clean") as step:
        items, players = kept.frame(bench.CATALOGUE, [s.ITEM])[s.ITEM], kept.frame(bench.PLAYERS)[s.USER]
        plays = plays_of(_taken(kept), items, players, desk.notes.faults, limit)
        kept.put(bench.PLAYS, plays)
        step.rows = plays.height


def _taken(kept: Bench) -> Owned:
    """Take the libraries from the bench: nobody needs them any more."""
    owned = Owned(kept.frame(bench.OWNERS)[s.USER], kept.frame(bench.OWNED), kept.frame(bench.OWNINGS))
    kept.drop(bench.OWNERS, bench.OWNED, bench.OWNINGS)
    return owned
