"""What a chart shows: titles, bars and labels in their final words, for whoever draws it.

A chart is plain data, equal to another when their pictures are equal, so it is also what pictures are kept by. The
same chart is drawn as a PNG (`bot.charts.png`) and in a terminal (`bot.bars`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """What stands over one year, month or weekday.

    Attributes:
        number: The year, or the number of the month or weekday.
        parts: Amounts, from the bottom up.
        told: Their sum in words.
        name: What is written under it in place of its number.
    """

    number: int
    parts: tuple[float, ...]
    told: str
    name: str = ""

    @property
    def size(self) -> float:
        """The height of all parts together."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Columns:
    """One amount a year, month or weekday; `columns` leave out none between the first and the last.

    `marked` is the number of the one meant.
    """

    title: str
    subtitle: str
    columns: tuple[Column, ...]
    marked: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A named amount: `told` is the amount in words, `detail` what it should be seen beside."""

    name: str
    size: float
    told: str
    detail: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """The first of a ranking, the largest first."""

    title: str
    subtitle: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole: its share (0 to 1), that share in words, and how many it is, in words."""

    share: float
    told: str
    detail: str


@dataclass(frozen=True, slots=True)
class Shares:
    """A whole in its two or three parts: of all, and by year (`columns` have the same parts).

    Three parts are negative, neutral and positive; two are what is meant, and the rest.
    """

    title: str
    subtitle: str
    parts: tuple[Part, ...]
    by_year: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One measure of a thing and of what it is seen beside."""

    measure: str
    own: Bar
    usual: Bar


@dataclass(frozen=True, slots=True)
class Comparison:
    """A thing beside what is usual, measure by measure; sizes compare within a measure only, unless `alike`.

    Measures that are `alike` are many of one kind, in one unit; the names of their bars are the same, and short.
    """

    title: str
    subtitle: str
    pairs: tuple[Pair, ...]
    alike: bool = False


Chart = Columns | Ranking | Shares | Comparison


def span(years: Iterable[int]) -> range:
    """Return every year from the first to the last: a gap in time is a gap in the picture."""
    known = sorted(years)
    return range(known[0], known[-1] + 1)


def ticks(columns: tuple[Column, ...], abreast: int, marked: int | None = None) -> tuple[int, ...]:
    """Return the numbers of the columns to write under, round years, and always the marked one; names are all written.

    Args:
        columns: One for each year, ascending.
        abreast: How many years fit under the columns side by side.
        marked: The year that is written before all others.
    """
    if columns[0].name:
        return tuple(column.number for column in columns)
    first, last = columns[0].number, columns[-1].number
    room = -(-len(columns) // max(abreast, 1))
    step = next((step for step in STEPS if step >= room), len(columns))
    kept = [] if marked is None else [marked]
    years = [year for year in range(first, last + 1) if year % step == 0] or [last]
    return tuple(sorted(kept + [year for year in years if all(abs(year - other) >= room for other in kept)]))


STEPS = (1, 2, 5, 10, 20, 50)
"""Years from one label to the next: what people count in."""
