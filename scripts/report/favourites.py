"""What is most played, owned, reviewed and loved, and whose games those are."""

from __future__ import annotations

import polars as pl
from matplotlib.axes import Axes

from engine import schemas as s
from report import plot, say
from report.blocks import Figure, Section, Table
from report.evidence import HOURS, Evidence, total

PLACES = 10
LEAST_REVIEWS = 20
"""From which the share that recommends a game says something of the game."""

Z = 1.96
"""Standard deviations of a 95% interval: the games are ranked by its lower end (Wilson 1927), so that few reviews
count for less."""


def favourites(evidence: Evidence) -> Section:
    """Return the section."""
    return Section(
        "favourites", "Most played, reviewed and loved", (_played(evidence), _reviewed(evidence), _loved(evidence))
    )


def developers(evidence: Evidence) -> Section:
    """Return the section."""
    return Section("developers", "Developers", (_makers_played(evidence), _makers_reviewed(evidence)))


def _ranking(name: str, title: str, sentence: str, top: pl.DataFrame, column: str, label: str = s.TITLE) -> Figure:
    def draw(axes: Axes) -> None:
        plot.bars(axes, top[label].to_list(), top[column].to_list(), [say.short(amount) for amount in top[column]])

    return Figure(name, title, sentence, plot.svg(name, 26 * top.height + 30, draw))


def _top(frame: pl.DataFrame, column: str, label: str = s.TITLE) -> pl.DataFrame:
    return frame.sort(column, label, descending=[True, False]).head(PLACES)


def _played(evidence: Evidence) -> Figure:
    top, whole = _top(evidence.games, HOURS), total(evidence.plays[HOURS])
    first, second = top[HOURS][0], top[HOURS][min(1, top.height - 1)]
    return _ranking(
        "most-played",
        "Most played, in hours",
        f"{top[s.TITLE][0]} has {say.share(first / whole)} of all hours, {first / max(second, 1):.1f} times those of "
        f"the next; the first {top.height} have {say.share(total(top[HOURS]) / whole)}.",
        top,
        HOURS,
    )


def _reviewed(evidence: Evidence) -> Figure:
    top = _top(evidence.games, s.REVIEW_COUNT)
    part = total(top[s.REVIEW_COUNT]) / max(evidence.reviews.height, 1)
    return _ranking(
        "most-reviewed",
        "Most reviewed",
        f"{say.share(part)} of all reviews are of these {top.height} games, most of them of {top[s.TITLE][0]}.",
        top,
        s.REVIEW_COUNT,
    )


def _loved(evidence: Evidence) -> Table:
    share, rows = pl.col(s.RECOMMENDED) / pl.col(s.REVIEW_COUNT), pl.col(s.REVIEW_COUNT)
    spread = Z * ((share * (1 - share) + Z**2 / (4 * rows)) / rows).sqrt()
    lower = (share + Z**2 / (2 * rows) - spread) / (1 + Z**2 / rows)
    judged = evidence.games.filter(rows >= LEAST_REVIEWS).with_columns(share.alias("share"), lower.alias("lower"))
    top = _top(judged, "lower")
    sentence = (
        f"Of {say.count(judged.height, 'game')} with at least {LEAST_REVIEWS} reviews, {top[s.TITLE][0]} is the "
        f"surest to be recommended: {say.share(top['share'][0])} of {say.number(top[s.REVIEW_COUNT][0])}."
        if top.height
        else f"No game has {LEAST_REVIEWS} reviews."
    )
    listed = top.select(s.TITLE, "share", s.REVIEW_COUNT, "lower").iter_rows()
    return Table(
        "Most loved",
        sentence,
        ("game", "recommend", "reviews", "at least"),
        tuple((title, say.share(share), say.number(rows), say.share(low)) for title, share, rows, low in listed),
    )


def _makers_played(evidence: Evidence) -> Figure:
    credited = evidence.games.explode(s.MAKERS).drop_nulls(s.MAKERS)
    makers = credited.group_by(s.MAKERS).agg(pl.col(HOURS).sum(), pl.len())
    top, whole = _top(makers, HOURS, s.MAKERS), total(evidence.plays[HOURS])
    one = makers.filter(pl.col("len") == 1).height
    return _ranking(
        "makers-played",
        "Hours played of a developer's games",
        f"The games of {top[s.MAKERS][0]} have {say.share(top[HOURS][0] / whole)} of all hours. "
        f"{say.share(one / max(makers.height, 1))} of the {say.number(makers.height)} developers have one game "
        "in the store.",
        top,
        HOURS,
        s.MAKERS,
    )


def _makers_reviewed(evidence: Evidence) -> Table:
    top = _top(evidence.developers, s.REVIEW_COUNT, s.DEVELOPER)
    rows = tuple(
        (
            row[s.DEVELOPER],
            say.number(row[s.REVIEW_COUNT]),
            say.share(row[s.RECOMMENDED] / max(row[s.REVIEW_COUNT], 1)),
            say.share(row[s.NEGATIVE] / max(row[s.REVIEW_COUNT], 1)),
        )
        for row in top.iter_rows(named=True)
    )
    reviewed = evidence.developers.filter(pl.col(s.REVIEW_COUNT) > 0).height
    return Table(
        "Most reviewed developers",
        f"{say.number(reviewed)} of {say.count(evidence.developers.height, 'developer')} have a review, "
        f"{top[s.DEVELOPER][0]} most of all; those who ported a game count too.",
        ("developer", "reviews", "recommend", "negative"),
        rows,
    )
