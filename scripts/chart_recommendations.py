"""Draws the chart and prints the tables of docs/recommendations.md from saved figures.

python scripts/evaluate.py recommend --seed 1 --json > figures-1.json      (and so for seeds 2 and 3)
python scripts/chart_recommendations.py figures-*.json --chart docs/recommendations.svg
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean

from matplotlib.figure import Figure

Rows = Mapping[str, Mapping[str, float]]

SHOWN = {
    "models": ("ndcg", "ndcg_error", "recall", "hit_rate", "coverage", "novelty"),
    "gaps": ("ndcg", "ndcg_error", "recall", "hit_rate"),
    "ladder": ("ndcg", "recall", "hit_rate", "coverage"),
    "newcomers": ("most_played", "ease_250", "playwise", "error"),
    "chain": ("auc", "ndcg", "auc_with_library", "ndcg_with_library"),
    "similar": ("accepted_of_five", "sequel_first", "games_laughed_at", "next_game", "next_game_error"),
}
"""Part → its columns."""

COSTS = ("fit_seconds", "peak_mb", "size_mb", "query_ms")
OURS = "Playwise"


def main() -> None:
    """Print every table, and draw the chart where one is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", type=Path, nargs="+", help="what `evaluate.py recommend --json` printed")
    parser.add_argument("--chart", type=Path, help="the SVG file to write")
    options = parser.parse_args()
    runs = [json.loads(path.read_text()) for path in options.figures]
    for part, columns in SHOWN.items():
        found = {run["seed"]: run[part] for run in runs if part in run}
        if found:
            print(f"\n### {part}\n\n{by_seed(found, columns)}")
    seeds = [run["models"] for run in runs if "models" in run]
    print(f"\n### costs, means of {len(seeds)} seeds\n\n{table(averaged(seeds), COSTS)}")
    if options.chart:
        draw(averaged(seeds), options.chart)


def averaged(seeds: Sequence[Rows]) -> dict[str, dict[str, float]]:
    """Return the mean of each figure over the seeds."""
    return {name: {key: mean(seed[name][key] for seed in seeds) for key in seeds[0][name]} for name in seeds[0]}


def by_seed(found: Mapping[int, Rows], columns: Sequence[str]) -> str:
    """Return one table: the means, with the first column's figures by seed behind them."""
    means = averaged(list(found.values())) if all(_same(found)) else dict(next(iter(found.values())))
    head = ["", *(column.replace("_", " ") for column in columns), *(f"seed {seed}" for seed in found)]
    lines = [head, ["---", *["--:"] * (len(head) - 1)]]
    for name, row in means.items():
        each = [_figure(rows[name].get(columns[0])) for rows in found.values()]
        lines.append([name, *(_figure(row.get(column)) for column in columns), *each])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _same(found: Mapping[int, Rows]) -> list[bool]:
    first = next(iter(found.values()))
    return [rows.keys() == first.keys() for rows in found.values()]


def table(rows: Rows, columns: Sequence[str]) -> str:
    """Return a Markdown table of those columns."""
    lines = [["", *(column.replace("_", " ") for column in columns)], ["---", *["--:"] * len(columns)]]
    lines += [[name, *(_figure(row.get(column)) for column in columns)] for name, row in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}".removeprefix("0") if abs(value) < 1 else f"{value:,.1f}"


def draw(rows: Rows, path: Path) -> None:
    """Draw NDCG@10 of every model with its standard error, the best below."""
    ordered = sorted(rows, key=lambda name: rows[name]["ndcg"])
    figure = Figure(figsize=(8, 0.42 * len(ordered) + 1), layout="constrained")
    axes = figure.subplots()
    values, errors = ([rows[name][key] for name in ordered] for key in ("ndcg", "ndcg_error"))
    colours = ["#2a6f97" if name.startswith(OURS) else "#a9b4bd" for name in ordered]
    axes.barh(ordered, values, xerr=errors, color=colours, error_kw={"elinewidth": 1})
    for place, value in enumerate(values):
        axes.text(value + 0.008, place, f"{value:.3f}".removeprefix("0"), va="center", fontsize=9)
    axes.set_xlabel("NDCG@10 of hidden games (bars: standard error)")
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    main()
