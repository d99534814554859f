"""A refresh from its lock to its last word, whatever catalogue is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from engine import lastrun, lock, snapshot
from engine.building.last import Last
from engine.building.origins import Folder, Origin, gather
from engine.building.report import Journal, Report, unchanged
from engine.building.sources import RawFile
from engine.errors import PlaywiseError
from engine.lastrun import LastRefresh, Outcome
from engine.manifest import SourceFile
from engine.options import BuildOptions


def utc_now() -> datetime:
    """Return the time, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Order:
    """What a refresh was asked to do; see `engine.building.pipeline.refresh`."""

    origins: tuple[Origin, ...]
    data: Path
    options: BuildOptions
    journal: Journal
    force: bool
    sample: bool
    accept: bool
    now: Callable[[], datetime]


class Find(Protocol):
    """Finds the raw files of a catalogue."""

    def __call__(self, *folders: Path, known: Sequence[SourceFile]) -> tuple[RawFile, ...]:
        """Return the files; one of the same name, size and time as a known one is not read again."""


Build = Callable[[Order, tuple[RawFile, ...], Last | None], Report]


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is particular to a catalogue.

    Attributes:
        find: Finds its raw files.
        settings: What shapes its snapshots, as text.
        build: Builds, tests and publishes one from the files, beside the last one.
    """

    find: Find
    settings: Mapping[str, str]
    build: Build


def origins_of(source: Path | Sequence[Origin]) -> tuple[Origin, ...]:
    """Return where raw files come from; a path is the folder that holds them."""
    return (Folder(source),) if isinstance(source, Path) else tuple(source)


def carried_out(order: Order, recipe: Recipe) -> Report:
    """Refresh under the lock of the data folder, and note how it ended.

    Raises:
        RefreshRunning: Another refresh of the data folder is at work.
        PlaywiseError: A step failed; the served snapshot is untouched.
    """
    with lock.refreshing(order.data, order.now()):
        try:
            report = _refreshed(order, recipe)
        except PlaywiseError as error:
            lastrun.note(order.data, LastRefresh(order.now(), Outcome.FAILED, reason=str(error)))
            raise
        outcome = Outcome.UNCHANGED if report.unchanged else Outcome.PUBLISHED
        lastrun.note(order.data, LastRefresh(order.now(), outcome, report.snapshot))
        return report


def _refreshed(order: Order, recipe: Recipe) -> Report:
    snapshot.sweep(order.data)
    last = Last.of(order.data)
    folders = gather(order.origins, order.data, order.options.fetching, order.journal)
    with order.journal.step("find files") as step:
        files = recipe.find(*folders, known=() if order.force or last is None else last.sources)
        step.rows = len(files)
    if last and not order.force and last.says_all(files, recipe.settings):
        return unchanged(last.served, order.journal)
    return recipe.build(order, files, last)
