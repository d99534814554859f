"""The part of a refresh that cleans and joins what was read."""

from __future__ import annotations

from engine import schemas as s
from engine.building import bench
from engine.building.desk import Desk
from engine.building.plays import Owned
from engine.building.raw import Raw
from engine.building.tables import catalogue_and_plays


def run(desk: Desk) -> None:
    """Unite what the files say into catalogue, players, plays and reviews."""
    kept = desk.bench
    with desk.journal.step("clean") as step:
        owned = Owned(kept.frame(bench.OWNERS)[s.USER], kept.frame(bench.OWNED), kept.frame(bench.OWNINGS))
        raw = Raw(kept.frame(bench.GAMES), kept.frame(bench.TEXTS), owned, desk.notes.faults)
        tables = catalogue_and_plays(raw, desk.task.options.unreadable_limit)
        kept.drop(bench.OWNERS, bench.OWNED, bench.OWNINGS, bench.GAMES)
        kept.put(bench.CATALOGUE, tables.catalogue)
        kept.put(bench.PLAYERS, tables.players.to_frame())
        kept.put(bench.PLAYS, tables.plays)
        kept.put(bench.TEXTS, tables.reviews)
        step.rows = tables.catalogue.height + tables.plays.height + tables.reviews.height
