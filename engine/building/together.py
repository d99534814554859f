"""A refresh whose parts run in this process, with the tables in memory."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import scipy.linalg  # noqa: F401 - only what is loaded can be limited
from threadpoolctl import threadpool_limits

from engine.building import parts
from engine.building.ahead import Ahead
from engine.building.bench import InMemory
from engine.building.desk import Desk
from engine.building.notes import Notes
from engine.building.remembered import tones_of
from engine.building.report import Journal
from engine.building.sentiment import BYTES_A_TEXT, Reading, reading
from engine.building.sources import REVIEWS
from engine.building.task import Task
from engine.recommender import Recommender


def build(task: Task, journal: Journal, names: Iterable[str]) -> None:
    """Do these parts of what the task asks for.

    Meanwhile helpers read the texts of reviews, and a thread fits the recommender. There is work for every core, so
    products of matrices keep to one each; their sums are then rounded alike on every number of cores.

    Raises:
        PlaywiseError: A part cannot be done.
    """
    with _uncollected(), _texts(task) as texts, threadpool_limits(1, "blas"), Ahead[Recommender]() as fitting:
        desk = Desk(task, InMemory(), Notes(), journal, texts, fitting)
        for part in names:
            parts.run(part, desk)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nobody looks for cycles while the block runs: there are few, and millions of records to look at."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _texts(task: Task) -> Iterator[Reading | None]:
    """What reads the texts of reviews while the block runs; nothing where there are no reviews."""
    reviews = next((file for file in task.files if file.kind == REVIEWS), None)
    if reviews is None:
        yield None
        return
    with reading(tones_of(task.last), task.options.sentiment_processes, reviews.size / BYTES_A_TEXT) as texts:
        yield texts
