"""Figures that are implausible, by themselves or beside the last snapshot's, are found and named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from engine.building.quality import HIT_RATE, TITLES_FOUND
from engine.building.validation import LABELS, validate
from engine.manifest import FORMAT, Manifest

A_THIRD = 1 / 3

LAST = Manifest(
    format=FORMAT,
    id="last",
    created=datetime(2020, 1, 1, tzinfo=UTC),
    data_as_of=datetime(2016, 1, 1, tzinfo=UTC).date(),
    sample=False,
    sources=(),
    settings={"negative_below": "-0.2"},
    versions={},
    files=(),
    rejected={},
    observed={},
    metrics={
        "entries": 300,
        "games": 300,
        "players": 300,
        "reviews": 300,
        "plays": 300,
        "minutes": 300,
        "reviews labelled 0": 60,
        "reviews labelled 1": 90,
        "reviews labelled 2": 150,
        HIT_RATE: 0.5,
        TITLES_FOUND: 0.9,
    },
)


def failed(
    changed: Mapping[str, float], last: Manifest | None = LAST, largest_drop: float = A_THIRD
) -> tuple[str, ...]:
    """Return the checks that fail when some figures are others than the last snapshot's."""
    made = replace(LAST, id="made", metrics={**LAST.metrics, **changed})
    return tuple(finding.check for finding in validate(made, last, largest_drop).failed)


def test_the_same_figures_again_are_plausible() -> None:
    assert failed({}) == ()
    assert failed({}, None) == ()


@pytest.mark.parametrize("name", ["entries", "games", "players", "plays", "minutes"])
def test_a_drop_of_a_third_is_implausible_and_less_is_not(name: str) -> None:
    assert failed({name: 201}) == ()
    assert failed({name: 200}) == (name,)
    assert failed({name: 0}) == (name,)


def test_the_largest_drop_is_a_setting() -> None:
    assert failed({"players": 297}, largest_drop=0.01) == ("players",)
    assert failed({"players": 1}, largest_drop=1) == ()
    assert failed({"players": 300}, largest_drop=0) == ()


def test_growing_is_plausible_up_to_ten_times() -> None:
    assert failed({"plays": 3_000}) == ()
    assert failed({"plays": 3_001}) == ("plays",)


def test_something_where_there_was_nothing_is_plausible() -> None:
    nothing = replace(LAST, metrics={})
    assert failed({}, nothing) == ()


def test_one_label_for_nearly_every_review_is_implausible() -> None:
    figures = {"reviews labelled 0": 1, "reviews labelled 1": 298, "reviews labelled 2": 1}
    assert failed(figures, None) == ("share of reviews labelled 1",)


def test_the_labels_of_a_few_reviews_say_nothing() -> None:
    assert failed({"reviews": 100, **dict.fromkeys(LABELS, 0.0)}, None) == ()


def test_a_label_that_moved_by_more_than_a_tenth_is_implausible_unless_the_thresholds_moved() -> None:
    figures = {"reviews labelled 0": 20, "reviews labelled 2": 190}
    assert failed(figures) == ("shift of reviews labelled 0", "shift of reviews labelled 2")
    assert failed(figures, replace(LAST, settings={"negative_below": "-0.5"})) == ()


@pytest.mark.parametrize("name", [HIT_RATE, TITLES_FOUND])
def test_a_fifth_of_a_quality_may_not_be_lost(name: str) -> None:
    before = LAST.metrics[name]
    assert failed({name: before * 0.81}) == ()
    assert failed({name: before * 0.79}) == (name,)
    assert failed({name: 0.0}, replace(LAST, metrics={})) == ()


def test_real_data_after_the_sample_are_plausible_and_the_sample_after_real_data_is_not() -> None:
    sample = replace(LAST, sample=True, metrics=dict.fromkeys(LAST.metrics, 10) | {HIT_RATE: 0.99})
    assert failed({}, sample) == ()
    report = validate(sample, LAST, A_THIRD)
    assert {finding.check for finding in report.failed} == {
        "entries", "games", "players", "reviews", "plays", "minutes",
    }  # fmt: skip


def test_a_finding_reads_as_a_sentence() -> None:
    made = replace(LAST, metrics=dict(LAST.metrics) | {"players": 100, HIT_RATE: 0.1})
    findings = [str(finding) for finding in validate(made, LAST, A_THIRD).failed]
    assert findings == [
        "players: 100 where at least 201 is plausible",
        "hit rate at 10: 0.10 where at least 0.40 is plausible",
    ]
