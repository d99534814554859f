"""The tables of a snapshot, as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
from pyarrow import ipc
from pyarrow.parquet import ParquetFile


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
