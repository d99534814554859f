"""Which drawing shows which chart."""

from __future__ import annotations

from bot.charts.canvas import Canvas
from bot.charts.chart import Chart, Columns, Comparison, Ranking, Shares
from bot.charts.columns import draw_columns
from bot.charts.comparison import draw_comparison
from bot.charts.ranking import draw_ranking
from bot.charts.shares import draw_shares


def drawn(chart: Chart) -> Canvas:
    """Return the sheet with the chart on it."""
    canvas = Canvas()
    canvas.cut(_draw(canvas, chart))
    return canvas


def _draw(canvas: Canvas, chart: Chart) -> float:
    match chart:
        case Columns():
            return draw_columns(canvas, chart)
        case Ranking():
            return draw_ranking(canvas, chart)
        case Shares():
            return draw_shares(canvas, chart)
        case Comparison():
            return draw_comparison(canvas, chart)
