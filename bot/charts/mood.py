"""How negative, neutral and positive are drawn: one bar in three parts, and the same by year."""

from __future__ import annotations

from bot.charts import style
from bot.charts.canvas import ROOM, Align, Canvas
from bot.charts.chart import Mood
from bot.charts.columns import stand
from bot.charts.heading import heading

THICK = 34
SLIT = 2
"""Between two parts, so that they are told apart without their colours too."""

HEIGHT = 110
"""Of the largest year."""

AIR = 8
"""Between the words over the years and the amount over the fullest of them."""

LEAST = 2
"""Length of a part too short to see."""

SPOTS: tuple[tuple[float, Align], ...] = (
    (style.MARGIN, "left"),
    (style.WIDTH / 2, "center"),
    (style.WIDTH - style.MARGIN, "right"),
)
"""Where the words of the three parts stand: never on each other, however short a part is."""


def draw_mood(canvas: Canvas, chart: Mood) -> float:
    """Draw the chart and return where it ends."""
    y = heading(canvas, chart.title, chart.subtitle)
    _bar(canvas, y, chart)
    y = _told(canvas, y + THICK, chart) + style.MARGIN
    if not chart.columns:
        return y
    y = canvas.paragraph(y, chart.by_year, style.SMALL, style.MUTED) + style.LABEL * style.LEADING + AIR
    return stand(canvas, y, chart.columns, [style.MOODS] * len(chart.columns), HEIGHT, _fullest(chart))


def _fullest(chart: Mood) -> int:
    return max(chart.columns, key=lambda column: (column.size, column.year)).year


def _bar(canvas: Canvas, y: float, chart: Mood) -> None:
    seen = sum(part.share > 0 for part in chart.parts)
    room = ROOM - SLIT * (seen - 1) - LEAST * seen
    x: float = style.MARGIN
    for part, colour in zip(chart.parts, style.MOODS, strict=True):
        if part.share:
            length = LEAST + part.share * room
            canvas.bar(x, y, length, THICK, colour)
            x += length + SLIT


def _told(canvas: Canvas, y: float, chart: Mood) -> float:
    share = y + style.TITLE * 1.1
    detail = share + style.SMALL * style.LEADING
    for part, (x, align), ink in zip(chart.parts, SPOTS, style.MOOD_INKS, strict=True):
        canvas.words(x, share, part.told, style.TITLE, ink, align)
        canvas.words(x, detail, part.detail, style.SMALL, style.MUTED, align, ROOM / len(SPOTS) - SLIT)
    return detail
