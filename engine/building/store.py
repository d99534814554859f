"""Writes the tables of a snapshot, and remembers their shapes for the manifest."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa
from pyarrow import ipc

from engine.manifest import Shape


@dataclass(slots=True)
class Store:
    """A folder under construction; `shapes` holds (rows, columns) of each table written to it."""

    folder: Path
    shapes: dict[str, Shape] = field(default_factory=dict)

    def parquet(self, name: str, frame: pl.DataFrame) -> None:
        """Write a table that is read as a whole, or by other programs."""
        file = f"{name}.parquet"
        packed = BytesIO()
        frame.rechunk().write_parquet(packed, compression="zstd")
        # Written by Python, because polars names a full disk in many ways and none is an OSError.
        (self.folder / file).write_bytes(packed.getvalue())
        self.shapes[file] = (frame.height, tuple(frame.columns))

    def arrow(self, name: str, frame: pl.DataFrame) -> None:
        """Write a table that is mapped into memory and read a row at a time: one batch, not compressed."""
        file = f"{name}.arrow"
        table = _cleared(frame.rechunk().to_arrow(compat_level=pl.CompatLevel.oldest()).combine_chunks())
        write_arrow(self.folder / file, table)
        self.shapes[file] = (frame.height, tuple(frame.columns))


def write_arrow(file: Path, table: pa.Table) -> None:
    """Write a table to a new file as it lies in memory, not compressed.

    By Arrow's own library: polars writes to memory first, and names a full disk in many ways, none of them an OSError.
    """
    with pa.OSFile(str(file), "wb") as sink, ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)


def _cleared(table: pa.Table) -> pa.Table:
    """Return a table whose gaps are the same bytes each time: in them, and behind the last, lies what was before."""
    columns = [_copied(column.combine_chunks()) if _may_have_gaps(column) else column for column in table.columns]
    return pa.table(columns, table.column_names)


def _may_have_gaps(column: pa.ChunkedArray) -> bool:
    """Whether there may be gaps in a column, or in the lists that it holds, whose gaps it does not count."""
    return bool(column.null_count) or bool(pa.types.is_nested(column.type))


def _copied(column: pa.Array) -> pa.Array:
    return column.take(pa.array(np.arange(len(column))))
