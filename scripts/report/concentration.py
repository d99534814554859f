"""How concentrated playing is: Lorenz curves over games and over players, and their Gini coefficients."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from matplotlib.axes import Axes

from bot.charts import style
from engine import schemas as s
from report import plot, say
from report.blocks import Figure, Section, Table
from report.evidence import HOURS, Evidence

POINTS = 200
"""Of a curve: smooth at any size, small in the file."""

TENTH = 0.9


@dataclass(frozen=True, slots=True)
class Curve:
    """A Lorenz curve: the least `people` (shares) have `parts` (shares) of the whole."""

    people: np.ndarray
    parts: np.ndarray

    @property
    def gini(self) -> float:
        """0 where all have the same, 1 where one has everything."""
        return 1 - 2 * float(np.trapezoid(self.parts, self.people))

    def of_the_top(self, share: float) -> float:
        """Return the part of the whole that those above `share` have."""
        return 1 - float(np.interp(share, self.people, self.parts))


def lorenz(amounts: np.ndarray) -> Curve:
    """Return the Lorenz curve of non-negative amounts."""
    ordered = np.sort(amounts)
    whole = ordered.sum() or 1
    return Curve(np.linspace(0, 1, len(ordered) + 1), np.concatenate([[0], np.cumsum(ordered) / whole]))


def concentration(evidence: Evidence) -> Section:
    """Return the section."""
    curves = {
        "games": lorenz(evidence.games.filter(pl.col(s.OWNERS) > 0)[HOURS].to_numpy()),
        "players": lorenz(evidence.plays.group_by(s.PLAYER).agg(pl.col(HOURS).sum())[HOURS].to_numpy()),
    }
    return Section("concentration", "How concentrated playing is", (_figure(curves), _table(curves)))


def _figure(curves: dict[str, Curve]) -> Figure:
    def draw(axes: Axes) -> None:
        grid = np.linspace(0, 1, POINTS)
        axes.plot([0, 1], [0, 1], color=style.LINE, linewidth=1)
        for (name, curve), colour in zip(curves.items(), (style.MAIN, style.NEGATIVE), strict=True):
            axes.plot(grid, np.interp(grid, curve.people, curve.parts), color=colour, linewidth=2)
            axes.text(*LABELS[name], f"{name}: Gini {curve.gini:.2f}", color=colour, ha="left")
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(plot.SHARES)
        axes.set_xlabel("share of games or players, fewest hours first")
        axes.set_ylabel("share of all hours")

    games, players = curves["games"].of_the_top(TENTH), curves["players"].of_the_top(TENTH)
    more = "games" if curves["games"].gini > curves["players"].gini else "players"
    return Figure(
        "lorenz",
        "Who and what the hours belong to",
        f"A tenth of the games have {say.share(games)} of all hours, a tenth of the players "
        f"{say.share(players)}: hours "
        f"are concentrated more on few {more}.",
        plot.svg("lorenz", 300, draw),
    )


LABELS = {"games": (0.05, 0.85), "players": (0.05, 0.75)}
"""Where the curves are named: above both, where the plane is empty."""


def _table(curves: dict[str, Curve]) -> Table:
    rows = tuple(
        (f"the top {(1 - share) * 100:g}% have", *(say.share(curve.of_the_top(share)) for curve in curves.values()))
        for share in (0.999, 0.99, 0.9, 0.5)
    )
    ginis = say.listing([f"{curve.gini:.2f} over {name}" for name, curve in curves.items()])
    return Table(
        "Shares of all hours",
        f"The Gini coefficient is {ginis} (0: all the same, 1: one has everything). Games that nobody owns are "
        "left out.",
        ("", *curves),
        rows,
    )
