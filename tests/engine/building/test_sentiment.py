"""Reviews are labelled by tone, and a text that was read before is not read again."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

import polars as pl
import pytest
from textblob import TextBlob

from engine.building import sentiment
from engine.building.polarity import polarities
from engine.building.reviews import text_hash
from engine.building.sentiment import BATCH, _pool, labelled, reading
from engine.errors import BuildError
from engine.options import BuildOptions
from tests.engine.world import PRAISE, QUICK, SCORN, SHRUG

TEXTS = (PRAISE, SCORN, SHRUG, "", "  ", PRAISE)


def label(
    texts: Sequence[str], known: Mapping[int, float] | None = None, options: BuildOptions = QUICK
) -> tuple[pl.DataFrame, int]:
    """Return the labelled reviews, and how many texts were read for them."""
    rows = [(text, text_hash(text)) for text in texts]
    frame = pl.DataFrame(rows, schema={"text": pl.String(), "text_hash": pl.UInt64()}, orient="row")
    told: list[int] = []
    with reading(known or {}, options.sentiment_processes) as read:
        read.begin(frame)
        return labelled(frame, read.finish(told.append), options), sum(told)


def test_praise_is_positive_scorn_negative_and_silence_neutral() -> None:
    frame, _ = label(TEXTS)
    assert frame["label"].to_list() == [2, 0, 1, 1, 1, 2]
    assert frame.columns == ["text_hash", "polarity", "label"]


def test_the_polarity_is_that_of_textblob() -> None:
    frame, _ = label(TEXTS)
    assert frame["polarity"].to_list() == [TextBlob(text).sentiment.polarity for text in TEXTS]


def test_no_review_at_all_is_an_empty_table() -> None:
    frame, read = label([])
    assert (frame.height, read) == (0, 0)
    assert frame.columns == ["text_hash", "polarity", "label"]


def test_each_text_is_read_once() -> None:
    assert label(TEXTS)[1] == len(set(TEXTS))


def test_a_text_that_is_known_is_not_read_and_keeps_its_polarity() -> None:
    known = {text_hash(text): 1.0 for text in (SCORN, SHRUG)}
    frame, read = label(TEXTS, known)
    assert frame["label"].to_list() == [2, 2, 2, 1, 1, 2]
    assert read == len(set(TEXTS)) - 2


def test_nothing_is_read_when_all_is_known() -> None:
    first, _ = label(TEXTS)
    known = dict(zip(first["text_hash"], first["polarity"], strict=True))
    again, read = label(TEXTS, {**known, (1 << 64) - 1: 0.0, 0: 0.0})
    assert again.equals(first)
    assert read == 0


@pytest.mark.parametrize(
    ("polarity", "expected"), [(-1.0, 0), (-0.2, 0), (-0.19999, 1), (0.0, 1), (0.19999, 1), (0.2, 2), (1.0, 2)]
)
def test_a_polarity_at_a_threshold_has_passed_it(polarity: float, expected: int) -> None:
    frame, _ = label(["x"], {text_hash("x"): polarity})
    assert frame["label"].to_list() == [expected]


def test_the_thresholds_are_settings() -> None:
    options = BuildOptions(negative_below=-0.9, positive_above=0.9, sentiment_processes=1)
    frame, _ = label(["x", "y"], {text_hash("x"): 0.5, text_hash("y"): -0.5}, options)
    assert frame["label"].to_list() == [1, 1]


def test_two_processes_read_the_same_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{TEXTS[number % 3]} {number}" for number in range(2 * BATCH + 10)]
    alone, read_alone = label(texts)
    monkeypatch.setattr(sentiment, "WORTH_A_PROCESS", len(texts))
    together, read_together = label(texts, options=BuildOptions(sentiment_processes=2))
    assert together.equals(alone)
    assert read_together == read_alone == len(texts)


def test_helpers_stand_back_for_who_waits_for_them() -> None:
    with _pool(1) as pool:
        assert pool.submit(os.nice, 0).result() > os.nice(0)


def test_a_helper_that_dies_stops_the_refresh_with_a_reason() -> None:
    with pytest.raises(BuildError, match="A process that labels reviews died"), _pool(1) as pool:
        list(pool.map(os._exit, [1]))


def test_a_text_of_no_known_word_has_no_tone() -> None:
    assert polarities(["", " \n", "qwxz"]) == [0.0, 0.0, 0.0]
