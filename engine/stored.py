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
