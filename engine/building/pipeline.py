"""The order of a refresh: raw files in, a published snapshot out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from engine import lastrun, lock, selftest, snapshot
from engine import schemas as s
from engine.building import totals
from engine.building.checks import check_totals
from engine.building.description import described
from engine.building.gate import admit
from engine.building.known import known_answers
from engine.building.last import Last
from engine.building.learning import learn
from engine.building.origins import Folder, Origin, gather
from engine.building.raw import Raw, read_raw
from engine.building.report import Journal, Report, report_of, unchanged
from engine.building.sentiment import BYTES_A_TEXT, Reading, reading
from engine.building.sources import REVIEWS, RawFile, find_files
from engine.building.store import Store
from engine.building.tables import Tables, catalogue_and_plays, label_reviews
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
        store = Store(folder)
        known, expected = last.tones() if last else {}, _texts_expected(files)
        with reading(known, order.options.sentiment_processes, expected) as texts:
            raw = read_raw(files, order.options.unreadable_limit, journal, texts.begin)
            tables = _tables(raw, texts, order.options, journal)
        tables = _answers(tables, store, journal)
        store.parquet(s.FAULTS, raw.faults.table())
        learn(tables, folder, journal)
        with journal.step("check"):
            _check(order, raw, tables, store, last)
        with journal.step("publish"):
            published = snapshot.publish(order.data, folder, order.options.keep)
    return report_of(published, journal)


def _texts_expected(files: tuple[RawFile, ...]) -> float:
    return sum(file.size for file in files if file.kind == REVIEWS) / BYTES_A_TEXT


def _check(order: _Order, raw: Raw, tables: Tables, store: Store, last: Last | None) -> None:
    """Describe what was built, and test it."""
    made = described(
        raw,
        tables,
        store,
        order.options,
        sample=order.sample,
        created=order.now(),
        number=snapshot.next_number(order.data),
    )
    served = last.served if last else None
    admit(order.data, store.folder, made, tables, served, order.options, accept=order.accept)


def _tables(raw: Raw, texts: Reading, options: BuildOptions, journal: Journal) -> Tables:
    """Clean and join what was read, and label the reviews."""
    with journal.step("clean") as step:
        tables = catalogue_and_plays(raw, options.unreadable_limit)
        step.rows = tables.catalogue.height + tables.plays.height + tables.reviews.height
    journal.reused["texts"] = texts.reused
    with journal.step("sentiment", len(texts.hashes), "texts") as step:
        tables = label_reviews(tables, raw, texts.finish(journal.watch.advance), options)
        step.rows = tables.reviews.height
    return tables


def _answers(tables: Tables, store: Store, journal: Journal) -> Tables:
    """Compute and store the ready answers; return the tables with each entry's totals."""
    with journal.step("aggregates") as step:
        tables = totals.with_totals(tables)
        ready = totals.answers(tables)
        check_totals(tables, ready)
        totals.store(tables, ready, store)
        selftest.write(store.folder, known_answers(tables))
        step.rows = sum(frame.height for frame in ready.values())
    return tables
