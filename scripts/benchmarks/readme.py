"""The part of the README that says what was measured, from one run of the benchmark."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.tables import Found, ratios

PART = re.compile(r"(<!-- measured: [^>]+ -->\n).*?(<!-- end of measured -->)", re.DOTALL)
NAMES = {"sample": "the bundled sample", "real": "the real subset", "full": "full size, 5.15M library rows"}


def write(readme: Path, results: Found, promise: Found | None = None) -> None:
    """Put the figures of the sets into `readme`, and those of the whole bot where they were measured."""
    told = measured(results, promise)
    readme.write_text(PART.sub(lambda part: f"{part[1]}{told}\n{part[2]}", readme.read_text()))


def measured(results: Found, promise: Found | None = None) -> str:
    """Return the figures as Markdown, with date and machine."""
    faster = ratios(results)
    when = f"{datetime.now(UTC):%d %B %Y}".lstrip("0")
    head = ["", *(NAMES[name] for name in results)]
    rows = [head, ["---", *("--:" for _ in results)], *_rows(results)]
    if faster:
        times = (f"{faster[name]:.1f} ×" if name in faster else "" for name in results)
        rows.append(["the statistics, beside pandas and `literal_eval`", *times])
    rows += _promised(list(results), promise) if promise else []
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{when}, {os.cpu_count()} cores, Python {platform.python_version()}, `make bench`:\n\n{table}\n"


def _promised(sets: Sequence[str], promise: Found) -> list[list[str]]:
    """Return the figures of the whole bot, which serves the full size; the worse where they differ by mode."""
    ready = max(promise["polling_ready_seconds"], promise["webhook_ready_seconds"])
    answered = min(promise["polling_answered"], promise["webhook_answered"])
    after = max(promise["polling_resident_after_mb"], promise["webhook_resident_after_mb"])
    figures = {
        "the whole bot with all films: start to ready": f"{ready:.1f} s",
        f"resident, after {answered:,.0f} answers": f"{after:.0f} MB",
    }
    return [[label, *(figure if name == "full" else "" for name in sets)] for label, figure in figures.items()]


def _rows(results: Found) -> list[list[str]]:
    refreshes, serves = ([result[part] for result in results.values()] for part in ("refresh", "serve"))
    slowest = [max(times["p99"] for times in serve["milliseconds"].values()) for serve in serves]
    return [
        ["refresh", *(f"{run['seconds']:.1f} s" for run in refreshes)],
        ["peak memory of a refresh", *(f"{run['peak_mb']:,.0f} MB" for run in refreshes)],
        ["start to ready", *(f"{run['ready_seconds']:.1f} s" for run in serves)],
        ["resident, serving", *(f"{run['resident_mb']:.0f} MB" for run in serves)],
        ["a question, p99 of the slowest kind", *(f"{p99:.1f} ms" for p99 in slowest)],
    ]
