"""A refresh as the settings want it: which raw files, which options."""

from __future__ import annotations

from pathlib import Path

from bot.sample import sample_folder
from bot.settings import SAMPLE, Settings
from engine.building.pipeline import refresh
from engine.building.report import Report
from engine.building.watch import Watcher
from engine.options import BuildOptions


def source_folder(source: str) -> Path:
    """Return the folder that `source` names; the word "sample" is the bundled one."""
    return sample_folder() if source == SAMPLE else Path(source).expanduser()


def rebuild(settings: Settings, source: str, watcher: Watcher, *, force: bool = False) -> Report:
    """Build a snapshot from `source` and serve it.

    Raises:
        SourceError: A raw file cannot be used.
        BuildError: A check did not hold; the served snapshot stays.
    """
    options = BuildOptions(
        unreadable_limit=settings.unreadable_limit,
        negative_below=settings.negative_below,
        positive_above=settings.positive_above,
        sentiment_processes=settings.sentiment_processes,
        keep=settings.keep_snapshots,
    )
    folder = source_folder(source)
    sample = folder.resolve() == sample_folder().resolve()
    return refresh(folder, settings.data_dir, options, watcher, force=force, sample=sample)
