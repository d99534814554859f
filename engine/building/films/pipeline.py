"""The frame of a refresh of films: lists and facts in, a published snapshot out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from engine.building.films.shaping import settings_of
from engine.building.films.sources import find_files
from engine.building.order import Order, Recipe, carried_out, origins_of, utc_now
from engine.building.origins import Origin
from engine.building.parts.films import PARTS
from engine.building.pipeline import built_of
from engine.building.report import Journal, Report
from engine.building.watch import Watcher
from engine.options import BuildOptions


def refresh_films(
    source: Path | Sequence[Origin],
    data: Path,
    options: BuildOptions,
    watch: Watcher,
    *,
    force: bool = False,
    sample: bool = False,
    accept: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> Report:
    """Build a snapshot of films from raw files and serve it from `data`, the data folder of films.

    The arguments and errors are those of `engine.building.pipeline.refresh`.
    """
    order = Order(origins_of(source), data, options, Journal(watch), force, sample, accept, now)
    return carried_out(order, Recipe(find_files, settings_of(options), built_of(PARTS)))
