"""The frame of a refresh of games: raw files in, a published snapshot out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from engine import snapshot
from engine.building.last import Last
from engine.building.order import Build, Order, Recipe, carried_out, origins_of, utc_now
from engine.building.origins import Origin
from engine.building.parts import PARTS
from engine.building.report import Journal, Report, report_of
from engine.building.shaping import settings_of
from engine.building.sources import RawFile, find_files
from engine.building.task import Task
from engine.building.watch import Watcher
from engine.options import BuildOptions


def refresh(
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
    """Build a snapshot from raw files and serve it from `data`.

    Nothing is built when neither the files nor the code nor the options changed, unless `force`.

    Args:
        source: The folder of raw files, or where to get them from.
        data: The data folder; its `snapshots` receives the new one.
        options: How to build.
        watch: Hears of every step.
        force: Build even if nothing changed.
        sample: Whether the raw files are the bundled ones, whose players and reviews are invented.
        accept: Publish even if the new snapshot is implausible beside the last one.
        now: The clock.

    Raises:
        RefreshRunning: Another refresh of `data` is at work.
        SourceError: A raw file cannot be had or used.
        BuildError: A table or a check failed. In all these cases the served snapshot is untouched.
    """
    order = Order(origins_of(source), data, options, Journal(watch), force, sample, accept, now)
    return carried_out(order, Recipe(find_files, settings_of(options), built_of(PARTS)))


def built_of(parts: Sequence[str]) -> Build:
    """Return what builds, tests and publishes a snapshot by doing these parts."""
    return partial(_built, parts)


def _built(parts: Sequence[str], order: Order, files: tuple[RawFile, ...], last: Last | None) -> Report:
    journal = order.journal
    with snapshot.workshop(order.data) as folder:
        task = Task(
            files=files,
            data=order.data,
            folder=folder,
            options=order.options,
            last=last,
            created=order.now(),
            sample=order.sample,
            accept=order.accept,
        )
        _build(task, journal, parts)
        with journal.step("publish"):
            published = snapshot.publish(order.data, folder, order.options.keep)
    return report_of(published, journal)


def _build(task: Task, journal: Journal, parts: Sequence[str]) -> None:
    """Do all parts; only the way that is gone is loaded, because the one loads no library and the other many."""
    if task.options.low_memory:
        from engine.building import apart

        apart.build(task, journal, parts)
    else:
        from engine.building import together

        together.build(task, journal, parts)
