"""How long pictures take and how large they are."""

from __future__ import annotations

import statistics
import time

import pytest

from bot.charts.chart import Chart
from bot.charts.png import png
from tests.bot.charts.odd import CHARTS

MOST_SECONDS = 0.120
MOST_BYTES = 60_000
ROUNDS = 9


@pytest.mark.benchmark
@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_a_picture_is_drawn_before_anyone_waits(chart: Chart) -> None:
    size = len(png(chart))
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        png(chart)
        taken.append(time.perf_counter() - began)
    assert statistics.median(taken) <= MOST_SECONDS
    assert size <= MOST_BYTES
