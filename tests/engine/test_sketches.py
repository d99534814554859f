"""What is near by slips is never passed over, and most of what is not is."""

from __future__ import annotations

import random

import pytest
from rapidfuzz.distance import OSA

from engine.sketches import Sketches

WORDS = "war frame dark souls the witcher portal rust ark 日本 é half life counter strike sim city".split()
NAMES = [" ".join(random.Random(seed).choices(WORDS, k=1 + seed % 3)) for seed in range(300)]


@pytest.mark.parametrize("slips", [0, 1, 2, 4])
def test_every_name_within_some_slips_is_let_through(slips: int) -> None:
    sketches = Sketches.of(NAMES)
    for typed in ("wrafarme", "drak soul", "portla", "日本 rsut", "zzzz", "", "half lif3"):
        near = set(sketches.near(typed, slips, len(NAMES)).tolist())
        assert {row for row, name in enumerate(NAMES) if OSA.distance(typed, name) <= slips} <= near


def test_most_names_are_passed_over() -> None:
    near = Sketches.of(NAMES).near("counter strike", 2, len(NAMES)).tolist()
    assert 0 < len(near) < len(NAMES) / 10


def test_only_the_first_rows_are_looked_at() -> None:
    assert Sketches.of(["a", "a", "a"]).near("a", 0, 2).tolist() == [0, 1]
