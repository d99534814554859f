"""A refresh whose parts run in this process, with the tables in memory."""

from __future__ import annotations

from engine.building import parts
from engine.building.ahead import Ahead
from engine.building.bench import InMemory
from engine.building.desk import Desk
from engine.building.notes import Notes
from engine.building.remembered import tones_of
from engine.building.report import Journal
from engine.building.sentiment import BYTES_A_TEXT, reading
from engine.building.sources import REVIEWS
from engine.building.task import Task
from engine.recommender import Recommender


def build(task: Task, journal: Journal) -> None:
    """Build what the task asks for; helpers read the texts of reviews, and a thread fits the recommender, meanwhile.

    Raises:
        PlaywiseError: A part cannot be done.
    """
    expected = task.file(REVIEWS).size / BYTES_A_TEXT
    with (
        reading(tones_of(task.last), task.options.sentiment_processes, expected) as texts,
        Ahead[Recommender]() as fitting,
    ):
        desk = Desk(task, InMemory(), Notes(), journal, texts, fitting)
        for part in parts.PARTS:
            parts.run(part, desk)
