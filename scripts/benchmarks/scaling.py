"""How cost grows with the data: the page that says it, from one run of the benchmark."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.charts import style

TIMES = (1, 2, 4)
"""How many times the real players and reviewers."""

BOUND_MB = 450
"""What a refresh in little memory may take."""

PART = re.compile(r"(<!-- scaling: [^>]+ -->\n).*?(<!-- end of scaling -->)", re.DOTALL)
CHART = "scaling.svg"
PICTURE = f"![Seconds of processor and peak memory of both refreshes, by size]({CHART})"
WAYS = {"refresh": ("ordinary", style.MAIN), "frugal": ("low memory", style.NEGATIVE)}
"""A way to refresh → what it is called, and its colour."""

Found = Mapping[str, Mapping[str, Any]]


def write(folder: Path, found: Found) -> None:
    """Put the figures into the page and draw the chart beside it.

    Args:
        folder: Of the documentation.
        found: Name of a set → what was measured of it; the multiples are called by their number.
    """
    page = folder / "performance.md"
    page.write_text(PART.sub(lambda part: f"{part[1]}{told(found)}\n{part[2]}", page.read_text()))
    draw({int(name): each for name, each in found.items() if name.isdigit()}, folder / CHART)


def told(found: Found) -> str:
    """Return the chart and the figures as Markdown, with date and machine."""
    when = f"{datetime.now(UTC):%d %B %Y}".lstrip("0")
    head = ["", *(f"{name} ×" if name.isdigit() else name for name in found)]
    lines = [head, ["---", *("--:" for _ in found)], *rows(found)]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    return f"{PICTURE}\n\n{when}, {machine}:\n\n{table}\n"


def rows(found: Found) -> list[list[str]]:
    """Return the lines of the table: what was measured, then a figure for each set."""
    sets = list(found.values())
    return [
        *_refreshes("refresh", sets),
        *_refreshes("frugal", sets),
        ["a snapshot on disk, MB", *(f"{each['refresh']['snapshot_mb']:.0f}" for each in sets)],
        ["start to ready, s", *(f"{each['serve']['ready_seconds']:.1f}" for each in sets)],
        ["resident, serving, MB", *(f"{each['serve']['resident_mb']:.0f}" for each in sets)],
        *_questions([each["serve"]["milliseconds"] for each in sets]),
    ]


def _refreshes(way: str, sets: list[Mapping[str, Any]]) -> list[list[str]]:
    name, runs = WAYS[way][0], [each[way] for each in sets]
    steps = [[f"{step}, s", *(f"{run['steps'][step]:.1f}" for run in runs)] for step in runs[0]["steps"]]
    totals = {"seconds": "s on the clock", "cpu_seconds": "s of processor", "peak_mb": "peak memory, MB"}
    return [
        [f"**{name} refresh**", *("" for _ in sets)],
        *steps,
        *([f"{label}, {name}", *(f"{run[key]:,.0f}" for run in runs)] for key, label in totals.items()),
    ]


def _questions(times: list[Mapping[str, Mapping[str, float]]]) -> list[list[str]]:
    return [
        [
            f"{question}, median / p99 ms",
            *(f"{each[question]['median']:.2f} / {each[question]['p99']:.2f}" for each in times),
        ]
        for question in times[0]
    ]


def draw(found: Mapping[int, Mapping[str, Any]], path: Path) -> None:
    """Draw seconds of processor and peak memory of both refreshes over the size."""
    figure = Figure(figsize=(8, 3.2), layout="constrained")
    seconds, memory = figure.subplots(1, 2)
    _lines(seconds, found, "cpu_seconds", "seconds of processor")
    _lines(memory, found, "peak_mb", "peak memory, MB")
    memory.axhline(BOUND_MB, color=style.MUTED, linewidth=0.8, linestyle="--")
    memory.annotate(f"{BOUND_MB} MB", (1, BOUND_MB), (0, 3), textcoords="offset points", color=style.MUTED, fontsize=8)
    figure.savefig(path, metadata={"Date": None})


def _lines(axes: Axes, found: Mapping[int, Mapping[str, Any]], key: str, title: str) -> None:
    sizes = sorted(found)
    for way, (name, colour) in WAYS.items():
        values = [found[size][way][key] for size in sizes]
        axes.plot(sizes, values, color=colour, marker="o", markersize=4)
        below = "top" if way == "frugal" else "center"  # the bound runs just above
        axes.annotate(name, (sizes[-1], values[-1]), (6, 0), textcoords="offset points", color=colour, va=below)
    axes.set_title(title, loc="left", fontsize=10)
    axes.set_xticks(sizes, [f"{size} ×" for size in sizes])
    axes.set_xlim(min(sizes) - 0.2, max(sizes) * 1.4)
    axes.set_ylim(bottom=0)
    axes.spines[["top", "right"]].set_visible(False)
