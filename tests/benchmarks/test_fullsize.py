"""A multiple of a data set holds the same people again under other names."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
from benchmarks.fullsize import GAMES, LIBRARIES, REVIEWS, multiply

from engine.building.line import parse
from tests.conftest import SAMPLE

TIMES = 3


@pytest.fixture(scope="module")
def multiple(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("multiple")
    multiply(SAMPLE, target, TIMES)
    return target


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    return [parse(line) for line in gzip.decompress((folder / name).read_bytes()).splitlines()]


def test_the_games_stay(multiple: Path) -> None:
    assert (multiple / GAMES).read_bytes() == (SAMPLE / GAMES).read_bytes()


@pytest.mark.parametrize("name", [LIBRARIES, REVIEWS])
def test_everybody_comes_again_under_another_name(multiple: Path, name: str) -> None:
    before, after = ([row["user_id"] for row in rows(folder, name)] for folder in (SAMPLE, multiple))
    assert after[: len(before)] == before
    assert len(after) == TIMES * len(before)
    assert not set(after[len(before) :]) & set(before)


def test_a_review_that_comes_again_is_another_text(multiple: Path) -> None:
    texts = [review["review"] for user in rows(multiple, REVIEWS) for review in user["reviews"]]
    before = texts[: len(texts) // TIMES]
    assert texts[len(before) : 2 * len(before)] == [f"{text} 1" for text in before]
