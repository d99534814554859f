"""The clean tables about films: entries, the people in them, and what platforms and calendars count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import polars as pl
import pyarrow as pa

from engine.building.contracts import enforce
from engine.building.faults import Faults
from engine.building.films.contract import FilmsContract
from engine.building.films.identity import unqualified
from engine.building.films.record import Record
from engine.films import schemas as fs
from engine.films.form import Form
from engine.films.parts import Unit
from engine.spelling import spelling_key

NAMES = pl.List(pl.String())
TYPES: dict[str, pl.DataType] = {
    fs.FILM: pl.String(),
    fs.TITLE: pl.String(),
    fs.OTHERS: NAMES,
    fs.YEAR: pl.Int16(),
    fs.RELEASED: pl.Date(),
    fs.FORM: pl.String(),
    fs.GENRES: NAMES,
    fs.DIRECTED_BY: NAMES,
    fs.CAST: NAMES,
    fs.COUNTRIES: NAMES,
    fs.RATING: pl.String(),
    fs.MINUTES: pl.Int16(),
    fs.SEASONS: pl.Int16(),
    fs.DESCRIPTION: pl.String(),
    fs.PLATFORMS: NAMES,
    fs.ADDED: pl.List(pl.Date()),
    fs.VOTES: pl.Int32(),
    fs.AVERAGE: pl.Float64(),
    fs.POPULARITY: pl.Float64(),
    fs.BUDGET: pl.Int64(),
    fs.REVENUE: pl.Int64(),
}
PERSON_TYPES: dict[str, pl.DataType] = {fs.NAME: pl.String(), fs.ENTRIES: pl.List(pl.Int32())}


@dataclass(frozen=True, slots=True)
class FilmTables:
    """Everything that a snapshot of films is built from; an entry's number is its row in `films`."""

    films: pl.DataFrame
    actors: pl.DataFrame
    directors: pl.DataFrame

    @classmethod
    def of(cls, films: pl.DataFrame) -> Self:
        """Return the tables that follow from the entries."""
        return cls(films, _people(films[fs.CAST]), _people(films[fs.DIRECTED_BY]))

    @property
    def people(self) -> pl.DataFrame:
        """Everybody, each once."""
        keys = {spelling_key(name) for table in (self.actors, self.directors) for name in table[fs.NAME]}
        return pl.DataFrame({fs.NAME: sorted(keys)}, {fs.NAME: pl.String()})

    @property
    def ready(self) -> Mapping[str, pl.DataFrame]:
        """The counted answers, by table."""
        shown = self.films.select(fs.PLATFORMS, fs.YEAR, fs.FORM, fs.GENRES).explode(fs.PLATFORMS)
        shown = shown.rename({fs.PLATFORMS: fs.PLATFORM}).drop_nulls(fs.PLATFORM)
        genres = shown.explode(fs.GENRES).rename({fs.GENRES: fs.GENRE}).drop_nulls(fs.GENRE)
        return {
            fs.PLATFORM_YEARS: _counted(shown.drop_nulls(fs.YEAR), fs.PLATFORM, fs.YEAR, fs.FORM),
            fs.PLATFORM_GENRES: _counted(genres, fs.PLATFORM, fs.GENRE),
            fs.RELEASES: _releases(self.films),
        }


def films_table(entries: Iterable[Record], faults: Faults, limit: float) -> pl.DataFrame:
    """Return merged records as a table, by id.

    Raises:
        BuildError: More than `limit` (a share) of the entries break the contract.
    """
    frame = _frame(tuple(entries)).sort(fs.FILM)
    return enforce(FilmsContract, fs.FILMS, frame, faults, limit).with_columns(pl.col(fs.FORM).cast(pl.String()))


def other_titles(entry: Record) -> tuple[str, ...]:
    """Return what else an entry is called, its titles without a platform's additions among them."""
    bare = (unqualified(title) for title in (entry.title, *entry.others))
    return tuple(title for title in dict.fromkeys((*entry.others, *bare)) if title != entry.title)


def _frame(entries: Sequence[Record]) -> pl.DataFrame:
    # By way of Arrow: polars makes a Series of its own of every list, which takes ten times as long. A column at a
    # time, because a row of its own for every entry would take more memory than the records.
    schema = pl.DataFrame(schema=TYPES).to_arrow().schema
    columns = [pa.array([_cell(entry, column.name) for entry in entries], column.type) for column in schema]
    return pl.DataFrame(pa.table(columns, schema=schema))


def _cell(entry: Record, column: str) -> Any:
    match column:
        case fs.FILM:
            return entry.id
        case fs.OTHERS:
            return other_titles(entry)
        case fs.PLATFORMS:
            return tuple(entry.added)
        case fs.ADDED:
            return tuple(entry.added.values())
    return getattr(entry, column)


def _people(named: pl.Series) -> pl.DataFrame:
    """Return one row a person: the usual spelling of the name, and the entries, ascending; by name."""
    entries: defaultdict[str, dict[int, None]] = defaultdict(dict)
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry, names in enumerate(named.to_list()):
        for name in names:
            key = spelling_key(name)
            entries[key][entry] = None
            spellings[key][name] += 1
    rows = [(_usual(spellings[key]), list(found)) for key, found in entries.items()]
    return pl.DataFrame(sorted(rows), PERSON_TYPES, orient="row")


def _usual(spellings: Counter[str]) -> str:
    # Of two spellings as common, the one that sorts last: it has the accents.
    return max(spellings, key=lambda name: (spellings[name], name))


def _counted(rows: pl.DataFrame, *by: str) -> pl.DataFrame:
    return rows.group_by(by).agg(pl.len().cast(pl.Int32()).alias(fs.COUNT)).sort(by)


def _releases(films: pl.DataFrame) -> pl.DataFrame:
    """Return how many films were released in each month and on each weekday, those of a known day."""
    days = films.filter(pl.col(fs.FORM) == Form.FILM).drop_nulls(fs.RELEASED)
    day = pl.col(fs.RELEASED).dt
    by = {Unit.MONTH: day.month(), Unit.WEEKDAY: day.weekday()}
    parts = [
        _counted(days.select(pl.lit(unit.value).alias(fs.UNIT), number.alias(fs.NUMBER)), fs.UNIT, fs.NUMBER)
        for unit, number in by.items()
    ]
    return pl.concat(parts)
