"""How amounts by time are drawn: columns on a line, the meant one in strong colour, amounts over the peaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.charts import style
from bot.charts.canvas import ROOM, Canvas
from bot.charts.chart import Column, Columns, ticks
from bot.charts.fonts import width
from bot.charts.heading import heading

HEIGHT = 170
"""Of the largest column."""

ABREAST = 9
"""Years that fit under the columns side by side, with air between."""

WIDEST = 56
"""A column alone is still a column, not a wall."""

GAP = 0.22
"""Share of a column's place that stays empty."""

LEAST = 1.5
"""Height of an amount too small to see: a little is not nothing."""

OVER = 7
"""From a column to the amount over it."""

AIR = 5
"""Between two amounts side by side; so much that shares of two figures stand over all twelve months."""

FEW = 7
"""Years up to which every amount is told, as it is of months; among more, only those that are seen from afar."""

WORTH_TELLING = 1 / 12
"""Share of the largest column from which one among many is told."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A column as it stands: where its middle is, how wide it is and where its tip is."""

    column: Column
    middle: float
    width: float
    tip: float


def draw_columns(canvas: Canvas, chart: Columns) -> float:
    """Draw the chart and return where it ends."""
    top = heading(canvas, chart.title, chart.subtitle) + style.LABEL * style.LEADING
    colours = [(style.MAIN if column.number == chart.marked else style.PALE,) for column in chart.columns]
    return stand(canvas, top, chart.columns, colours, HEIGHT, chart.marked)


def stand(
    canvas: Canvas,
    top: float,
    columns: Sequence[Column],
    colours: Sequence[Sequence[str]],
    height: float,
    marked: int,
) -> float:
    """Draw columns from `top` down over their years or names; return where those end.

    Args:
        canvas: The sheet.
        top: Where the largest column begins; its amount stands above.
        columns: One for each year, month or weekday.
        colours: For each column the colours of its parts, from the bottom up.
        height: Of the largest column.
        marked: The number of the one that is meant.
    """
    base = top + height
    scale = height / (max(column.size for column in columns) or 1)
    step = min(ROOM / len(columns), WIDEST / (1 - GAP))
    left = style.MARGIN + (ROOM - step * len(columns)) / 2
    standing = []
    for place, (column, inks) in enumerate(zip(columns, colours, strict=True)):
        middle, wide = left + step * (place + 0.5), step * (1 - GAP)
        standing.append(_Standing(column, middle, wide, _stack(canvas, middle, base, wide, column, inks, scale)))
    canvas.line(style.MARGIN, base, ROOM)
    _tell(canvas, standing, marked)
    return _date(canvas, base, standing, marked)


def _stack(
    canvas: Canvas, middle: float, base: float, wide: float, column: Column, inks: Sequence[str], scale: float
) -> float:
    """Draw one column and return where its tip is."""
    for part, ink in zip(column.parts, inks, strict=True):
        high = max(part * scale, LEAST) if part else 0
        base -= high
        canvas.bar(middle - wide / 2, base, wide, high, ink)
    return base


def _tell(canvas: Canvas, standing: Sequence[_Standing], marked: int) -> None:
    """Write the amount over the marked column, then over others, the largest first, where nothing is in the way."""
    taken: list[tuple[float, float, float]] = []
    for one in _worth_telling(standing, marked):
        meant = one.column.number == marked
        # Larger letters for one of twelve months would take the place of the month beside it.
        size = style.LABEL if meant and not one.column.name else style.SMALL
        ink = style.INK if meant else style.MUTED
        half = width(one.column.told, size) / 2 + AIR / 2
        middle = min(max(one.middle, style.MARGIN + half), style.WIDTH - style.MARGIN - half)
        left, right, upper = middle - half, middle + half, one.tip - OVER - size
        if meant or _free(left, right, upper, one, standing, taken):
            canvas.words(middle, one.tip - OVER, one.column.told, size, ink, "center")
            taken.append((left, right, one.tip))


def _worth_telling(standing: Sequence[_Standing], marked: int) -> list[_Standing]:
    """Return the columns whose amounts may be told: the marked one, then those that are seen, the largest first."""
    many = len(standing) > FEW and not standing[0].column.name
    least = max(one.column.size for one in standing) * WORTH_TELLING if many else 0
    seen = [one for one in standing if one.column.size > least or one.column.number == marked]
    return sorted(seen, key=lambda one: (one.column.number != marked, one.tip, one.middle))


def _free(
    left: float,
    right: float,
    upper: float,
    one: _Standing,
    standing: Sequence[_Standing],
    taken: Sequence[tuple[float, float, float]],
) -> bool:
    """Whether words from `left` to `right` over a column touch no other column and no words over one."""
    columns = (other for other in standing if other is not one and other.tip < one.tip)
    behind = any(other.middle - other.width / 2 < right and other.middle + other.width / 2 > left for other in columns)
    return not behind and not any(start < right and end > left and tip > upper for start, end, tip in taken)


def _date(canvas: Canvas, base: float, standing: Sequence[_Standing], marked: int) -> float:
    under = ticks(tuple(one.column for one in standing), ABREAST, marked)
    y = base + style.SMALL * style.LEADING
    for one in standing:
        if one.column.number in under:
            ink = style.INK if one.column.number == marked else style.MUTED
            room = one.width / (1 - GAP) if one.column.name else ROOM
            canvas.words(one.middle, y, one.column.name or str(one.column.number), style.SMALL, ink, "center", room)
    return y + style.MARGIN
