"""A chart as a PNG; matplotlib, a second and 60 MB, is loaded with the first picture and not before."""

from __future__ import annotations

from threading import Lock

from bot.charts.chart import Chart

_ONE_AT_A_TIME = Lock()
"""matplotlib promises nothing to threads; its fonts and their measures are shared."""


def png(chart: Chart) -> bytes:
    """Return the picture of a chart; safe to call from any thread, and never quick enough for an event loop."""
    from bot.charts.sheet import drawn

    with _ONE_AT_A_TIME:
        return drawn(chart).png()
