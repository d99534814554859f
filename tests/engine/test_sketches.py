"""What is near by slips is never passed over, and most of what is not is."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from engine.sketches import Sketches, written_alike
from engine.texts import Texts

WORDS = "war frame dark souls the witcher portal rust ark 日本 é half life counter strike sim city".split()
NAMES = [" ".join(random.Random(seed).choices(WORDS, k=1 + seed % 3)) for seed in range(300)]


@pytest.mark.parametrize("slips", [0, 1, 2, 4])
def test_every_name_within_some_slips_is_let_through(slips: int) -> None:
    sketches = Sketches.of(NAMES)
    for typed in ("wrafarme", "drak soul", "portla", "日本 rsut", "zzzz", "", "half lif3"):
        afar = sketches.near(typed, slips, len(NAMES))
        nearer = written_alike(Texts.of(NAMES), afar, typed, slips)
        within = {row for row, name in enumerate(NAMES) if OSA.distance(typed, name) <= slips}
        assert within <= set(nearer.tolist()) <= set(afar.tolist())


@given(st.lists(st.text("ab1 é日", max_size=6), min_size=1), st.text("ab1 é日", max_size=6), st.integers(0, 4))
def test_names_of_any_signs_are_let_through(names: list[str], typed: str, slips: int) -> None:
    rows = np.arange(len(names))
    near = set(written_alike(Texts.of(names), rows, typed, slips).tolist())
    assert {row for row, name in enumerate(names) if OSA.distance(typed, name) <= slips} <= near


def test_the_same_signs_must_be_there_as_often() -> None:
    names = ["aab", "abb", "aabb", "b"]
    assert written_alike(Texts.of(names), np.arange(4), "aab", 0).tolist() == [0]
    assert written_alike(Texts.of(names), np.array([3, 1]), "aab", 1).tolist() == [1]
    assert written_alike(Texts.of(names), np.array([], np.int64), "aab", 1).tolist() == []


def test_most_names_are_passed_over() -> None:
    near = Sketches.of(NAMES).near("counter strike", 2, len(NAMES)).tolist()
    assert 0 < len(near) < len(NAMES) / 10


def test_only_the_first_rows_are_looked_at() -> None:
    assert Sketches.of(["a", "a", "a"]).near("a", 0, 2).tolist() == [0, 1]
