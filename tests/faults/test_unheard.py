"""SIGTERM that comes where Python throws away what its handler raises: the refresh ends nevertheless."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import current
from engine.building.report import Journal
from engine.building.watch import Unwatched
from engine.leftovers import leftovers
from engine.lock import holder
from engine.termination import terminated_by
from tests.engine.world import build
from tests.unheard import unheard


class Deaf(Unwatched):
    """A watcher at whose step the signal comes while nobody hears it."""

    def __init__(self, at: str) -> None:
        self.at = at

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        if name == self.at:
            unheard()


@pytest.mark.parametrize("step", ["find files", "read games", "check"])
def test_nothing_is_published_and_nothing_is_left(raw: Path, data: Path, step: str) -> None:
    served = current(data)
    with terminated_by(SystemExit), pytest.raises(SystemExit):
        build(raw, data, watch=Deaf(step), force=True)
    assert current(data) == served
    assert (holder(data), leftovers(data)) == (None, ())


def test_a_second_part_of_the_step_is_not_begun_either() -> None:
    journal = Journal(Deaf("read games"))
    with terminated_by(SystemExit):
        journal.begin("read games", None, "rows")
        with pytest.raises(SystemExit):
            journal.begin("read games", None, "rows")
