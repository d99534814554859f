"""A refresh as it was requested, of games or of films."""

from __future__ import annotations

from engine.building.films.pipeline import refresh_films
from engine.building.origins import named
from engine.building.pipeline import refresh
from engine.building.report import Report
from engine.building.watch import Watcher
from engine.refreshing import Request


def refreshed(request: Request, watch: Watcher) -> Report:
    """Refresh as requested; see `engine.building.pipeline.refresh`.

    Raises:
        RefreshRunning: Another refresh is at work.
        SourceError: A raw file cannot be had or used.
        BuildError: A check did not hold; the served snapshot stays.
    """
    carry_out = refresh_films if request.films else refresh
    return carry_out(
        named(request.source),
        request.data,
        request.options,
        watch,
        force=request.force,
        sample=request.sample,
        accept=request.accept,
    )
