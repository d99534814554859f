"""The order of a refresh of films: lists and facts in, a published snapshot out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import polars as pl

from engine import families as families_store
from engine import schemas as s
from engine import selftest, snapshot
from engine.building.description import manifest_of
from engine.building.families import families
from engine.building.faulttable import faults_table
from engine.building.films.content import film_vectors, themes
from engine.building.films.known import known_answers
from engine.building.films.merging import merged
from engine.building.films.quality import TITLES_FOUND, measured
from engine.building.films.raw import RawFilms, read_films
from engine.building.films.similar import Blend, fame, neighbours, shelves
from engine.building.films.sources import find_files
from engine.building.films.tables import FilmTables, film_tables
from engine.building.gate import admit
from engine.building.last import Last
from engine.building.order import Order, Recipe, carried_out, origins_of, utc_now
from engine.building.origins import Origin
from engine.building.report import Journal, Report, report_of
from engine.building.sources import RawFile
from engine.building.store import Store
from engine.building.validation import Expected
from engine.building.watch import Watcher
from engine.films import nearby
from engine.films import schemas as fs
from engine.films.form import Form
from engine.films.names import write_names
from engine.films.selftest import opened
from engine.manifest import Manifest
from engine.options import BuildOptions
from engine.spelling import spelling_key

EXPECTED = Expected(("entries", "films", "series", "streamed", "voted"), qualities=(TITLES_FOUND,))


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
    return carried_out(order, Recipe(find_files, settings_of(options), _built))


def settings_of(options: BuildOptions) -> dict[str, str]:
    """Return the options that shape a snapshot of films, as text."""
    return {"film_words": str(options.film_words)}


def _built(order: Order, files: tuple[RawFile, ...], last: Last | None) -> Report:
    """Build, test and publish a snapshot."""
    journal = order.journal
    with snapshot.workshop(order.data) as folder:
        store = Store(folder)
        raw = read_films(files, order.options.unreadable_limit, journal)
        tables = _tables(raw, store, order.options, journal)
        _learn(tables, store, order.options, journal)
        with journal.step("check"):
            _check(order, raw, tables, store, last)
        with journal.step("publish"):
            published = snapshot.publish(order.data, folder, order.options.keep)
    return report_of(published, journal)


def _tables(raw: RawFilms, store: Store, options: BuildOptions, journal: Journal) -> FilmTables:
    """Merge what was read, count what is asked about, and store both."""
    with journal.step("clean") as step:
        entries = merged(raw.records)
        tables = film_tables(entries, raw.faults, options.unreadable_limit)
        step.rows = tables.films.height
    with journal.step("tables"):
        store.parquet(fs.FILMS, tables.films)
        store.arrow(fs.FILMS, tables.films)
        store.arrow(fs.ACTORS, tables.actors)
        store.arrow(fs.DIRECTORS, tables.directors)
        for name, frame in tables.ready.items():
            store.parquet(name, frame)
            store.arrow(name, frame)
        store.parquet(s.FAULTS, faults_table(raw.faults))
        selftest.write(store.folder, known_answers(entries))
        write_names(store.folder)
    return tables


def _learn(tables: FilmTables, store: Store, options: BuildOptions, journal: Journal) -> None:
    """Learn who is like whom, and what two may share."""
    with journal.step("similar films", tables.films.height) as step:
        together = families(tables.films[fs.TITLE].to_list())
        together.save(store.folder / families_store.FOLDER)
        vectors, known = film_vectors(tables.films, options.film_words), fame(tables.films)
        for shelf in shelves(tables.films):
            found = neighbours(vectors, shelf, together, known, Blend())
            found.save(store.folder / nearby.FOLDER / shelf.name)
        store.arrow(fs.THEMES, themes(tables.films))
        step.rows = tables.films.height


def _check(order: Order, raw: RawFilms, tables: FilmTables, store: Store, last: Last | None) -> None:
    """Describe what was built, and test it."""

    def measure(folder: Path) -> Mapping[str, float]:
        return measured(opened(folder), tables.films)

    made, served = _described(order, raw, tables, store), last.served if last else None
    admit(order.data, store.folder, made, measure, served, order.options, accept=order.accept, expected=EXPECTED)


def _described(order: Order, raw: RawFilms, tables: FilmTables, store: Store) -> Manifest:
    created, films = order.now(), tables.films
    days = films.select(pl.concat_list(pl.col(fs.ADDED).list.max(), fs.RELEASED).list.max()).to_series()
    latest = days.filter(days <= created.date()).max()
    return manifest_of(
        store,
        raw.sources,
        raw.faults,
        data_as_of=latest if isinstance(latest, date) else created.date(),
        settings=settings_of(order.options),
        metrics=metrics(tables),
        sample=order.sample,
        created=created,
        number=snapshot.next_number(order.data),
    )


def metrics(tables: FilmTables) -> dict[str, float]:
    """Return the figures that `FilmAbout` and the next refresh read."""
    films = tables.films
    by_form = dict(films[fs.FORM].value_counts().iter_rows())
    people = {spelling_key(name) for table in (tables.actors, tables.directors) for name in table[fs.NAME]}
    return {
        "entries": films.height,
        "films": by_form.get(Form.FILM, 0),
        "series": by_form.get(Form.SERIES, 0),
        "streamed": int((films[fs.PLATFORMS].list.len() > 0).sum()),
        "voted": int(films[fs.VOTES].is_not_null().sum()),
        "people": len(people),
    }
