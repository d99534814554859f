"""How a whole in two or three parts is drawn: one bar in those parts, and the same by year."""

from __future__ import annotations

from bot.charts import style
from bot.charts.canvas import ROOM, Align, Canvas
from bot.charts.chart import Shares
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

FIRST: tuple[float, Align] = (style.MARGIN, "left")
LAST: tuple[float, Align] = (style.WIDTH - style.MARGIN, "right")
SPOTS = {2: (FIRST, LAST), 3: (FIRST, (style.WIDTH / 2, "center"), LAST)}
"""Where the words of so many parts stand: never on each other, however short a part is."""

COLOURS = {2: style.PAIR, 3: style.MOODS}
INKS = {2: style.PAIR_INKS, 3: style.MOOD_INKS}


def draw_shares(canvas: Canvas, chart: Shares) -> float:
    """Draw the chart and return where it ends."""
    y = heading(canvas, chart.title, chart.subtitle)
    _bar(canvas, y, chart)
    y = _told(canvas, y + THICK, chart) + style.MARGIN
    if not chart.columns:
        return y
    y = canvas.paragraph(y, chart.by_year, style.SMALL, style.MUTED) + style.LABEL * style.LEADING + AIR
    colours = [COLOURS[len(chart.parts)]] * len(chart.columns)
    return stand(canvas, y, chart.columns, colours, HEIGHT, _fullest(chart))


def _fullest(chart: Shares) -> int:
    return max(chart.columns, key=lambda column: (column.size, column.number)).number


def _bar(canvas: Canvas, y: float, chart: Shares) -> None:
    seen = sum(part.share > 0 for part in chart.parts)
    room = ROOM - SLIT * (seen - 1) - LEAST * seen
    x: float = style.MARGIN
    for part, colour in zip(chart.parts, COLOURS[len(chart.parts)], strict=True):
        if part.share:
            length = LEAST + part.share * room
            canvas.bar(x, y, length, THICK, colour)
            x += length + SLIT


def _told(canvas: Canvas, y: float, chart: Shares) -> float:
    share = y + style.TITLE * 1.1
    detail = share + style.SMALL * style.LEADING
    several = len(chart.parts)
    for part, (x, align), ink in zip(chart.parts, SPOTS[several], INKS[several], strict=True):
        canvas.words(x, share, part.told, style.TITLE, ink, align)
        canvas.words(x, detail, part.detail, style.SMALL, style.MUTED, align, ROOM / several - SLIT)
    return detail
