"""How two things are drawn beside each other: two bars for each measure."""

from __future__ import annotations

from bot.charts import style
from bot.charts.canvas import Canvas
from bot.charts.chart import Bar, Comparison, Pair
from bot.charts.fonts import drawable, width
from bot.charts.heading import heading
from bot.charts.ranking import BESIDE, THICK, lie

UNDER_HEADING = 4
"""Around the name of a measure, so that it is not read as one of its bars."""

BETWEEN = 14
"""From one measure to the next."""

SLIT = 3
"""From one bar of a measure to the next, where their names stand before them."""


def draw_comparison(canvas: Canvas, chart: Comparison) -> float:
    """Draw the chart and return where it ends."""
    y = heading(canvas, chart.title, chart.subtitle)
    largest = max(size for pair in chart.pairs for size in (pair.own.size, pair.usual.size)) or 1
    for pair in chart.pairs:
        y = (_listed(canvas, y, pair, largest) if chart.alike else _pair(canvas, y, pair)) + BETWEEN
    return y - BETWEEN + style.MARGIN


def _pair(canvas: Canvas, y: float, pair: Pair) -> float:
    y += style.LABEL + UNDER_HEADING
    canvas.words(style.MARGIN, y, pair.measure, style.LABEL)
    y += UNDER_HEADING
    largest = max(pair.own.size, pair.usual.size) or 1
    y = _named(canvas, y, pair.own, largest, style.MAIN)
    return _named(canvas, y, pair.usual, largest, style.PALE)


def _listed(canvas: Canvas, y: float, pair: Pair, largest: float) -> float:
    """Draw one of many measures, the names of its bars before them, as there is no room above each."""
    y += style.LABEL
    canvas.words(style.MARGIN, y, pair.measure, style.LABEL)
    y += UNDER_HEADING
    before = max(width(drawable(bar.name), style.SMALL) for bar in (pair.own, pair.usual)) + BESIDE
    for bar, colour in ((pair.own, style.MAIN), (pair.usual, style.PALE)):
        y += SLIT
        canvas.words(style.MARGIN, y + THICK * 0.8, bar.name, style.SMALL, style.MUTED)
        y = lie(canvas, y, bar, largest, colour, before)
    return y


def _named(canvas: Canvas, y: float, bar: Bar, largest: float, colour: str) -> float:
    y += style.SMALL * style.LEADING
    canvas.words(style.MARGIN, y, bar.name, style.SMALL, style.MUTED)
    return lie(canvas, y + style.SMALL * 0.4, bar, largest, colour)
