"""A refresh whose parts run in this process, one after another, with the tables in memory."""

from __future__ import annotations

from engine.building import parts
from engine.building.bench import InMemory
from engine.building.desk import Desk
from engine.building.notes import Notes
from engine.building.remembered import tones_of
from engine.building.report import Journal
from engine.building.sentiment import BYTES_A_TEXT, reading
from engine.building.sources import REVIEWS
from engine.building.task import Task


def build(task: Task, journal: Journal) -> None:
    """Build what the task asks for; helpers read the texts of reviews meanwhile.

    Raises:
        PlaywiseError: A part cannot be done.
    """
    expected = task.file(REVIEWS).size / BYTES_A_TEXT
    with reading(tones_of(task.last), task.options.sentiment_processes, expected) as texts:
        desk = Desk(task, InMemory(), Notes(), journal, texts)
        for part in parts.PARTS:
            parts.run(part, desk)
