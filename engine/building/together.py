"""A refresh whose parts run in this process, one after another, with the tables in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from engine.building import parts
from engine.building.bench import InMemory
from engine.building.desk import Desk
from engine.building.notes import Notes
from engine.building.remembered import tones_of
from engine.building.report import Journal
from engine.building.sentiment import BYTES_A_TEXT, Reading, reading
from engine.building.sources import REVIEWS
from engine.building.task import Task


def build(task: Task, journal: Journal, names: Iterable[str]) -> None:
    """Do these parts of what the task asks for; helpers read the texts of reviews meanwhile.

    Raises:
        PlaywiseError: A part cannot be done.
    """
    with _texts(task) as texts:
        desk = Desk(task, InMemory(), Notes(), journal, texts)
        for part in names:
            parts.run(part, desk)


@contextmanager
def _texts(task: Task) -> Iterator[Reading | None]:
    """What reads the texts of reviews while the block runs; nothing where there are no reviews."""
    reviews = next((file for file in task.files if file.kind == REVIEWS), None)
    if reviews is None:
        yield None
        return
    with reading(tones_of(task.last), task.options.sentiment_processes, reviews.size / BYTES_A_TEXT) as texts:
        yield texts
