"""How good recommendations are: hidden games found again, beside peers fitted on the same libraries in the same run."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine import current
from evaluation import recommend_chain, recommend_newcomers, recommend_similar
from evaluation.recommend_ladder import LADDER
from evaluation.recommend_measures import Quality, best, quality
from evaluation.recommend_models import MODELS, Fit
from evaluation.recommend_world import Ints, Tables, World, split

TIMED = 50
"""Players asked one at a time to time a question."""

MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Cost:
    """What a model costs: seconds to fit, megabytes of memory at most while fitting, of the model, ms a player."""

    fit_seconds: float
    peak_mb: float
    size_mb: float
    query_ms: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of `evaluate.py recommend`."""
    parser.add_argument("--data", type=Path, default=Path("data"), help="the data folder whose snapshot is used")
    parser.add_argument("--seed", type=int, default=1, help="decides what is hidden and who is asked")
    parser.add_argument("--part", choices=PARTS, action="append", help="measure only this part; may be repeated")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")


def run(options: argparse.Namespace) -> None:
    """Measure every part, or those that are named, and print a table for each."""
    folder = current(options.data)
    figures = {part: PARTS[part](folder, options.seed) for part in options.part or PARTS}
    if options.json:
        print(json.dumps({"seed": options.seed, **figures}, indent=2))
        return
    for part, rows in figures.items():
        print(f"\n{part}, seed {options.seed}\n\n{table(rows)}")


def models(folder: Path, seed: int) -> dict[str, dict[str, float]]:
    """Return the figures of every model on the reporting players."""
    return {name: _apart(_measured, folder, seed, name) for name in MODELS}


def gaps(folder: Path, seed: int) -> dict[str, dict[str, float]]:
    """Return the same where a fifth of the games never played is hidden too, so that a gap betrays nothing."""
    names = ("most played", "EASE λ=250, ≥ 20 players", "Playwise, played games only", "Playwise")
    return {name: _apart(_measured, folder, seed, name, True) for name in names}


def ladder(folder: Path, seed: int) -> dict[str, dict[str, float]]:
    """Return the figures of every step from EASE to the recommender, on the picking players."""
    world = split(Tables.load(folder), seed)
    return {name: asdict(quality(fit(world).scores, world, world.picking)) for name, fit in LADDER.items()}


def _apart(function: Callable[..., dict[str, float]], *arguments: Any) -> dict[str, float]:
    """Run the function in a process of its own, so that its peak of memory is its own."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as process:
        return process.submit(function, *arguments).result()


def _measured(folder: Path, seed: int, name: str, hide_unplayed: bool = False) -> dict[str, float]:
    print(f"{name}, seed {seed} …", file=sys.stderr, flush=True)
    world = split(Tables.load(folder), seed, hide_unplayed)
    found, cost = fitted(MODELS[name], world, world.reporting)
    return {**asdict(found), **asdict(cost)}


def fitted(fit: Fit, world: World, players: Ints) -> tuple[Quality, Cost]:
    """Return what a model finds for those players, and what it costs."""
    before, start = _peak(), time.perf_counter()
    model = fit(world)
    seconds, memory = time.perf_counter() - start, max(_peak() - before, 0)
    start = time.perf_counter()
    for player in players[:TIMED]:
        best(model.scores(np.array([player])), world, np.array([player]))
    each = (time.perf_counter() - start) / len(players[:TIMED])
    return quality(model.scores, world, players), Cost(seconds, memory, model.size / MEGABYTE, each * 1000)


def _peak() -> float:
    """Return the most memory that this process ever held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(rows: Mapping[str, Mapping[str, float]]) -> str:
    """Return the figures as a Markdown table, a row a model."""
    columns = list(next(iter(rows.values())))
    lines = [["model", *(column.replace("_", " ") for column in columns)], ["---", *["--:"] * len(columns)]]
    lines += [[name, *(_figure(row[column]) for column in columns)] for name, row in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _figure(value: float) -> str:
    small = abs(value) < 1  # shares keep their leading zero away, as in the tables of the papers
    return f"{value:.3f}".removeprefix("0") if small else f"{value:,.1f}"


PARTS: dict[str, Callable[[Path, int], dict[str, dict[str, float]]]] = {
    "models": models,
    "gaps": gaps,
    "ladder": ladder,
    "newcomers": recommend_newcomers.measured,
    "chain": recommend_chain.measured,
    "similar": recommend_similar.measured,
}
"""Part → what measures it, from the snapshot's folder and the seed."""
