"""What games are: release years, prices, genres and tags."""

from __future__ import annotations

import numpy as np
import polars as pl
from matplotlib.axes import Axes

from bot.charts import style
from engine import schemas as s
from report import plot, say
from report.blocks import Figure, Section
from report.evidence import Evidence, total

SHOWN_LABELS = 15
"""Bars that are read before one gives up."""

DEAREST_SHOWN = 60
"""Dollars up to which prices are drawn; what costs more is counted in the sentence and listed as outliers."""

STEP = 5
FIRST_YEAR_SHOWN = 1990
"""Hardly a game in the store is older; those are counted in the sentence."""


def shop(evidence: Evidence) -> Section:
    """Return the section."""
    return Section(
        "games",
        "Games",
        (_years(evidence), _prices(evidence), _labels(evidence, s.GENRES), _labels(evidence, s.TAGS)),
    )


def _years(evidence: Evidence) -> Figure:
    years = evidence.games.drop_nulls(s.YEAR).group_by(s.YEAR).len("games").sort(s.YEAR)
    shown = years.filter(pl.col(s.YEAR) >= FIRST_YEAR_SHOWN)

    def draw(axes: Axes) -> None:
        axes.bar(shown[s.YEAR], shown["games"], color=style.MAIN, width=0.8)
        plot.count_up(axes)

    best, most = years.sort("games", s.YEAR, descending=True).row(0)
    older = round(total(years.filter(pl.col(s.YEAR) < FIRST_YEAR_SHOWN)["games"]))
    beyond = f" {say.count(older, 'game')} came out before {FIRST_YEAR_SHOWN} and are not drawn." if older else ""
    return Figure(
        "years",
        "Games by release year",
        f"More games came out in {best} than in any other year: {say.number(most)}, "
        f"{say.share(most / total(years['games']))} of those with a year.{beyond}",
        plot.svg("years", 230, draw),
    )


def _prices(evidence: Evidence) -> Figure:
    prices = evidence.games[s.PRICE].drop_nulls().to_numpy()
    free, paid = int((prices == 0).sum()), prices[prices > 0]
    drawn, edges = np.histogram(paid[paid <= DEAREST_SHOWN], bins=np.arange(0, DEAREST_SHOWN + STEP, STEP))

    def draw(axes: Axes) -> None:
        axes.bar([-STEP], [free], color=style.PALE, width=STEP * 0.86)
        axes.bar(edges[:-1] + STEP / 2, drawn, color=style.MAIN, width=STEP * 0.86)
        axes.set_xticks(
            [-STEP, *range(0, DEAREST_SHOWN + 1, 10)], ["free", *(f"${p}" for p in range(0, DEAREST_SHOWN + 1, 10))]
        )
        plot.count_up(axes)

    dear = int((paid > DEAREST_SHOWN).sum())
    half = f"half of the others cost ${np.median(paid):.2f} or less" if len(paid) else "no game has a price"
    return Figure(
        "prices",
        "Prices",
        f"{say.share(free / max(len(prices), 1))} of the games with a known price are free; {half}, "
        f"and {say.count(dear, 'game')} more than ${DEAREST_SHOWN}, which are not drawn.",
        plot.svg("prices", 230, draw),
    )


def _labels(evidence: Evidence, column: str) -> Figure:
    carried = evidence.games.select(s.MINUTES, column).explode(column).drop_nulls(column)
    counts = (
        carried.group_by(column).agg(pl.len(), pl.col(s.MINUTES).sum()).sort("len", column, descending=[True, False])
    )
    top = counts.head(SHOWN_LABELS)

    def draw(axes: Axes) -> None:
        told = [say.number(amount) for amount in top["len"]]
        plot.bars(axes, top[column].to_list(), top["len"].to_list(), told)

    most_played = counts.sort(s.MINUTES, column, descending=[True, False])[column][0]
    games = evidence.games.height
    played = "also the most played" if most_played == top[column][0] else f"the most played is {most_played}"
    return Figure(
        column,
        column.capitalize(),
        f"{top[column][0]} is the commonest of {say.number(counts.height)} {column}, on "
        f"{say.share(top['len'][0] / games)} "
        f"of the games; {played}.",
        plot.svg(column, 26 * top.height + 30, draw),
    )
