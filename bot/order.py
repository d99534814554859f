"""What a refresh is asked to do, as the settings want it."""

from __future__ import annotations

from pathlib import Path

from bot.room import ENOUGH, memory
from bot.sample import sample_folder
from bot.settings import AUTO, ON, SAMPLE, Settings
from engine.options import BuildOptions
from engine.refreshing import Request


def order(settings: Settings, source: str, *, force: bool = False, accept: bool = False) -> Request:
    """Return the request to build a snapshot from `source`: names, folders and addresses, with commas between."""
    parts = [str(sample_folder()) if part.strip() == SAMPLE else part.strip() for part in source.split(",")]
    return Request(
        source=",".join(parts),
        data=settings.data_dir,
        options=options(settings),
        force=force,
        # Invented players are invented beside real files too.
        sample=any(Path(part).expanduser().resolve() == sample_folder().resolve() for part in parts),
        accept=accept,
    )


def options(settings: Settings) -> BuildOptions:
    """Return how to build."""
    return BuildOptions(
        unreadable_limit=settings.unreadable_limit,
        negative_below=settings.negative_below,
        positive_above=settings.positive_above,
        sentiment_processes=settings.sentiment_processes,
        keep=settings.keep_snapshots,
        largest_drop=settings.largest_drop,
        low_memory=frugal(settings),
    )


def frugal(settings: Settings) -> bool:
    """Return whether to take little memory: as the settings say or, where they leave it open, if there is little."""
    return memory() < ENOUGH if settings.low_memory == AUTO else settings.low_memory == ON
