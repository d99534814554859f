"""How good the answers are: labels beside verdicts, names as people type them, recommendations of hidden games."""

from __future__ import annotations

import numpy as np
import polars as pl
from matplotlib.axes import Axes
from sklearn.metrics import roc_auc_score, roc_curve

from bot.charts import style
from engine import schemas as s
from report import names, plot, recall, say
from report.blocks import Block, Figure, Section, Table
from report.evidence import Evidence

STEP = 0.1
"""Of polarity, from one bar to the next."""


def quality(evidence: Evidence) -> Section:
    """Return the section."""
    blocks: list[Block] = []
    if evidence.reviews[s.RECOMMEND].n_unique() > 1:
        blocks += [_curve(evidence), _tones(evidence)]
    blocks.append(_names(evidence))
    if (recalled := recall.measured(evidence)) is not None:
        blocks.append(_recall(recalled))
    return Section("quality", "How good the answers are", (*blocks, _own(evidence)))


def _curve(evidence: Evidence) -> Figure:
    verdicts, tones = (evidence.reviews[column].to_numpy() for column in (s.RECOMMEND, s.POLARITY))
    area = float(roc_auc_score(verdicts, tones))
    wrong, right, _ = roc_curve(verdicts, tones)
    places = np.linspace(0, 1, 101)

    def draw(axes: Axes) -> None:
        axes.plot([0, 1], [0, 1], color=style.LINE, linewidth=1)
        axes.plot(places, np.interp(places, wrong, right), color=style.MAIN, linewidth=2)
        axes.text(0.55, 0.3, f"AUC {area:.3f}", color=style.MAIN)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(plot.SHARES)
        axes.set_xlabel("of the reviews that advise against, above a tone")
        axes.set_ylabel("of those that recommend")

    return Figure(
        "roc",
        "Tone against verdict",
        "Of two reviews, one that recommends and one that does not, the tone of the words is the warmer for "
        "the one that "
        f"recommends {say.share(area)} of the time (AUC {area:.3f}; chance is 0.5).",
        plot.svg("roc", 280, draw),
    )


def _tones(evidence: Evidence) -> Figure:
    step = (pl.col(s.POLARITY) / STEP).floor().clip(-10, 9) * STEP
    bins = evidence.reviews.group_by(step.alias("tone")).agg(pl.col(s.RECOMMEND).mean(), pl.len()).sort("tone")

    def draw(axes: Axes) -> None:
        axes.bar(bins["tone"], bins[s.RECOMMEND], STEP * 0.86, align="edge", color=style.MAIN)
        axes.yaxis.set_major_formatter(plot.SHARES)
        axes.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1", "−½", "0", "½", "1"])
        axes.set_xlabel("tone of the words")
        axes.grid(axis="y")

    low, high = bins[s.RECOMMEND][0], bins[s.RECOMMEND][-1]
    most = bins.sort("len", descending=True).row(0, named=True)
    return Figure(
        "tones",
        "Share that recommends, by tone",
        f"{say.share(low)} of the coldest reviews recommend and {say.share(high)} of the warmest; "
        f"{say.share(most['len'] / evidence.reviews.height)} of all lie between {most['tone']:.1f} and "
        f"{most['tone'] + STEP:.1f}.",
        plot.svg("tones", 230, draw),
    )


def _names(evidence: Evidence) -> Figure:
    found = names.measured(evidence)

    def draw(axes: Axes) -> None:
        places = range(len(found))
        axes.barh(places, [f.first for f in found], color=style.MAIN, height=0.72)
        axes.barh(places, [f.offered for f in found], left=[f.first for f in found], color=style.PALE, height=0.72)
        axes.set_yticks(places, [f.typed for f in found], color=style.INK)
        axes.invert_yaxis()
        axes.xaxis.set_major_formatter(plot.SHARES)
        axes.set_xlim(0, 1)
        axes.spines[:].set_visible(False)
        axes.tick_params(left=False)

    worst = min(found, key=lambda f: f.first)
    return Figure(
        "names",
        "Names, as people type them",
        f"Of the {say.number(found[0].titles)} most owned games, typed as they are written "
        f"{say.share(found[0].first)} are "
        f"understood at once; hardest is “{worst.typed}”: {say.share(worst.first)} at once and "
        f"{say.share(worst.offered)} "
        "more among the names asked back (pale).",
        plot.svg("names", 40 * len(found) + 40, draw),
    )


def _recall(found: recall.Recalled) -> Figure:
    def draw(axes: Axes) -> None:
        told = [say.share(found.own), say.share(found.popular)]
        plot.bars(axes, ["this engine", "most popular"], [found.own, found.popular], told)

    return Figure(
        "recall",
        "Hidden games found again",
        f"Of {say.count(found.players, 'player')} a fifth of the games they played was hidden: among {recall.OFFERED} "
        f"recommendations from the rest, {say.share(found.own)} of the hidden ones stood, and "
        f"{say.share(found.popular)} among "
        "the most popular. The engine had seen these players, so this shows that it works, not how it does "
        "for strangers.",
        plot.svg("recall", 100, draw),
    )


def _own(evidence: Evidence) -> Table:
    metrics = evidence.manifest.metrics
    return Table(
        "Metrics of the manifest",
        f"The refresh itself measured {say.count(len(metrics), 'figure')}.",
        ("figure", "value"),
        tuple((name, say.number(value, 0 if float(value).is_integer() else 3)) for name, value in metrics.items()),
    )
