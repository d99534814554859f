"""What a refresh is asked to do, as the settings want it."""

from __future__ import annotations

from pathlib import Path

from bot.room import ENOUGH, memory
from bot.sample import sample_folder
from bot.settings import AUTO, ON, SAMPLE, Settings
from engine.films.folder import film_folder
from engine.options import BuildOptions, Weighting
from engine.refreshing import Request


def order(
    settings: Settings, source: str, *, force: bool = False, accept: bool = False, films: bool = False
) -> Request:
    """Return the request to build a snapshot from `source`: names, folders and addresses, with commas between.

    Args:
        settings: How to build, and where.
        source: Where the raw files come from.
        force: Build even if nothing changed.
        accept: Publish even what looks wrong.
        films: Build the catalogue of films, beside that of games.
    """
    bundled = film_folder(sample_folder()) if films else sample_folder()
    parts = [str(bundled) if part.strip() == SAMPLE else part.strip() for part in source.split(",")]
    return Request(
        source=",".join(parts),
        data=film_folder(settings.data_dir) if films else settings.data_dir,
        options=options(settings),
        force=force,
        # Invented players are invented beside real files too.
        sample=any(Path(part).expanduser().resolve() == bundled.resolve() for part in parts),
        accept=accept,
        films=films,
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
        film_words=Weighting(settings.film_words),
    )


def frugal(settings: Settings) -> bool:
    """Return whether to take little memory: as the settings say or, where they leave it open, if there is little."""
    return memory() < ENOUGH if settings.low_memory == AUTO else settings.low_memory == ON
