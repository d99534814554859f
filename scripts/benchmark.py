"""Measures refresh, start-up, memory, question times, how they grow, updates a second, and answers during a refresh.

Each measurement runs in a process of its own, so that one does not warm or fatten another.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import readme, scaling, tables
from benchmarks.fullsize import make_full_size, multiply
from benchmarks.throughput import throughput

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "data" / "sample"
RAW = Path(os.environ.get("PLAYWISE_RAW_DIR", ROOT.parent / "shared" / "data"))
GAMES, FILMS = RAW / "steam", RAW / "films"
SETS = ("sample", "real", "full")
WITH_PANDAS = (os.environ.get("UV", "uv"), "run", "--quiet", "--isolated", "--group", "bench", "python")
"""An environment of its own: where pandas is installed, pyarrow loads it, and the bot is slower than where it runs."""


def main() -> int:
    """Run the benchmark and print its tables; 0 also when a set was skipped, which is said."""
    options = _parsed()
    chosen = options.sets or [*SETS, *(name for name in OTHERS if name not in ON_DEMAND)]
    with tempfile.TemporaryDirectory() as folder:
        results = {n: found for n in SETS if n in chosen and (found := _measured(n, Path(folder)))}
        more = {n: found for n, measure in OTHERS.items() if n in chosen and (found := measure(Path(folder)))}
    if options.json:
        print(json.dumps({**results, **more}, indent=2))
    else:
        tables.show(results, more)
    if options.readme:
        readme.write(ROOT / "README.md", results, more.get(tables.PROMISE))
    if options.docs and tables.SCALING in more:
        scaling.write(ROOT / "docs", more[tables.SCALING])
    return 0


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    choices, usual = [*SETS, *OTHERS, []], f"what to measure (default: all but {', '.join(ON_DEMAND)})"
    parser.add_argument("sets", nargs="*", choices=choices, help=usual)
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
    parser.add_argument("--readme", action="store_true", help="also write the figures into the README")
    parser.add_argument("--docs", action="store_true", help="also write how cost grows into docs/performance.md")
    return parser.parse_args()


def _measured(name: str, work: Path) -> dict[str, Any] | None:
    source = _source(name, work)
    if source is None:
        _skip(name)
        return None
    data = work / f"{name}-data"
    found = {"refresh": _run("measure", "refresh", source, data), "serve": _run("measure", "serve", data)}
    if name != "sample":
        found["baseline"] = _run("baseline", source, python=WITH_PANDAS)
    return found


def _source(name: str, work: Path) -> Path | None:
    if name == "sample":
        return SAMPLE
    if not RAW.is_dir():
        return None
    return _full(work) if name == "full" else GAMES


def _full(work: Path) -> Path:
    folder = work / "full"
    if not folder.is_dir():
        make_full_size(GAMES, folder)
    return folder


def _served(work: Path, data: Path) -> dict[str, Any]:
    """Build games at full size and all films for a bot to serve, and return what films took."""
    _run("measure", "refresh", _full(work), data)
    found: dict[str, Any] = _run("measure", "films", FILMS, data)
    return found


def _throughput(work: Path) -> dict[str, Any]:
    """Return how many updates a second the bot answers over the sample, beside an echo bot."""
    data = work / "telegram-data"
    _run("measure", "refresh", SAMPLE, data)
    return throughput(data)


def _promise(work: Path) -> dict[str, Any]:
    """Return how soon the whole bot is ready, and what it takes, over games at full size and all films."""
    if not RAW.is_dir():
        return _skip(tables.PROMISE)
    data = work / "promise-data"
    return {"films_refresh": _served(work, data), **_run("promise", data)}


def _unnoticed(_: Path) -> dict[str, Any]:
    """Return how answers went while the bot refreshed, by set."""
    sources = {"sample": "sample"} | ({"real": str(GAMES)} if RAW.is_dir() else {})
    return {name: _run("unnoticed", source) for name, source in sources.items()}


def _growth(work: Path) -> dict[str, Any]:
    """Return what both refreshes and serving take, by size: multiples of the real set, and full size."""
    if not RAW.is_dir():
        return _skip(tables.SCALING)
    for times in scaling.TIMES:
        multiply(GAMES, work / str(times), times)
    _full(work)
    return {name: _grown(work / name, work / f"{name}-grown") for name in (*map(str, scaling.TIMES), "full")}


def _grown(source: Path, data: Path) -> dict[str, Any]:
    frugal = _run("measure", "frugal", source, data / "frugal")
    ordinary = _run("measure", "refresh", source, data / "ordinary")
    return {"refresh": ordinary, "frugal": frugal, "serve": _run("measure", "serve", data / "ordinary")}


def _baseline(work: Path) -> dict[str, Any]:
    """Return what the pandas pipeline takes and what we take, by set; the sets themselves tell it too."""
    return {name: found for name in SETS if name != "sample" and (found := _measured(name, work))}


def _load(_: Path) -> dict[str, Any]:
    """Return the highest rate at which a bot with a webhook keeps its promise."""
    found: dict[str, Any] = _run("load", "search")["search"]
    return found


def _host(work: Path) -> dict[str, Any]:
    """Return how a bot fares that refreshes itself in 512 MB; needs the right to make a control group."""
    if not RAW.is_dir():
        return _skip(tables.HOST)
    data = work / "host-data"
    _served(work, data)
    found: dict[str, Any] = _run("host", _full(work), FILMS, data)
    return found


OTHERS: Mapping[str, Callable[[Path], dict[str, Any]]] = {
    tables.TELEGRAM: _throughput,
    tables.PROMISE: _promise,
    tables.UNNOTICED: _unnoticed,
    tables.SCALING: _growth,
    tables.BASELINE: _baseline,
    tables.LOAD: _load,
    tables.HOST: _host,
}
"""What is measured besides the sets: each is given a folder to work in."""

ON_DEMAND = (tables.BASELINE, tables.LOAD, tables.HOST)
"""What is measured only when it is asked for: told of the sets, too; takes long; needs a right of the system's."""


def _skip(name: str) -> dict[str, Any]:
    print(f"{name}: skipped, {RAW} holds no raw files (set PLAYWISE_RAW_DIR)", file=sys.stderr)
    return {}


def _run(program: str, *arguments: str | Path, python: Sequence[str] = (sys.executable,)) -> Any:
    command = [*python, "-m", f"benchmarks.{program}", *map(str, arguments)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).parent).stdout)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
