"""A refresh as it was requested, of games or of films."""

from __future__ import annotations

from collections.abc import Callable

from engine.building.origins import named
from engine.building.pipeline import refresh
from engine.building.report import Report
from engine.building.watch import Watcher
from engine.refreshing import Request

Refresh = Callable[..., Report]
"""Refreshes a catalogue; see `engine.building.pipeline.refresh`."""


def refreshed(request: Request, watch: Watcher) -> Report:
    """Refresh as requested; see `engine.building.pipeline.refresh`.

    Raises:
        RefreshRunning: Another refresh is at work.
        SourceError: A raw file cannot be had or used.
        BuildError: A check did not hold; the served snapshot stays.
    """
    return _way(request)(
        named(request.source, films=request.films),
        request.data,
        request.options,
        watch,
        force=request.force,
        sample=request.sample,
        accept=request.accept,
    )


def _way(request: Request) -> Refresh:
    """Return what refreshes the catalogue; that of films is loaded when asked for, because it loads many libraries."""
    if not request.films:
        return refresh
    from engine.building.films.pipeline import refresh_films

    return refresh_films
