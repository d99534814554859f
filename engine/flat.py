"""A table of a flatbuffer, the form in which Arrow files say what they hold: read a field at a time.

Source: https://flatbuffers.dev/internals/.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

OFFSET = 4
"""Bytes of an offset, and of the length before a vector or a text."""


@dataclass(frozen=True, slots=True)
class Flat:
    """One table: the bytes that it lies in, and where. Fields are numbered from 0, as its schema lists them."""

    data: bytes
    place: int

    @classmethod
    def root(cls, data: bytes) -> Self:
        """Return the table that a buffer begins with."""
        return cls(data, _followed(data, 0))

    def number(self, field: int, form: str, default: int = 0) -> int:
        """Return a number or a flag; `form` is that of `struct`."""
        place = self._place(field)
        return default if place is None else int(_read(form, self.data, place)[0])

    def table(self, field: int) -> Self:
        """Return a table inside this one.

        Raises:
            ValueError: It is not there.
        """
        return type(self)(self.data, _followed(self.data, self._needed(field)))

    def has(self, field: int) -> bool:
        """Whether a field is there."""
        return self._place(field) is not None

    def text(self, field: int) -> str:
        """Return a text.

        Raises:
            ValueError: It is not there.
        """
        first, length = self._vector(field)
        return self.data[first : first + length].decode()

    def tables(self, field: int) -> Iterator[Self]:
        """Yield the tables of a list; none where there is no list."""
        first, length = self._vector(field) if self.has(field) else (0, 0)
        for place in range(first, first + length * OFFSET, OFFSET):
            yield type(self)(self.data, _followed(self.data, place))

    def structs(self, field: int, form: str) -> list[tuple[Any, ...]]:
        """Return the records of a list that lie in a row; none where there is no list."""
        first, length = self._vector(field) if self.has(field) else (0, 0)
        size = struct.calcsize(form)
        return [_read(form, self.data, first + number * size) for number in range(length)]

    def _vector(self, field: int) -> tuple[int, int]:
        start = _followed(self.data, self._needed(field))
        return start + OFFSET, int(_read("<I", self.data, start)[0])

    def _needed(self, field: int) -> int:
        place = self._place(field)
        if place is None:
            raise ValueError(f"field {field} is missing")
        return place

    def _place(self, field: int) -> int | None:
        """Return where a field lies; the table of places begins with its own size, and that of the fields."""
        places = self.place - _read("<i", self.data, self.place)[0]
        slot = OFFSET + 2 * field
        if slot >= _read("<H", self.data, places)[0]:
            return None
        found = _read("<H", self.data, places + slot)[0]
        return self.place + found if found else None


def _followed(data: bytes, place: int) -> int:
    return place + int(_read("<I", data, place)[0])


def _read(form: str, data: bytes, place: int) -> tuple[Any, ...]:
    try:
        return struct.unpack_from(form, data, place)
    except struct.error as error:
        raise ValueError("it ends too early") from error
