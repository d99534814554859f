"""The rows of a CSV file, one in memory at a time, broken ones passed over and counted."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager

from engine.building.faults import Faults
from engine.building.sources import LONGEST_LINE, LineCount, RawFile, opened_lines
from engine.errors import SourceError

ODD_ENCODING = "films: lines not in UTF-8, read as Windows-1252"

Row = dict[str, str]


def read_rows(
    file: RawFile, columns: Collection[str], count: LineCount, faults: Faults, advance: Callable[[int], None]
) -> Iterator[Row]:
    """Yield every row that has a value for each column, spaces around it cut off.

    Args:
        file: The file to read, gzip or plain; its first row names the columns.
        columns: Those that it must have.
        count: Is told of every row, and of those that could not be read.
        faults: Is told of lines in another encoding.
        advance: Is told of the bytes of the file that were used up.

    Raises:
        SourceError: The file is cut off, corrupt, or has other columns.
    """
    with opened_lines(file.path, advance) as lines, _long_cells():
        told = _Decoded(lines, faults)
        reader = csv.reader(told)
        header = _header(file, next(reader, []), columns)
        for number, cells in _readable(reader):
            count.lines += 1
            if cells is not None and len(cells) == len(header):
                yield dict(zip(header, (cell.strip() for cell in cells), strict=True))
            elif told.cut:
                raise SourceError(f"{file.path} is cut off in its last line: fetch it again.")
            else:
                count.unreadable.append(number)


class _Decoded:
    """Lines as text; knows whether the last one had no end."""

    def __init__(self, lines: Iterable[bytes], faults: Faults) -> None:
        self._lines = iter(lines)
        self._faults = faults
        self.cut = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.cut = not line.endswith((b"\n", b"\r"))
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            self._faults.observed[ODD_ENCODING] += 1
            return line.decode("cp1252", "replace")


def _readable(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | None]]:
    """Yield (line number, cells) of every row that is not empty; no cells where the row cannot be read."""
    while True:
        try:
            cells: list[str] | None = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = None
        if cells != []:
            yield getattr(reader, "line_num", 0), cells


def _header(file: RawFile, found: list[str], columns: Collection[str]) -> list[str]:
    header = [name.strip() for name in found]
    lacking = sorted(set(columns).difference(header))
    if lacking:
        raise SourceError(f"{file.path} has no column {lacking[0]}: is it another file under this name?")
    return header


@contextmanager
def _long_cells() -> Iterator[None]:
    # The cast of one film is longer than what csv takes for a cell unless told otherwise.
    before = csv.field_size_limit(LONGEST_LINE)
    try:
        yield
    finally:
        csv.field_size_limit(before)
