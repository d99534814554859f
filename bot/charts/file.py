"""A picture as a file of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

from bot.charts.chart import Chart
from bot.charts.png import png

LONGEST = 60
"""Letters of a file's name, which every file system takes."""


def save(chart: Chart, folder: Path, draw: Callable[[Chart], bytes] = png) -> Path:
    """Write the picture of `chart` into `folder`, over no other file, and return where it is.

    Raises:
        OSError: It cannot be written.
    """
    name = "-".join(re.findall(r"\w+", chart.title.casefold()))[:LONGEST] or "picture"
    picture = draw(chart)
    for path in chain([folder / f"{name}.png"], (folder / f"{name}-{number}.png" for number in count(2))):
        try:
            with path.open("xb") as file:
                file.write(picture)
        except FileExistsError:
            continue
        return path
    raise AssertionError
