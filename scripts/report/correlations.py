"""What goes together: rank correlations of the numbers that are known of games."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import polars as pl
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from bot.charts import style
from engine import schemas as s
from report import plot, say
from report.blocks import Figure, Section
from report.evidence import HOURS, Evidence

LEAST_REVIEWS = 5
"""Games with fewer are left out: their share of recommendations is chance."""

LEAST_GAMES = 10
"""Below, every correlation is chance."""

MEASURES = {
    "price": pl.col(s.PRICE),
    "release year": pl.col(s.YEAR),
    "number of tags": pl.col(s.TAGS).list.len(),
    "owners": pl.col(s.OWNERS),
    "share started": pl.col(s.ENTRY_PLAYERS) / pl.col(s.OWNERS),
    "hours a player": pl.col(HOURS) / pl.col(s.ENTRY_PLAYERS),
    "reviews": pl.col(s.REVIEW_COUNT),
    "share recommending": pl.col(s.RECOMMENDED) / pl.col(s.REVIEW_COUNT),
}


def correlations(evidence: Evidence) -> Section | None:
    """Return the section; None where there are too few games."""
    played = (pl.col(s.ENTRY_PLAYERS) > 0) & (pl.col(s.REVIEW_COUNT) >= LEAST_REVIEWS)
    games = evidence.games.filter(played).select(**MEASURES).drop_nulls()
    if games.height < LEAST_GAMES:
        return None
    matrix = np.nan_to_num(np.corrcoef([games[name].rank().to_numpy() for name in MEASURES]))
    return Section("correlations", "What goes together", (_figure(matrix, games.height),))


def _figure(matrix: np.ndarray, games: int) -> Figure:
    names = list(MEASURES)

    def draw(axes: Axes) -> None:
        shades = LinearSegmentedColormap.from_list("moods", [style.NEGATIVE, style.PAPER, style.MAIN])
        for row, column in np.ndindex(*matrix.shape):
            value = matrix[row, column]
            if column < row:
                axes.add_patch(plot.cell(column, row, shades(float(value + 1) / 2)))
                axes.text(column, row, _told(float(value)), ha="center", va="center", color=plot.DARK)
        axes.set_xlim(-0.5, len(names) - 1.5)
        axes.set_ylim(len(names) - 0.5, 0.5)
        axes.set_xticks(range(len(names) - 1), names[:-1], rotation=40, ha="right", rotation_mode="anchor")
        axes.set_yticks(range(1, len(names)), names[1:])
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)

    pairs = sorted(combinations(range(len(names)), 2), key=lambda pair: matrix[pair])
    low, high = pairs[0], pairs[-1]
    return Figure(
        "correlations",
        "Rank correlations between games",
        f"Over {say.count(games, 'game')} with at least {LEAST_REVIEWS} reviews, {names[high[0]]} and "
        f"{names[high[1]]} go "
        f"together most ({matrix[high]:+.2f}, Spearman); {names[low[0]]} and {names[low[1]]} go against each "
        "other most "
        f"({matrix[low]:+.2f}).",
        plot.svg("correlations", 380, draw),
    )


def _told(value: float) -> str:
    """Return a correlation without its leading zero, and no sign before nothing."""
    return f"{round(value, 2) or 0.0:.2f}".replace("0.", ".", 1)
