"""The raw files about films, read and cleaned into records."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from engine.building.faults import Faults
from engine.building.films import facts, lists, nested
from engine.building.films.record import Record
from engine.building.films.rows import Row, read_rows
from engine.building.films.sources import CREDITS, FACTS, GENRES, LISTS, METADATA
from engine.building.report import Journal
from engine.building.sources import LineCount, RawFile
from engine.errors import SourceError
from engine.manifest import SourceFile


@dataclass(slots=True)
class RawFilms:
    """What the files say, row by row cleaned and not yet merged; facts come before lists."""

    records: list[Record] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    sources: list[SourceFile] = field(default_factory=list)


def read_films(files: tuple[RawFile, ...], unreadable_limit: float, journal: Journal) -> RawFilms:
    """Read the files in the order in which they were found.

    Raises:
        SourceError: A file is empty, cut off, corrupt, has other columns or too many unreadable rows, or changes
            meanwhile.
    """
    raw = RawFilms()
    for file in files:
        count = LineCount(file.path)
        with journal.step(f"read {file.kind}", file.size, "bytes") as step:
            _take(raw, _Rows(file, count, raw.faults, journal.watch.advance))
            count.check(unreadable_limit)
            step.rows = count.lines
        if not file.unchanged():
            raise SourceError(f"{file.path} was written to while it was read: refresh again when that is done.")
        raw.sources.append(file.source(count))
    return raw


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one file, once it is known which columns it must have."""

    file: RawFile
    count: LineCount
    faults: Faults
    advance: Callable[[int], None]

    def __call__(self, columns: Collection[str]) -> Iterator[Row]:
        return read_rows(self.file, columns, self.count, self.faults, self.advance)


def _take(raw: RawFilms, rows: _Rows) -> None:
    kind = rows.file.kind
    if kind == METADATA:
        raw.records.extend(nested.films(rows(nested.COLUMNS), raw.faults))
    elif kind == CREDITS:
        known = nested.credits_by_film(rows(nested.CREDIT_COLUMNS), raw.faults)
        raw.records = list(nested.with_credits(raw.records, known))
    elif kind == FACTS:
        raw.records.extend(_new(raw.records, facts.facts(rows(facts.COLUMNS), raw.faults)))
    elif kind == GENRES:
        raw.records = list(facts.with_genres(raw.records, rows.count, raw.faults))
    else:
        raw.records.extend(lists.listed(rows(lists.COLUMNS), LISTS[kind], raw.faults))


def _new(known: Iterable[Record], told: Iterable[Record]) -> list[Record]:
    """Return the films that the fuller form of the same data set did not tell of."""
    ids = {record.id for record in known}
    return [record for record in told if record.id not in ids]
