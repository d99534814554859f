"""The part of the README that says what was measured, from one run of the benchmark."""

from __future__ import annotations

import os
import platform
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

PART = re.compile(r"(<!-- measured: [^>]+ -->\n).*?(<!-- end of measured -->)", re.DOTALL)
NAMES = {"sample": "the bundled sample", "real": "the real subset", "full": "full size, 5.15M library rows"}


def write(readme: Path, results: dict[str, Any], faster: dict[str, float]) -> None:
    """Put the figures of `results` into `readme`; `faster` is how many times the pandas pipeline takes, by set."""
    readme.write_text(PART.sub(lambda found: f"{found[1]}{measured(results, faster)}\n{found[2]}", readme.read_text()))


def measured(results: dict[str, Any], faster: dict[str, float]) -> str:
    """Return the figures as Markdown, with date and machine."""
    when = f"{datetime.now(UTC):%d %B %Y}".lstrip("0")
    head = ["", *(NAMES[name] for name in results)]
    rows = [head, ["---", *("--:" for _ in results)], *_rows(results)]
    if faster:
        ratios = (f"{faster[name]:.1f} ×" if name in faster else "" for name in results)
        rows.append(["the statistics, beside pandas and `literal_eval`", *ratios])
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{when}, {os.cpu_count()} cores, Python {platform.python_version()}, `make bench`:\n\n{table}\n"


def _rows(results: dict[str, Any]) -> list[list[str]]:
    refreshes, serves = ([result[part] for result in results.values()] for part in ("refresh", "serve"))
    slowest = [max(times["p99"] for times in serve["milliseconds"].values()) for serve in serves]
    return [
        ["refresh", *(f"{run['seconds']:.1f} s" for run in refreshes)],
        ["peak memory of a refresh", *(f"{run['peak_mb']:,.0f} MB" for run in refreshes)],
        ["start to ready", *(f"{run['ready_seconds']:.1f} s" for run in serves)],
        ["resident, serving", *(f"{run['resident_mb']:.0f} MB" for run in serves)],
        ["a question, p99 of the slowest kind", *(f"{p99:.1f} ms" for p99 in slowest)],
    ]
