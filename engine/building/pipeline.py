"""The order of a refresh: raw files in, a published snapshot out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from engine import schemas as s
from engine import selftest, snapshot
from engine.building import totals
from engine.building.checks import check_totals
from engine.building.description import described, settings_of
from engine.building.gate import admit
from engine.building.known import known_answers
from engine.building.last import Last
from engine.building.learning import learn
from engine.building.order import Order, Recipe, carried_out, origins_of, utc_now
from engine.building.origins import Origin
from engine.building.quality import measured
from engine.building.raw import Raw, read_raw
from engine.building.report import Journal, Report, report_of
from engine.building.sentiment import BYTES_A_TEXT, Reading, reading
from engine.building.sources import REVIEWS, RawFile, find_files
from engine.building.store import Store
from engine.building.tables import Tables, catalogue_and_plays, label_reviews
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
    return carried_out(order, Recipe(find_files, settings_of(options), _built))


def _built(order: Order, files: tuple[RawFile, ...], last: Last | None) -> Report:
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


def _check(order: Order, raw: Raw, tables: Tables, store: Store, last: Last | None) -> None:
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

    def measure(folder: Path) -> Mapping[str, float]:
        return measured(selftest.opened(folder), tables)

    admit(order.data, store.folder, made, measure, served, order.options, accept=order.accept)


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
