"""Measures refresh, start-up, memory, question times, how they grow, updates a second, and answers during a refresh.

Each measurement runs in a process of its own, so that one does not warm or fatten another.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks import readme, scaling
from benchmarks.fullsize import make_full_size, multiply
from benchmarks.throughput import ECHO, OURS, throughput
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[1]
RAW = Path(os.environ.get("PLAYWISE_RAW_DIR", ROOT.parent / "shared" / "data")) / "steam"
SETS = ("sample", "real", "full")
TELEGRAM, UNNOTICED, SCALING, LOAD = "telegram", "unnoticed", "scaling", "load"
OTHERS = (TELEGRAM, UNNOTICED, SCALING)
WITH_PANDAS = (os.environ.get("UV", "uv"), "run", "--quiet", "--isolated", "--group", "bench", "python")
"""An environment of its own: where pandas is installed, pyarrow loads it, and the bot is slower than where it runs."""

STATISTICS = ("read games", "read reviews", "read libraries", "clean", "sentiment", "aggregates")
"""The steps of a refresh that the pandas pipeline does too."""


def main() -> int:
    """Run the benchmark and print its tables; 0 also when a set was skipped, which is said."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "sets",
        nargs="*",
        choices=[*SETS, *OTHERS, LOAD, []],
        help="what to measure (default: all but load)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
    parser.add_argument("--readme", action="store_true", help="also write the figures into the README")
    parser.add_argument("--docs", action="store_true", help="also write how cost grows into docs/performance.md")
    options = parser.parse_args()
    chosen = options.sets or [*SETS, *OTHERS]
    with tempfile.TemporaryDirectory() as folder:
        results = {n: found for n in SETS if n in chosen and (found := _measured(n, Path(folder)))}
        speed = _throughput(Path(folder)) if TELEGRAM in chosen else None
        growth = _growth(Path(folder)) if SCALING in chosen else {}
    swaps = _unnoticed() if UNNOTICED in chosen else {}
    load = _run(LOAD, "search")["search"] if LOAD in chosen else None
    if options.json:
        more = {TELEGRAM: speed, UNNOTICED: swaps, SCALING: growth, LOAD: load}
        print(json.dumps({**results, **{name: found for name, found in more.items() if found}}, indent=2))
    else:
        _show(results, speed, swaps)
        _show_load(load)
        if growth:
            Console().print(_table("How cost grows", growth, scaling.rows(growth)))
    if options.readme:
        readme.write(ROOT / "README.md", results, {n: _ratio(r) for n, r in results.items() if "baseline" in r})
    if options.docs and growth:
        scaling.write(ROOT / "docs", growth)
    return 0


def _growth(work: Path) -> dict[str, Any]:
    """Return what both refreshes and serving take, by size: multiples of the real set, and full size."""
    if not RAW.is_dir():
        print(f"{SCALING}: skipped, {RAW} holds no raw files (set PLAYWISE_RAW_DIR)", file=sys.stderr)
        return {}
    for times in scaling.TIMES:
        multiply(RAW, work / str(times), times)
    make_full_size(RAW, work / "full")
    return {name: _grown(work / name, work / f"{name}-grown") for name in (*map(str, scaling.TIMES), "full")}


def _grown(source: Path, data: Path) -> dict[str, Any]:
    frugal = _run("measure", "frugal", source, data / "frugal")
    ordinary = _run("measure", "refresh", source, data / "ordinary")
    return {"refresh": ordinary, "frugal": frugal, "serve": _run("measure", "serve", data / "ordinary")}


def _measured(name: str, work: Path) -> dict[str, Any] | None:
    source = _source(name, work)
    if source is None:
        print(f"{name}: skipped, {RAW} holds no raw files (set PLAYWISE_RAW_DIR)", file=sys.stderr)
        return None
    data = work / f"{name}-data"
    found = {"refresh": _run("measure", "refresh", source, data), "serve": _run("measure", "serve", data)}
    if name != "sample":
        found["baseline"] = _run("baseline", source, python=WITH_PANDAS)
    return found


def _throughput(work: Path) -> dict[str, Any]:
    data = work / "telegram-data"
    _run("measure", "refresh", ROOT / "data" / "sample", data)
    return throughput(data)


def _unnoticed() -> dict[str, Any]:
    """Return how answers went while the bot refreshed, by set."""
    sources = {"sample": "sample"} | ({"real": str(RAW)} if RAW.is_dir() else {})
    return {name: _run(UNNOTICED, source) for name, source in sources.items()}


def _source(name: str, work: Path) -> Path | None:
    if name == "sample":
        return ROOT / "data" / "sample"
    if not RAW.is_dir():
        return None
    if name == "full":
        make_full_size(RAW, work / "full")
        return work / "full"
    return RAW


def _run(program: str, *arguments: str | Path, python: Sequence[str] = (sys.executable,)) -> Any:
    command = [*python, "-m", f"benchmarks.{program}", *map(str, arguments)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).parent).stdout)  # noqa: S603


def _show(results: dict[str, Any], speed: dict[str, Any] | None, swaps: dict[str, Any]) -> None:
    console = Console()
    console.print(f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, Python {platform.python_version()}")
    if results:
        _show_sets(console, results)
    if speed:
        console.print(_table("Telegram", [ECHO, OURS, "ratio"], _telegram_rows(speed)))
    if swaps:
        console.print(_table("Answers during a refresh and a swap", swaps, _unnoticed_rows(swaps)))


def _show_load(load: dict[str, Any] | None) -> None:
    if load:
        spells = load["spells"].items()
        rows = [[f"{rate} a second", f"{s['p50_ms']:.0f} / {s['p99_ms']:.0f}", str(s["errors"])] for rate, s in spells]
        title = f"Load by webhook: at most {load['highest']:g} updates a second"
        Console().print(_table(title, ["median / p99 ms", "errors"], rows))


def _show_sets(console: Console, results: dict[str, Any]) -> None:
    console.print(_table("Refresh", results, _refresh_rows(results)))
    console.print(_table("Serving", results, _serving_rows(results)))
    compared = {name: result for name, result in results.items() if "baseline" in result}
    if compared:
        console.print(
            _table("Beside pandas and literal_eval, the statistics alone", compared, _compared_rows(compared))
        )


def _table(title: str, results: Iterable[str], rows: list[list[str]]) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for name in results:
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(*row)
    return table


def _refresh_rows(results: dict[str, Any]) -> list[list[str]]:
    runs = [result["refresh"] for result in results.values()]
    steps = [[f"{step}, s", *(f"{run['steps'][step]:.2f}" for run in runs)] for step in runs[0]["steps"]]
    totals = {"seconds": "in all, s", "peak_mb": "peak memory, MB", "snapshot_mb": "snapshot, MB"}
    return steps + [[label, *(f"{run[key]:,.1f}" for run in runs)] for key, label in totals.items()]


def _compared_rows(results: dict[str, Any]) -> list[list[str]]:
    """Return both sides' seconds for reading, cleaning, labelling and aggregating, and how many times faster we are."""
    runs = results.values()
    return [
        ["playwise, s", *(f"{_statistics(result):.1f}" for result in runs)],
        ["pandas, s", *(f"{result['baseline']['seconds']:.1f}" for result in runs)],
        ["times faster", *(f"{_ratio(result):.1f}" for result in runs)],
        ["same hours of Action", *("yes" if _agree(result) else "NO" for result in runs)],
    ]


def _statistics(result: dict[str, Any]) -> float:
    return float(sum(result["refresh"]["steps"][step] for step in STATISTICS))


def _ratio(result: dict[str, Any]) -> float:
    return float(result["baseline"]["seconds"]) / _statistics(result)


def _agree(result: dict[str, Any]) -> bool:
    return bool(result["serve"]["action_minutes"] == result["baseline"]["action_minutes"])


def _serving_rows(results: dict[str, Any]) -> list[list[str]]:
    runs = [result["serve"] for result in results.values()]
    totals = {"ready_seconds": "start to ready, s", "resident_mb": "resident, MB"}
    rows = [[label, *(f"{run[key]:,.2f}" for run in runs)] for key, label in totals.items()]
    for question in runs[0]["milliseconds"]:
        times = [run["milliseconds"][question] for run in runs]
        rows.append([f"{question}, median / p99 ms", *(f"{t['median']:.3f} / {t['p99']:.3f}" for t in times)])
    return rows


def _telegram_rows(speed: dict[str, Any]) -> list[list[str]]:
    labels = {"updates_a_second": ("updates a second", "ratio"), "cpu_ms": ("processor, ms an update", "cpu_ratio")}
    return [
        [label, f"{speed[ECHO][key]:,.1f}", f"{speed[OURS][key]:,.1f}", f"{speed[ratio]:.2f}"]
        for key, (label, ratio) in labels.items()
    ]


def _unnoticed_rows(swaps: dict[str, Any]) -> list[list[str]]:
    spells = ("quiet", "during")
    p99 = [[f"p99 {spell}, ms", *(f"{found[spell]['p99_ms']:.0f}" for found in swaps.values())] for spell in spells]
    ratio = ["ratio, at most 3", *(f"{found['p99_ratio']:.1f}" for found in swaps.values())]
    lost = ["unanswered", *(str(found["during"]["unanswered"]) for found in swaps.values())]
    return [*p99, ratio, lost]


if __name__ == "__main__":
    sys.exit(main())
