"""What people write: reviews over time, how many a person writes, and how labels and verdicts go together."""

from __future__ import annotations

import polars as pl
from matplotlib.axes import Axes

from bot.charts import style
from engine import schemas as s
from report import plot, say
from report.blocks import Figure, Section, Table
from report.evidence import Evidence, total

LABELS = {0: "negative", 1: "neutral", 2: "positive"}

ENDLESS = 1 << 31
STEPS = (("1", 1, 2), ("2", 2, 3), ("3 to 5", 3, 6), ("6 or more", 6, ENDLESS))
"""Reviews a person wrote, in words, and from how many up to which they go."""


def reviewing(evidence: Evidence) -> Section:
    """Return the section."""
    return Section(
        "reviews", "Reviews", (_months(evidence), _verdicts(evidence), _crossed(evidence), _writers(evidence))
    )


def _months(evidence: Evidence) -> Figure:
    dated = evidence.reviews.drop_nulls(s.POSTED)
    months = dated.group_by(pl.col(s.POSTED).dt.truncate("1mo").alias("month")).len("reviews").sort("month")

    def draw(axes: Axes) -> None:
        axes.fill_between(months["month"].to_numpy(), months["reviews"].to_numpy(), color=style.MAIN, linewidth=0)
        axes.set_ylim(bottom=0)
        plot.count_up(axes)

    best = months.sort("reviews", "month", descending=True).row(0, named=True)
    crawled = evidence.reviews[s.POSTED_YEAR].drop_nulls().sort()[-1]
    return Figure(
        "months",
        "Reviews by month",
        f"Most reviews were written in {best['month']:%B %Y}: {say.number(best['reviews'])}. Dates of "
        f"{crawled} are those "
        "that Steam gives without a year, taken to be of the year of the crawl.",
        plot.svg("months", 220, draw),
    )


def _shares(evidence: Evidence) -> dict[str, tuple[int, float]]:
    """Return label → how many reviews have it, and the share of them that recommend."""
    counts = evidence.reviews.group_by(s.LABEL).agg(pl.len(), pl.col(s.RECOMMEND).mean()).sort(s.LABEL)
    return {LABELS[label]: (rows, share) for label, rows, share in counts.iter_rows()}


def _verdicts(evidence: Evidence) -> Figure:
    shares = _shares(evidence)

    def draw(axes: Axes) -> None:
        told = [f"{say.share(share)} of {say.number(rows)}" for rows, share in shares.values()]
        plot.bars(axes, list(shares), [share for _, share in shares.values()], told)

    overall = total(evidence.reviews[s.RECOMMEND]) / evidence.reviews.height
    named = [f"{say.share(share)} of the {label} ones" for label, (_, share) in shares.items()]
    return Figure(
        "verdicts",
        "Who recommends, by the tone of the words",
        f"{say.share(overall)} of all reviews recommend the game: {say.listing(named)}.",
        plot.svg("verdicts", 130, draw),
    )


def _crossed(evidence: Evidence) -> Table:
    counts = evidence.reviews.group_by(s.LABEL, s.RECOMMEND).len().sort(s.LABEL, s.RECOMMEND)
    cells = {(label, verdict): rows for label, verdict, rows in counts.iter_rows()}
    against = cells.get((2, False), 0) + cells.get((0, True), 0)
    return Table(
        "Labels and verdicts",
        f"In {say.share(against / max(evidence.reviews.height, 1))} of the reviews the words say one thing and "
        "the verdict "
        "the other: positive and advising against, or negative and recommending.",
        ("label", "recommend", "advise against"),
        tuple(
            (name, say.number(cells.get((label, True), 0)), say.number(cells.get((label, False), 0)))
            for label, name in LABELS.items()
        ),
    )


def _writers(evidence: Evidence) -> Table:
    written = evidence.reviews.group_by(s.USER).len()["len"].sort()
    rows = []
    for name, low, high in STEPS:
        some = written.filter((written >= low) & (written < high))
        rows.append((name, say.number(len(some)), say.number(total(some))))
    return Table(
        "Reviews a person wrote",
        f"{say.share(total(written == 1) / len(written))} of the reviewers wrote one review; nobody has more than "
        f"{say.number(written[-1])} in the data.",
        ("reviews", "people", "reviews of theirs"),
        tuple(rows),
    )
