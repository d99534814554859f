"""The tables that the benchmark prints."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks import scaling
from benchmarks.throughput import ECHO, OURS

STATISTICS = ("read games", "read reviews", "read libraries", "clean", "sentiment", "aggregates")
"""The steps of a refresh that the pandas pipeline does too."""

TELEGRAM, PROMISE, UNNOTICED, SCALING = "telegram", "promise", "unnoticed", "scaling"
BASELINE, LOAD, HOST = "baseline", "load", "host"
"""What is measured besides the sets."""

MODES = ("polling", "webhook")
"""How updates come to the whole bot."""

Found = Mapping[str, Any]


def show(results: Found, more: Found) -> None:
    """Print what was measured of each set, and what else was."""
    console = Console()
    console.print(f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, Python {platform.python_version()}")
    if results:
        _show_sets(console, results)
    for name, found in more.items():
        console.print(_TABLES[name](found))


def ratios(results: Found) -> dict[str, float]:
    """Return how many times longer the pandas pipeline takes, by set where it ran."""
    return {name: _ratio(result) for name, result in results.items() if "baseline" in result}


def _show_sets(console: Console, results: Found) -> None:
    console.print(_table("Refresh", results, _refresh_rows(results)))
    console.print(_table("Serving", results, _serving_rows(results)))
    compared = {name: result for name, result in results.items() if "baseline" in result}
    if compared:
        console.print(_compared(compared))


def _table(title: str, results: Iterable[str], rows: list[list[str]]) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for name in results:
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(*row)
    return table


def _refresh_rows(results: Found) -> list[list[str]]:
    runs = [result["refresh"] for result in results.values()]
    steps = [[f"{step}, s", *(f"{run['steps'][step]:.2f}" for run in runs)] for step in runs[0]["steps"]]
    totals = {"seconds": "in all, s", "peak_mb": "peak memory, MB", "snapshot_mb": "snapshot, MB"}
    return steps + [[label, *(f"{run[key]:,.1f}" for run in runs)] for key, label in totals.items()]


def _compared(results: Found) -> Table:
    return _table("Beside pandas and literal_eval, the statistics alone", results, _compared_rows(results))


def _compared_rows(results: Found) -> list[list[str]]:
    """Return both sides' seconds for reading, cleaning, labelling and aggregating, and how many times faster we are."""
    runs = results.values()
    return [
        ["playwise, s", *(f"{_statistics(result):.1f}" for result in runs)],
        ["pandas, s", *(f"{result['baseline']['seconds']:.1f}" for result in runs)],
        ["times faster", *(f"{_ratio(result):.1f}" for result in runs)],
        ["same hours of Action", *("yes" if _agree(result) else "NO" for result in runs)],
    ]


def _statistics(result: Found) -> float:
    return float(sum(result["refresh"]["steps"][step] for step in STATISTICS))


def _ratio(result: Found) -> float:
    return float(result["baseline"]["seconds"]) / _statistics(result)


def _agree(result: Found) -> bool:
    return bool(result["serve"]["action_minutes"] == result["baseline"]["action_minutes"])


def _serving_rows(results: Found) -> list[list[str]]:
    runs = [result["serve"] for result in results.values()]
    totals = {"ready_seconds": "start to ready, s", "resident_mb": "resident, MB"}
    rows = [[label, *(f"{run[key]:,.2f}" for run in runs)] for key, label in totals.items()]
    for question in runs[0]["milliseconds"]:
        times = [run["milliseconds"][question] for run in runs]
        rows.append([f"{question}, median / p99 ms", *(f"{t['median']:.3f} / {t['p99']:.3f}" for t in times)])
    return rows


def _telegram(speed: Found) -> Table:
    labels = {"updates_a_second": ("updates a second", "ratio"), "cpu_ms": ("processor, ms an update", "cpu_ratio")}
    rows = [
        [label, f"{speed[ECHO][key]:,.1f}", f"{speed[OURS][key]:,.1f}", f"{speed[ratio]:.2f}"]
        for key, (label, ratio) in labels.items()
    ]
    return _table("Telegram", [ECHO, OURS, "ratio"], rows)


def _promise(found: Found) -> Table:
    labels = {
        "ready_seconds": "start to ready, s",
        "resident_mb": "resident at rest, MB",
        "answered": "messages answered",
        "resident_after_mb": "resident after them, MB",
    }
    rows = [[label, *(f"{found[f'{mode}_{key}']:,.1f}" for mode in MODES)] for key, label in labels.items()]
    return _table("The whole bot over both catalogues, games at full size", MODES, rows)


def _unnoticed(swaps: Found) -> Table:
    spells = ("quiet", "during")
    p99 = [[f"p99 {spell}, ms", *(f"{found[spell]['p99_ms']:.0f}" for found in swaps.values())] for spell in spells]
    ratio = ["ratio, at most 3", *(f"{found['p99_ratio']:.1f}" for found in swaps.values())]
    lost = ["unanswered", *(str(found["during"]["unanswered"]) for found in swaps.values())]
    return _table("Answers during a refresh and a swap", swaps, [*p99, ratio, lost])


def _scaling(growth: Found) -> Table:
    return _table("How cost grows", growth, scaling.rows(growth))


def _load(load: Found) -> Table:
    spells = load["spells"].items()
    rows = [[f"{rate} a second", f"{s['p50_ms']:.0f} / {s['p99_ms']:.0f}", str(s["errors"])] for rate, s in spells]
    title = f"Load by webhook: at most {load['highest']:g} updates a second"
    return _table(title, ["median / p99 ms", "errors"], rows)


def _host(found: Found) -> Table:
    labels = {
        "held_before_mb": "held that no file backs, after 10,000 messages, MB",
        "most_held_mb": "most held while it refreshed, MB",
        "refreshed": "catalogues refreshed",
        "refresh_seconds": "refresh of both, s",
        "during_answered": "answered meanwhile",
        "during_lost": "lost meanwhile",
        "during_p99_ms": "p99 of the slowest ten seconds, ms",
        "killed": "processes killed for memory",
    }
    rows = [[label, f"{found[key]:,.0f}"] for key, label in labels.items()]
    return _table(f"A host of {found['host_mb']} MB, both catalogues, games at full size", [""], rows)


_TABLES: Mapping[str, Callable[[Found], Table]] = {
    TELEGRAM: _telegram,
    PROMISE: _promise,
    UNNOTICED: _unnoticed,
    SCALING: _scaling,
    BASELINE: _compared,
    LOAD: _load,
    HOST: _host,
}
"""What is measured besides the sets → its table."""
