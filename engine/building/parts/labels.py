"""The part of a refresh that labels the reviews."""

from __future__ import annotations

from engine.building import bench
from engine.building.desk import Desk
from engine.building.remembered import tones_of
from engine.building.sentiment import Reading, reading
from engine.building.tables import label_reviews


def run(desk: Desk) -> None:
    """Label every review, by the helpers who read already, or here and now."""
    if desk.reading:
        _label(desk, desk.reading)
    else:
        with reading(tones_of(desk.task.last), processes=1) as texts:
            texts.begin(desk.bench.frame(bench.TEXTS))
            _label(desk, texts)


def _label(desk: Desk, texts: Reading) -> None:
    journal, options = desk.journal, desk.task.options
    journal.reused["texts"] = texts.reused
    with journal.step("sentiment", len(texts.hashes), "texts") as step:
        tones = texts.finish(journal.watch.advance)
        reviews = label_reviews(desk.bench.frame(bench.TEXTS), desk.notes.faults, tones, options)
        desk.bench.drop(bench.TEXTS)
        desk.bench.put(bench.REVIEWS, reviews)
        step.rows = reviews.height
