"""The page to zoom into and hover over: a few figures, with all they need inside."""

from __future__ import annotations

import altair as alt
import polars as pl

from bot.charts import style
from engine import schemas as s
from report.evidence import HOURS, Evidence
from report.reviewing import LABELS

MOST_GAMES = 1500
"""Points that a phone still moves smoothly: the most owned games."""

LEAST_HOURS = 0.1
"""Less is drawn as this: steps that multiply never reach 0."""

WIDTH, HEIGHT = 640, 380


def interactive(evidence: Evidence) -> str:
    """Return the page as HTML; it loads nothing."""
    games = evidence.games.sort(s.OWNERS, s.TITLE, descending=[True, False]).head(MOST_GAMES)
    charts = alt.vconcat(_games(games), _prices(games), _months(evidence)).resolve_scale(
        color="independent", size="independent"
    )
    return str(charts.configure_view(strokeOpacity=0).to_html(inline=True))


def _games(games: pl.DataFrame) -> alt.Chart:
    genre = alt.selection_point("genre", fields=[s.GENRE], bind="legend")
    points = games.filter(pl.col(s.ENTRY_PLAYERS) > 0).select(
        pl.col(s.TITLE),
        pl.col(s.YEAR),
        pl.col(s.OWNERS),
        (pl.col(HOURS) / pl.col(s.ENTRY_PLAYERS)).round(1).clip(LEAST_HOURS).alias("hours a player"),
        pl.col(s.GENRES).list.first().fill_null("none").alias(s.GENRE),
    )
    drawn: alt.Chart = (
        alt.Chart(points, title="Owners and hours a player: hover for the game, scroll to zoom, click a genre")
        .mark_circle(opacity=0.6)
        .encode(
            x=alt.X(s.OWNERS, type="quantitative").scale(type="log"),
            y=alt.Y("hours a player", type="quantitative").scale(type="log"),
            color=alt.Color(s.GENRE, type="nominal"),
            opacity=alt.condition(genre, alt.value(0.7), alt.value(0.05)),
            tooltip=[s.TITLE, s.YEAR, s.OWNERS, "hours a player", s.GENRE],
        )
        .add_params(genre)
        .properties(width=WIDTH, height=HEIGHT)
        .interactive(name="move_games")
    )
    return drawn


def _prices(games: pl.DataFrame) -> alt.Chart:
    points = games.drop_nulls([s.PRICE, s.YEAR]).select(s.TITLE, s.YEAR, s.PRICE, s.OWNERS)
    drawn: alt.Chart = (
        alt.Chart(points, title="Prices by release year")
        .mark_circle(opacity=0.5, color=style.MAIN)
        .encode(
            x=alt.X(s.YEAR, type="quantitative").axis(format="d").scale(zero=False),
            y=alt.Y(s.PRICE, type="quantitative"),
            size=alt.Size(s.OWNERS, type="quantitative"),
            tooltip=[s.TITLE, s.YEAR, s.PRICE, s.OWNERS],
        )
        .properties(width=WIDTH, height=HEIGHT)
        .interactive(name="move_prices")
    )
    return drawn


def _months(evidence: Evidence) -> alt.Chart:
    month = pl.col(s.POSTED).dt.truncate("1mo").alias("month")
    counts = evidence.reviews.drop_nulls(s.POSTED).group_by(month, s.LABEL).len("reviews").sort("month", s.LABEL)
    named = counts.with_columns(pl.col(s.LABEL).replace_strict(LABELS))
    moods = alt.Scale(domain=list(LABELS.values()), range=list(style.MOODS))
    drawn: alt.Chart = (
        alt.Chart(named, title="Reviews by month and label")
        .mark_area()
        .encode(
            x=alt.X("month", type="temporal").axis(format="%b %Y"),
            y=alt.Y("reviews", type="quantitative"),
            color=alt.Color(s.LABEL, type="nominal").scale(moods),
            tooltip=["month", s.LABEL, "reviews"],
        )
        .properties(width=WIDTH, height=HEIGHT)
        .interactive(name="move_months")
    )
    return drawn
