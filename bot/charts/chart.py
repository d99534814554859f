"""What a chart shows: titles, bars and labels in their final words, for whoever draws it.

A chart is plain data, equal to another when their pictures are equal, so it is also what pictures are kept by. The
same chart is drawn as a PNG (`bot.charts.png`) and in a terminal (`bot.bars`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """What stands over one year: `parts` from the bottom up, and `told`, their sum in words."""

    year: int
    parts: tuple[float, ...]
    told: str

    @property
    def size(self) -> float:
        """The height of all parts together."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Columns:
    """One amount a year; `columns` leave out no year between the first and the last, `marked` is the one meant."""

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
class Mood:
    """Negative, neutral and positive: of all, and by year (`columns` have the same three parts)."""

    title: str
    subtitle: str
    parts: tuple[Part, Part, Part]
    by_year: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One measure of a thing and of what is usual."""

    measure: str
    own: Bar
    usual: Bar


@dataclass(frozen=True, slots=True)
class Comparison:
    """A thing beside what is usual, measure by measure; sizes compare within a measure only."""

    title: str
    subtitle: str
    pairs: tuple[Pair, ...]


Chart = Columns | Ranking | Mood | Comparison


def ticks(columns: tuple[Column, ...], abreast: int, marked: int | None = None) -> tuple[int, ...]:
    """Return the years to write under `columns`, round ones, and always the marked one.

    Args:
        columns: One for each year, ascending.
        abreast: How many years fit under the columns side by side.
        marked: The year that is written before all others.
    """
    first, last = columns[0].year, columns[-1].year
    room = -(-len(columns) // max(abreast, 1))
    step = next((step for step in STEPS if step >= room), len(columns))
    kept = [] if marked is None else [marked]
    years = [year for year in range(first, last + 1) if year % step == 0] or [last]
    return tuple(sorted(kept + [year for year in years if all(abs(year - other) >= room for other in kept)]))


STEPS = (1, 2, 5, 10, 20, 50)
"""Years from one label to the next: what people count in."""
