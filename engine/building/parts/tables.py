"""The part of a refresh that unites what the files say into a catalogue and its players."""

from __future__ import annotations

from engine import schemas as s
from engine.building import bench
from engine.building.desk import Desk
from engine.building.raw import Raw
from engine.building.tables import catalogue_of, numbered, players_of


def run(desk: Desk) -> None:
    """Clean and join games, reviews, and the names in libraries."""
    kept = desk.bench
    with desk.journal.step("clean") as step:
        users, items = kept.frame(bench.OWNERS)[s.USER], kept.frame(bench.OWNED)
        raw = Raw(kept.frame(bench.GAMES), kept.frame(bench.TEXTS), users, items, desk.notes.faults)
        catalogue = catalogue_of(raw, desk.task.options.unreadable_limit)
        reviews = numbered(raw.reviews, catalogue[s.ITEM])
        kept.put(bench.CATALOGUE, catalogue)
        kept.put(bench.PLAYERS, players_of(raw).to_frame())
        kept.put(bench.TEXTS, reviews)
        kept.drop(bench.GAMES)
        step.rows = catalogue.height + reviews.height
