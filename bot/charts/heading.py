"""The top of every picture: what it is about, and what is counted."""

from __future__ import annotations

from bot.charts import style
from bot.charts.canvas import Canvas

UNDER = 10
"""From the heading to what follows."""


def heading(canvas: Canvas, title: str, subtitle: str) -> float:
    """Write the heading and return where it ends."""
    y = canvas.paragraph(style.MARGIN - style.TITLE * 0.15, title, style.TITLE)
    return canvas.paragraph(y, subtitle, style.SMALL, style.MUTED) + UNDER
