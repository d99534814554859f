"""How the memory of a process grows."""

from __future__ import annotations

import math

import pytest
from benchmarks.growth import Growth


def test_a_line_through_the_looks_is_the_slope() -> None:
    growth = Growth([(second, 100 + second / 3_600) for second in range(100)])
    assert growth.slope == pytest.approx(1.0)


def test_what_fills_caches_does_not_count() -> None:
    warming = [(second, second * 10.0) for second in range(20)]
    assert Growth([*warming, *((second, 200.0) for second in range(20, 100))]).slope == pytest.approx(0.0, abs=1e-6)


def test_too_few_looks_have_no_slope() -> None:
    assert math.isnan(Growth([(0.0, 1.0), (1.0, 2.0)]).slope)


def test_the_largest_size_is_told() -> None:
    assert Growth([(0.0, 1.0), (1.0, 3.0), (2.0, 2.0)]).told()["peak_mb"] == 3.0
