"""The order of a refresh: raw files in, a published snapshot out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

import numpy as np
import polars as pl

from engine import index, manifest, recommender, snapshot
from engine import schemas as s
from engine.building import totals
from engine.building.checks import check_answers, check_totals
from engine.building.company import company
from engine.building.content import content_vectors
from engine.building.evidence import evidence
from engine.building.families import families
from engine.building.fitting import fit
from engine.building.popularity import popularity
from engine.building.raw import Raw, read_raw
from engine.building.report import Journal, Report
from engine.building.similar import described, presentable, similar_index
from engine.building.sources import RawFile, find_files
from engine.building.store import Store
from engine.building.tables import Tables, catalogue_and_plays, label_reviews
from engine.building.watch import Watcher
from engine.errors import SnapshotError
from engine.families import FOLDER as FAMILIES
from engine.manifest import Manifest
from engine.options import BuildOptions

LIBRARIES = ("playwise", "numpy", "polars", "pyarrow", "scikit-learn", "scipy", "textblob")
"""Whose versions a manifest names: those that a snapshot's figures depend on."""

SHAPING = ("negative_below", "positive_above")
"""The options that change what is built; the others change only how."""


def utc_now() -> datetime:
    """Return the time, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def refresh(
    source: Path,
    data: Path,
    options: BuildOptions,
    watch: Watcher,
    *,
    force: bool = False,
    sample: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> Report:
    """Build a snapshot from the raw files in `source` and serve it from `data`.

    Nothing is built when neither the files nor the code nor the options changed, unless `force`.

    Args:
        source: The folder of raw files.
        data: The data folder; its `snapshots` receives the new one.
        options: How to build.
        watch: Hears of every step.
        force: Build even if nothing changed.
        sample: Whether the raw files are the bundled ones, whose players and reviews are invented.
        now: The clock.

    Raises:
        SourceError: A raw file cannot be used.
        BuildError: A table or a check failed. In both cases the served snapshot is untouched.
    """
    journal = Journal(watch)
    with journal.step("find files") as step:
        files = find_files(source)
        step.rows = len(files)
    last = _served(data)
    if last and not force and _unchanged(last, files, options):
        return Report(snapshot=last.id, unchanged=True, size_bytes=last.size)
    with snapshot.workshop(data) as folder:
        store = Store(folder)
        raw = read_raw(files, options.unreadable_limit, journal)
        tables = _tables(raw, _known_tones(data, last), options, journal)
        tables = _answers(tables, store, journal)
        _learn(tables, folder, journal)
        with journal.step("check"):
            made = _manifest(raw, tables, store, options, sample, now())
            manifest.write(folder, made)
            check_answers(folder)
        with journal.step("publish"):
            published = snapshot.publish(data, folder, options.keep)
    return _report(published, journal)


def _tables(raw: Raw, tones: dict[int, float], options: BuildOptions, journal: Journal) -> Tables:
    """Clean and join what was read, and label the reviews."""
    with journal.step("clean") as step:
        tables = catalogue_and_plays(raw, options.unreadable_limit)
        step.rows = tables.catalogue.height + tables.plays.height + tables.reviews.height
    with journal.step("sentiment", tables.reviews.height, "texts") as step:
        tables = label_reviews(tables, raw, tones, options, journal.watch.advance)
        step.rows = tables.reviews.height
    return tables


def _answers(tables: Tables, store: Store, journal: Journal) -> Tables:
    """Compute and store the ready answers; return the tables with each entry's totals."""
    with journal.step("aggregates") as step:
        tables = totals.with_totals(tables)
        ready = totals.answers(tables)
        check_totals(tables, ready)
        totals.store(tables, ready, store)
        step.rows = sum(frame.height for frame in ready.values())
    return tables


def _learn(tables: Tables, folder: Path, journal: Journal) -> None:
    """Fit what is learned from the tables: who is like whom, and what pulls what."""
    with journal.step("similar games") as step:
        known = evidence(tables.plays, tables.catalogue.height, tables.reviews, tables.players)
        vectors, allowed = content_vectors(tables.catalogue), presentable(tables.catalogue)
        together = families(tables.catalogue.select(pl.when(s.NAMED).then(s.TITLE)).to_series().to_list())
        together.save(folder / FAMILIES)
        fame = popularity(known).astype(np.float32)
        told = described(tables.catalogue)
        similar_index(vectors, told, company(known), together, fame, allowed).save(folder / index.FOLDER)
        step.rows = tables.catalogue.height
    with journal.step("recommender") as step:
        model = fit(known, tables.catalogue, vectors, allowed)
        model.save(folder / recommender.FOLDER)
        step.rows = len(model.targets)


def _served(data: Path) -> Manifest | None:
    try:
        return manifest.read(snapshot.current(data))
    except SnapshotError:
        return None


def _unchanged(last: Manifest, files: tuple[RawFile, ...], options: BuildOptions) -> bool:
    same_files = {source.sha256 for source in last.sources} == {file.sha256 for file in files}
    return same_files and last.settings == _settings(options) and last.versions == _versions()


def _settings(options: BuildOptions) -> dict[str, str]:
    return {name: str(getattr(options, name)) for name in SHAPING}


def _versions() -> dict[str, str]:
    return {name: version(name) for name in LIBRARIES}


def _known_tones(data: Path, last: Manifest | None) -> dict[int, float]:
    """Return text hash → polarity of the served snapshot, unless another TextBlob read them."""
    if last is None or last.versions.get("textblob") != version("textblob"):
        return {}
    try:
        path = snapshot.current(data) / f"{s.REVIEWS}.parquet"
        frame = pl.read_parquet(path, columns=[s.TEXT_HASH, s.POLARITY])
    except (OSError, SnapshotError, pl.exceptions.PolarsError):
        return {}
    return dict(frame.iter_rows())


def _manifest(
    raw: Raw, tables: Tables, store: Store, options: BuildOptions, sample: bool, created: datetime
) -> Manifest:
    digest = hashlib.sha256("".join(source.sha256 for source in raw.sources).encode()).hexdigest()
    posted = tables.reviews[s.POSTED].max()
    return Manifest(
        format=manifest.FORMAT,
        id=snapshot.unused(store.folder.parent, f"{created:%Y%m%dT%H%M%SZ}-{digest[:8]}"),
        created=created,
        data_as_of=posted if isinstance(posted, date) else created.date(),
        sample=sample,
        sources=tuple(raw.sources),
        settings=_settings(options),
        versions=_versions(),
        files=manifest.describe(store.folder, store.shapes),
        rejected=dict(+raw.faults.rejected),
        observed=dict(+raw.faults.observed),
        metrics=_metrics(tables),
    )


def _metrics(tables: Tables) -> dict[str, float]:
    """Return the figures that `/about` and later comparisons read."""
    labels = tables.reviews[s.LABEL].value_counts(name=s.COUNT)
    return {
        "entries": tables.catalogue.height,
        "games": int(presentable(tables.catalogue).sum()),
        "players": len(tables.players),
        "reviews": tables.reviews.height,
        "plays": tables.plays.height,
        "minutes": int(tables.catalogue[s.MINUTES].sum()),
        **{f"reviews labelled {label}": count for label, count in sorted(labels.iter_rows())},
    }


def _report(published: Manifest, journal: Journal) -> Report:
    return Report(
        snapshot=published.id,
        steps=tuple(journal.steps),
        read={source.name: source.lines for source in published.sources},
        rejected=published.rejected,
        built={file.name: file.rows for file in published.files if file.rows is not None},
        size_bytes=published.size,
        seconds=sum(step.seconds for step in journal.steps),
    )
