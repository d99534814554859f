"""A refresh in this process, as the settings want it."""

from __future__ import annotations

from bot.order import order
from bot.settings import Settings
from engine.building.report import Report
from engine.building.requested import refreshed
from engine.building.watch import Watcher


def rebuild(
    settings: Settings, source: str, watcher: Watcher, *, force: bool = False, accept: bool = False, films: bool = False
) -> Report:
    """Build a snapshot of games, or of `films`, from `source` and serve it.

    Raises:
        RefreshRunning: Another refresh is at work.
        SourceError: A raw file cannot be had or used.
        BuildError: A check did not hold; the served snapshot stays.
    """
    return refreshed(order(settings, source, force=force, accept=accept, films=films), watcher)
