"""A refresh in this process, as the settings want it."""

from __future__ import annotations

from bot.order import order
from bot.settings import Settings
from engine.building.origins import named
from engine.building.pipeline import refresh
from engine.building.report import Report
from engine.building.watch import Watcher


def rebuild(settings: Settings, source: str, watcher: Watcher, *, force: bool = False, accept: bool = False) -> Report:
    """Build a snapshot from `source` and serve it.

    Raises:
        RefreshRunning: Another refresh is at work.
        SourceError: A raw file cannot be had or used.
        BuildError: A check did not hold; the served snapshot stays.
    """
    wanted = order(settings, source, force=force, accept=accept)
    return refresh(
        named(wanted.source),
        wanted.data,
        wanted.options,
        watcher,
        force=wanted.force,
        sample=wanted.sample,
        accept=wanted.accept,
    )
