"""The part of a refresh that reads the reviews file."""

from __future__ import annotations

from engine import schemas as s
from engine.building import bench
from engine.building.desk import Desk
from engine.building.line import record
from engine.building.raw import reading_file
from engine.building.reviews import reviews_table
from engine.building.sources import REVIEWS


def run(desk: Desk) -> None:
    """Read the reviews, and give their texts to the helpers if there are any."""
    listed = set(desk.bench.frame(bench.GAMES)[s.ITEM])
    with reading_file(desk, REVIEWS, record) as records:
        reviews = reviews_table(records, listed, desk.notes.faults)
    desk.bench.put(bench.TEXTS, reviews)
    if desk.reading:
        desk.reading.begin(reviews)
