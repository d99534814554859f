"""The tables of a snapshot, as they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import ipc
from pyarrow.parquet import ParquetFile

AT_ONCE = 1_000
"""Rows that become Python objects in one go, a millisecond: other threads wait meanwhile, answers among them."""


def stored(folder: Path, table: str, columns: Sequence[str] | None = None) -> pa.Table:
    """Return a table of the snapshot in `folder`, or some of its columns, each in one piece."""
    # Not `parquet.read_table`: it loads what reads data sets of many files, and pandas where there is one.
    with ParquetFile(folder / f"{table}.parquet") as file:
        return file.read(columns=list(columns) if columns else None).combine_chunks()


def mapped(folder: Path, table: str) -> pa.Table:
    """Map a table of the snapshot in `folder`: only the pages that are asked about are read."""
    with pa.memory_map(str(folder / f"{table}.arrow")) as source:
        return ipc.open_file(source).read_all()


def column(table: pa.Table, name: str) -> pa.Array:
    """Return a column of a mapped table as it lies in the file; `combine_chunks` would copy it into memory."""
    chunks = table[name].chunks
    return chunks[0] if len(chunks) == 1 else table[name].combine_chunks()


def values(column: pa.Array | pa.ChunkedArray) -> list[Any]:
    """Return a column as Python objects."""
    return list(_in_slices(column))


def records(table: pa.Table) -> list[dict[str, Any]]:
    """Return the rows of a table as Python objects, by column."""
    return list(_in_slices(table))


def _in_slices(what: Any) -> Iterator[Any]:
    for start in range(0, len(what), AT_ONCE):
        yield from what.slice(start, AT_ONCE).to_pylist()
