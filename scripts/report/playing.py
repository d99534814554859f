"""How people play: hours of a game, hours of a person, sizes of libraries, and how much is never started."""

from __future__ import annotations

import numpy as np
import polars as pl
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter

from bot.charts import style
from engine import schemas as s
from report import plot, say
from report.blocks import Figure, Section
from report.evidence import HOURS, Evidence

BINS = 36
"""Bars of a distribution: fine enough for its shape, coarse enough to be smooth."""

HEADROOM = 1.18
"""Of the tallest bar, so that the word for the median stands above all."""

HOUR = 1.0
LONG = 100.0


def playing(evidence: Evidence) -> Section:
    """Return the section."""
    return Section(
        "playing", "Playing", (_hours(evidence), _people(evidence), _libraries(evidence), _started(evidence))
    )


def _logarithmic(name: str, values: np.ndarray, unit: str) -> str:
    """Return a distribution over steps that multiply, its median marked."""

    def draw(axes: Axes) -> None:
        edges = np.geomspace(values.min(), max(values.max(), values.min() * 2), BINS + 1)
        counts, _ = np.histogram(values, edges)
        axes.bar(edges[:-1], counts, np.diff(edges), align="edge", color=style.MAIN)
        axes.set_xscale("log")
        axes.set_ylim(0, counts.max() * HEADROOM)
        axes.axvline(float(np.median(values)), color=style.NEGATIVE, linewidth=1.5)
        axes.annotate(
            "median",
            (float(np.median(values)), 1),
            (4, -4),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            va="top",
            color=style.NEGATIVE,
        )
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _round(value)))
        axes.set_xlabel(unit)
        plot.count_up(axes)

    return plot.svg(name, 230, draw)


def _round(value: float) -> str:
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def _hours(evidence: Evidence) -> Figure:
    hours = evidence.played[HOURS].to_numpy()
    return Figure(
        "playtimes",
        "Hours in one game",
        f"Half of all games that were started were played for {say.hours(float(np.median(hours)))} or less; "
        f"{say.share(float((hours < HOUR).mean()))} for less than an hour and "
        f"{say.share(float((hours > LONG).mean()))} for more than {LONG:.0f}.",
        _logarithmic("playtimes", hours, "hours of one player in one game, steps multiply"),
    )


def _people(evidence: Evidence) -> Figure:
    hours = evidence.played.group_by(s.PLAYER).agg(pl.col(HOURS).sum())[HOURS].to_numpy()
    top = np.sort(hours)[-max(len(hours) // 100, 1) :].sum() / hours.sum()
    return Figure(
        "players",
        "Hours of one player",
        f"The median player has {say.hours(float(np.median(hours)))} in all, the mean "
        f"{say.hours(float(hours.mean()))}; "
        f"the hundredth who play most have {say.share(float(top))} of all hours.",
        _logarithmic("players", hours, "hours of one player in all games, steps multiply"),
    )


def _libraries(evidence: Evidence) -> Figure:
    sizes = evidence.plays.group_by(s.PLAYER).len()["len"].to_numpy()
    return Figure(
        "libraries",
        "Sizes of libraries",
        f"Half of the players who own anything own {say.count(int(np.median(sizes)), 'game')} or fewer; the largest "
        f"library holds {say.number(int(sizes.max()))}.",
        _logarithmic("libraries", sizes.astype(float), "games in one library, steps multiply"),
    )


def _started(evidence: Evidence) -> Figure:
    owned = evidence.plays.group_by(s.PLAYER).agg(pl.len(), (pl.col(s.MINUTES) > 0).mean().alias("started"))
    shares = owned["started"].to_numpy()
    counts, edges = np.histogram(shares, bins=np.linspace(0, 1, 21))

    def draw(axes: Axes) -> None:
        axes.bar(edges[:-1], counts, np.diff(edges) * 0.86, align="edge", color=style.MAIN)
        axes.xaxis.set_major_formatter(plot.SHARES)
        axes.set_xlabel("share of a library that was started")
        plot.count_up(axes)

    never = 1 - evidence.played.height / evidence.plays.height
    return Figure(
        "started",
        "Owned and started",
        f"{say.share(never)} of all games in libraries were never started; the median player has started "
        f"{say.share(float(np.median(shares)))} of what they own.",
        plot.svg("started", 230, draw),
    )
