"""How a thing is drawn beside what is usual: two bars for each measure."""

from __future__ import annotations

from bot.charts import style
from bot.charts.canvas import Canvas
from bot.charts.chart import Bar, Comparison, Pair
from bot.charts.heading import heading
from bot.charts.ranking import lie

UNDER_HEADING = 4
"""Around the name of a measure, so that it is not read as one of its bars."""

BETWEEN = 14
"""From one measure to the next."""


def draw_comparison(canvas: Canvas, chart: Comparison) -> float:
    """Draw the chart and return where it ends."""
    y = heading(canvas, chart.title, chart.subtitle)
    for pair in chart.pairs:
        y = _pair(canvas, y, pair) + BETWEEN
    return y - BETWEEN + style.MARGIN


def _pair(canvas: Canvas, y: float, pair: Pair) -> float:
    y += style.LABEL + UNDER_HEADING
    canvas.words(style.MARGIN, y, pair.measure, style.LABEL)
    y += UNDER_HEADING
    largest = max(pair.own.size, pair.usual.size) or 1
    y = _named(canvas, y, pair.own, largest, style.MAIN)
    return _named(canvas, y, pair.usual, largest, style.PALE)


def _named(canvas: Canvas, y: float, bar: Bar, largest: float, colour: str) -> float:
    y += style.SMALL * style.LEADING
    canvas.words(style.MARGIN, y, bar.name, style.SMALL, style.MUTED)
    return lie(canvas, y + style.SMALL * 0.4, bar, largest, colour)
