"""What a report is made of: sections of figures and tables, each with the sentence that says what it shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as inline SVG; `name` is its file's and `sentence` its caption."""

    name: str
    title: str
    sentence: str
    svg: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text; the columns after the first `words` hold numbers."""

    title: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: int = 1


Block = Figure | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter, with the name that links lead to."""

    name: str
    title: str
    blocks: tuple[Block, ...]
