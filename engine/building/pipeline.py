"""The order of a refresh: raw files in, a published snapshot out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from engine import lastrun, lock, snapshot
from engine.building.last import Last
from engine.building.origins import Folder, Origin, gather
from engine.building.report import Journal, Report, report_of, unchanged
from engine.building.sources import RawFile, find_files
from engine.building.task import Task
from engine.building.watch import Watcher
from engine.errors import PlaywiseError
from engine.lastrun import LastRefresh, Outcome
from engine.options import BuildOptions


def utc_now() -> datetime:
    """Return the time, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


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
    origins = (Folder(source),) if isinstance(source, Path) else tuple(source)
    order = _Order(origins, data, options, Journal(watch), force, sample, accept, now)
    with lock.refreshing(data, now()):
        try:
            report = _refreshed(order)
        except PlaywiseError as error:
            lastrun.note(data, LastRefresh(now(), Outcome.FAILED, reason=str(error)))
            raise
        outcome = Outcome.UNCHANGED if report.unchanged else Outcome.PUBLISHED
        lastrun.note(data, LastRefresh(now(), outcome, report.snapshot))
        return report


@dataclass(frozen=True, slots=True)
class _Order:
    """What a refresh was asked to do; see `refresh`."""

    origins: tuple[Origin, ...]
    data: Path
    options: BuildOptions
    journal: Journal
    force: bool
    sample: bool
    accept: bool
    now: Callable[[], datetime]


def _refreshed(order: _Order) -> Report:
    snapshot.sweep(order.data)
    last = Last.of(order.data)
    folders = gather(order.origins, order.data, order.options.fetching, order.journal)
    with order.journal.step("find files") as step:
        files = find_files(*folders, known=() if order.force or last is None else last.sources)
        step.rows = len(files)
    if last and not order.force and last.says_all(files, order.options):
        return unchanged(last.served, order.journal)
    return _built(order, files, last)


def _built(order: _Order, files: tuple[RawFile, ...], last: Last | None) -> Report:
    """Build, test and publish a snapshot."""
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
        _build(task, journal)
        with journal.step("publish"):
            published = snapshot.publish(order.data, folder, order.options.keep)
    return report_of(published, journal)


def _build(task: Task, journal: Journal) -> None:
    """Do all parts; only the way that is gone is loaded, because the one loads no library and the other many."""
    if task.options.low_memory:
        from engine.building import apart

        apart.build(task, journal)
    else:
        from engine.building import together

        together.build(task, journal)
