"""Every id that is one slip from a typed one, case aside, comes through."""

from __future__ import annotations

import random

import pytest
from rapidfuzz.distance import OSA

from engine.nearids import perhaps_near
from engine.texts import Texts

IDS = [
    "a",
    "ab",
    "Abc",
    "abd",
    "76561197970982479",
    "76561197970982470",
    "7656119797098247",
    "the_Nameless",
    "ünique",
    "日本x",
]


@pytest.mark.parametrize("length", [1, 2, 3, 5, 8])
def test_no_slip_is_missed(length: int) -> None:
    chance = random.Random(length)
    ids = sorted({"".join(chance.choices("abAB1", k=chance.randint(1, length + 1))) for _ in range(300)})
    for typed in [*chance.sample(ids, min(len(ids), 25)), "B" * length, "z" * length]:
        rows = set(perhaps_near(Texts.of(ids), typed).tolist())
        assert {row for row, each in enumerate(ids) if OSA.distance(each.lower(), typed.lower()) <= 1} <= rows


@pytest.mark.parametrize("typed", ["76561197970982497", "7656119797098247", "THE_NAMELESS", "thenameless", "unique"])
def test_most_ids_stay_behind(typed: str) -> None:
    rows = perhaps_near(Texts.of(IDS), typed).tolist()
    near = {row for row, each in enumerate(IDS) if OSA.distance(each.lower(), typed.lower()) <= 1}
    other_signs = {8, 9}
    assert near <= set(rows)
    assert len(set(rows) - other_signs) <= 3


def test_an_id_of_other_signs_is_compared_with_all() -> None:
    assert perhaps_near(Texts.of(IDS), "日本").tolist() == list(range(len(IDS)))
