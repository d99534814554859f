"""The page and the chart of how cost grows are written from figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from benchmarks import scaling

PAGE = "before\n<!-- scaling: by a program -->\nold\n<!-- end of scaling -->\nafter\n"


def measured(size: float) -> dict[str, Any]:
    run = {
        "seconds": size,
        "cpu_seconds": 2 * size,
        "peak_mb": 100 * size,
        "snapshot_mb": size,
        "steps": {"clean": size},
    }
    asked = {"/genre": {"median": 0.5, "p99": 1.0}}
    return {"refresh": run, "frugal": run, "serve": {"ready_seconds": 1, "resident_mb": 2, "milliseconds": asked}}


FOUND = {"1": measured(1), "2": measured(2), "full": measured(9)}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    (tmp_path / "performance.md").write_text(PAGE)
    scaling.write(tmp_path, FOUND)
    return tmp_path


def test_the_page_keeps_what_is_around_the_figures(written: Path) -> None:
    page = (written / "performance.md").read_text()
    assert page.startswith("before\n<!-- scaling: by a program -->\n")
    assert page.endswith("\n<!-- end of scaling -->\nafter\n")
    assert "old" not in page


def test_every_set_has_a_column_and_every_figure_a_line(written: Path) -> None:
    page = (written / "performance.md").read_text()
    assert "|  | 1 × | 2 × | full |" in page
    assert "| peak memory, MB, low memory | 100 | 200 | 900 |" in page
    assert "| /genre, median / p99 ms | 0.50 / 1.00 | 0.50 / 1.00 | 0.50 / 1.00 |" in page


def test_the_chart_is_a_picture(written: Path) -> None:
    assert "<svg" in (written / scaling.CHART).read_text()
