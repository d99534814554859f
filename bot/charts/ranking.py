"""How the first of a ranking are drawn: a name, its bar with the amount, and what to see it beside."""

from __future__ import annotations

from bot.charts import style
from bot.charts.canvas import ROOM, Canvas
from bot.charts.chart import Bar, Ranking
from bot.charts.heading import heading

THICK = 18
BESIDE = 8
"""From a bar to its amount."""

AMOUNT = 96
"""Room for an amount behind the longest bar: nine figures."""

BETWEEN = 16
"""From one place of the ranking to the next."""

LEAST = 2
"""Length of a bar too short to see."""


def draw_ranking(canvas: Canvas, chart: Ranking) -> float:
    """Draw the chart and return where it ends."""
    y = heading(canvas, chart.title, chart.subtitle)
    largest = max(bar.size for bar in chart.bars) or 1
    for bar in chart.bars:
        # A shared first place is shared in colour too.
        y = _place(canvas, y, bar, largest, style.MAIN if bar.size == largest else style.PALE) + BETWEEN
    return y - BETWEEN + style.MARGIN


def _place(canvas: Canvas, y: float, bar: Bar, largest: float, colour: str) -> float:
    y += style.LABEL
    canvas.words(style.MARGIN, y, bar.name, style.LABEL)
    y = lie(canvas, y + style.LABEL * 0.45, bar, largest, colour)
    if not bar.detail:
        return y
    canvas.words(style.MARGIN, y + style.SMALL * 1.2, bar.detail, style.SMALL, style.MUTED)
    return y + style.SMALL * style.LEADING


def lie(canvas: Canvas, y: float, bar: Bar, largest: float, colour: str, before: float = 0) -> float:
    """Draw one bar with its amount behind it, where `largest` is the longest; return where it ends.

    Args:
        canvas: The sheet.
        y: Where the bar begins.
        bar: What is drawn.
        largest: The size of the longest bar.
        colour: Of the bar.
        before: Room that is left free before it.
    """
    length = max(bar.size / largest * (ROOM - before - AMOUNT - BESIDE), LEAST if bar.size else 0)
    canvas.bar(style.MARGIN + before, y, length, THICK, colour)
    behind = style.MARGIN + before + length + (BESIDE if bar.size else 0)
    canvas.words(behind, y + THICK * 0.83, bar.told, style.LABEL, room=AMOUNT)
    return y + THICK
