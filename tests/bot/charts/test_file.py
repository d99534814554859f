"""Pictures kept as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.charts.chart import Bar, Chart, Ranking
from bot.charts.file import save


def draw(chart: Chart) -> bytes:
    return chart.title.encode()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Most recommended games of 2012", "most-recommended-games-of-2012.png"),
        ("../../etc/passwd", "etc-passwd.png"),
        ("東方 / Дота", "東方-дота.png"),
        ("🎮", "picture.png"),
    ],
)
def test_a_file_is_named_after_the_picture_and_stays_in_its_folder(tmp_path: Path, title: str, name: str) -> None:
    path = save(Ranking(title, "", (Bar("a", 1, "1", ""),)), tmp_path, draw)
    assert path == tmp_path / name
    assert path.read_bytes() == title.encode()


def test_no_file_is_written_over(tmp_path: Path) -> None:
    chart = Ranking("Best", "", (Bar("a", 1, "1", ""),))
    assert [save(chart, tmp_path, draw).name for _ in range(3)] == ["best.png", "best-2.png", "best-3.png"]


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        save(Ranking("Best", "", ()), tmp_path / "missing", draw)
