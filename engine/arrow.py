"""An Arrow file of one batch, mapped: its columns as they lie in it, without the library that wrote it.

That library takes sixty megabytes and a third of a second to load, most of it for what answering never does.
Source: https://arrow.apache.org/docs/format/Columnar.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import repeat
from pathlib import Path
from typing import Any, cast

import numpy as np

from engine.columns import Column, Days, Gaps, Lists, Numbers, Table
from engine.flat import Flat
from engine.texts import Texts

MAGIC = b"ARROW1"
PREFIX = 8
"""Bytes before a message: a mark, and its length."""

SCHEMA, BATCHES, FIELDS = 1, 3, 1
"""Fields of the footer, and of the schema."""

NAME, KIND, DETAILS, DICTIONARY, CHILDREN = 0, 2, 3, 4, 5
"""Fields of a column's description."""

WIDTH, SIGNED, PRECISION = 0, 1, 0
"""Fields of the details of a number."""

HEADER, COMPRESSION = 2, 3
NODES, BUFFERS = 1, 2
"""Fields of a message, and of the batch in it."""

BLOCK, PAIR = "<qi4xq", "<qq"
FLOAT_WIDTHS = {1: 32, 2: 64}
"""Bits of a number with a point, by its precision."""

Bytes = np.ndarray[Any, np.dtype[np.uint8]]
Pairs = Iterator[tuple[int, int]]


class Kind(IntEnum):
    """Kinds of columns that snapshots have; texts and lists are the large ones, whose places have 64 bits."""

    INT = 2
    FLOAT = 3
    FLAG = 6
    DAY = 8
    TEXT = 20
    LIST = 21


def columns_in(path: Path) -> Table:
    """Map an Arrow file.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no Arrow file, of several batches, or has a column of a kind that no snapshot has.
    """
    file = np.memmap(path, np.uint8, "r").view(np.ndarray)
    footer = _footer(file, path)
    batches = footer.structs(BATCHES, BLOCK)
    if len(batches) > 1:
        raise ValueError(f"{path.name} is not of one batch")
    parts = _Parts.of(file, *batches[0]) if batches else _Parts.none()
    return {field.text(NAME): parts.column(field) for field in footer.table(SCHEMA).tables(FIELDS)}


def _footer(file: Bytes, path: Path) -> Flat:
    end = len(file) - len(MAGIC)
    if end < PREFIX or file[end:].tobytes() != MAGIC:
        raise ValueError(f"{path.name} is no whole Arrow file")
    size = int.from_bytes(file[end - 4 : end].tobytes(), "little")
    return Flat.root(file[end - 4 - size : end - 4].tobytes())


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is left of a batch, in the order of the columns: (rows, gaps) of each, and (place, length) of its bytes."""

    body: Bytes
    nodes: Pairs
    buffers: Pairs

    @classmethod
    def of(cls, file: Bytes, place: int, size: int, length: int) -> _Parts:
        """Return the parts of a batch, whose description lies at `place` and is followed by `length` bytes."""
        batch = Flat.root(file[place + PREFIX : place + size].tobytes()).table(HEADER)
        if batch.has(COMPRESSION):
            raise ValueError("a batch is compressed")
        nodes, buffers = (iter(batch.structs(field, PAIR)) for field in (NODES, BUFFERS))
        return cls(file[place + size : place + size + length], cast("Pairs", nodes), cast("Pairs", buffers))

    @classmethod
    def none(cls) -> _Parts:
        """Return the parts of a table without rows, which has no batch."""
        return cls(np.empty(0, np.uint8), repeat((0, 0)), repeat((0, 0)))

    def column(self, field: Flat) -> Column:
        """Take the next column, as `field` describes it."""
        rows, gaps = next(self.nodes)
        known = self._array(np.uint8)
        column = self._values(field, rows)
        return Gaps(column, _flags(known, rows)) if gaps else column

    def _values(self, field: Flat, rows: int) -> Column:
        kind = field.number(KIND, "<B")
        if field.has(DICTIONARY) or kind not in Kind:
            raise ValueError(f"column {field.text(NAME)} is of a kind that no snapshot has")
        match Kind(kind):
            case Kind.FLAG:
                return Numbers(_flags(self._array(np.uint8), rows))
            case Kind.DAY:
                return Days(self._array(np.int32)[:rows])
            case Kind.TEXT:
                places = self._places(rows)
                return Texts(self._array(np.uint8), places)
            case Kind.LIST:
                places = self._places(rows)
                (items,) = field.tables(CHILDREN)
                return Lists(places, self.column(items))
            case number:
                return Numbers(self._array(_dtype(number, field.table(DETAILS)))[:rows])

    def _places(self, rows: int) -> Any:
        places = self._array(np.int64)[: rows + 1]
        return places if len(places) else np.zeros(1, np.int64)

    def _array(self, dtype: Any) -> Any:
        place, length = next(self.buffers)
        return self.body[place : place + length].view(dtype)


def _flags(bits: Bytes, rows: int) -> Any:
    return np.unpackbits(bits, count=rows, bitorder="little").view(np.bool_)


def _dtype(kind: Kind, details: Flat) -> np.dtype[Any]:
    if kind is Kind.FLOAT:
        return np.dtype(f"<f{FLOAT_WIDTHS[details.number(PRECISION, '<h')] // 8}")
    return np.dtype(f"<{'i' if details.number(SIGNED, '<B') else 'u'}{details.number(WIDTH, '<i') // 8}")
