"""What a part of a refresh has before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.building.bench import Bench
from engine.building.notes import Notes
from engine.building.report import Journal
from engine.building.task import Task

if TYPE_CHECKING:
    from engine.building.ahead import Ahead
    from engine.building.sentiment import Reading
    from engine.recommender import Recommender


@dataclass(frozen=True, slots=True)
class Desk:
    """One part's task, what the parts before it left, and whom it tells of its progress.

    Attributes:
        task: What to build.
        bench: The tables between the parts.
        notes: What is left besides tables.
        journal: Hears of the step.
        reading: The texts that helpers read while other parts run; None where one part does it all.
        fitting: The recommender, fitted while other parts run; None where one part does it all.
    """

    task: Task
    bench: Bench
    notes: Notes
    journal: Journal
    reading: Reading | None = None
    fitting: Ahead[Recommender] | None = None
