"""How the last refresh ended is remembered, whether it built something or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import SourceError
from engine.lastrun import NAME, Outcome, last_refresh
from tests.engine.world import REVIEWS_FILE, build, write_world


def test_nothing_is_known_before_the_first_refresh_or_of_a_broken_note(tmp_path: Path) -> None:
    assert last_refresh(tmp_path) is None
    (tmp_path / NAME).write_text("{")
    assert last_refresh(tmp_path) is None


def test_each_end_is_noted(tmp_path: Path) -> None:
    raw, data = write_world(tmp_path / "raw"), tmp_path / "data"
    ends = []
    for spoil in (False, False, True):
        if spoil:
            (raw / REVIEWS_FILE).write_text("<html>\n")
            with pytest.raises(SourceError):
                build(raw, data)
        else:
            build(raw, data)
        last = last_refresh(data)
        assert last
        ends.append(last)
    assert [last.outcome for last in ends] == [Outcome.PUBLISHED, Outcome.UNCHANGED, Outcome.FAILED]
    assert ends[0].snapshot == ends[1].snapshot
    assert (ends[2].snapshot, REVIEWS_FILE in ends[2].reason) == (None, True)
    assert ends[0].finished <= ends[1].finished <= ends[2].finished
