"""Which drawing shows which chart."""

from __future__ import annotations

from bot.charts.canvas import Canvas
from bot.charts.chart import Chart, Columns, Comparison, Mood, Ranking
from bot.charts.columns import draw_columns
from bot.charts.comparison import draw_comparison
from bot.charts.mood import draw_mood
from bot.charts.ranking import draw_ranking


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
        case Mood():
            return draw_mood(canvas, chart)
        case Comparison():
            return draw_comparison(canvas, chart)
