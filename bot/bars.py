"""How a chart looks in a terminal: bars of block characters, eight steps to a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from bot.charts.chart import Bar, Chart, Column, Columns, Comparison, Ranking, Shares, ticks

WIDEST = 72
"""Cells of the widest chart, so that it is also whole in a terminal of 80."""

HIGH = 8
"""Lines of the largest column."""

EIGHTHS = " ▁▂▃▄▅▆▇█"
"""A cell filled from below."""

WIDEST_COLUMN = 6
A_YEAR = 5
"""Cells of a year under a column, with a space."""

STRONG, PALE, QUIET = "blue", "bright_black", "dim"
PARTS = {2: ((STRONG, "█"), (PALE, "░")), 3: (("red", "▒"), (PALE, "░"), (STRONG, "█"))}
"""Told apart by their filling too, where there are no colours; by how many there are."""

NAME = 24
"""Cells of a name before its bar."""


def chart_lines(chart: Chart, width: int) -> list[Text]:
    """Return the chart as lines for a terminal `width` cells wide."""
    width = min(width, WIDEST)
    match chart:
        case Columns():
            drawn = _standing(chart.columns, chart.marked, width)
        case Ranking():
            drawn = _lying([(bar, bar.size == chart.bars[0].size) for bar in chart.bars], width)
        case Comparison():
            drawn = _beside(chart, width)
        case Shares():
            drawn = _shares(chart, width)
    return [Text(chart.subtitle, QUIET), *drawn]


def _beside(chart: Comparison, width: int) -> Iterator[Text]:
    """Yield two bars under the name of each measure, which share their scale where measures are alike."""
    pairs = [[(pair.own, True), (pair.usual, False)] for pair in chart.pairs]
    every = [bar for pair in pairs for bar, _ in pair]
    for pair, bars in zip(chart.pairs, pairs, strict=True):
        yield Text(_cut(pair.measure, width))
        yield from _lying(bars, width, every if chart.alike else None)


def _lying(bars: Sequence[tuple[Bar, bool]], width: int, scale: Iterable[Bar] | None = None) -> Iterator[Text]:
    """Yield a line for each bar; those meant are strong. They are as long as they are among those of `scale`."""
    among = [bar for bar, _ in bars] if scale is None else list(scale)
    largest = max(bar.size for bar in among) or 1
    behind = max(cell_len(bar.told) for bar in among) + 1
    room = width - NAME - 1 - behind
    for bar, meant in bars:
        length = max(round(bar.size / largest * room), 1 if bar.size else 0)
        yield Text.assemble(
            (set_cell_size(_cut(bar.name, NAME), NAME) + " "),
            ("█" * length, STRONG if meant else PALE),
            " " * bool(length),
            bar.told,
        )


def _cut(text: str, cells: int) -> str:
    return text if cell_len(text) <= cells else set_cell_size(text, cells - 1) + "…"


def _standing(columns: tuple[Column, ...], marked: int, width: int) -> Iterator[Text]:
    """Yield the lines of columns over their years or names, the amount of the marked one on top."""
    place = next(number for number, column in enumerate(columns) if column.number == marked)
    if len(columns) > width:
        start = min(place, len(columns) - width)
        columns, place = columns[start : start + width], place - start
    cells = min(width // len(columns), WIDEST_COLUMN)
    largest = max(column.size for column in columns) or 1
    told = columns[place].told
    yield Text(" " * max(min(place * cells, width - cell_len(told)), 0) + told)
    for line in range(HIGH - 1, -1, -1):
        yield Text.assemble(*(_cell(column, line, largest, cells, column.number == marked) for column in columns))
    yield Text(_names(columns, cells) if columns[0].name else _years(columns, cells, marked), QUIET)


def _cell(column: Column, line: int, largest: float, cells: int, meant: bool) -> tuple[str, str]:
    filled = column.size / largest * HIGH - line
    step = min(max(round(filled * 8), 0), 8) or int(line == 0 and column.size > 0)
    bar = EIGHTHS[step] * max(cells - 1, 1)
    return bar.ljust(cells), STRONG if meant else PALE


def _years(columns: tuple[Column, ...], cells: int, marked: int) -> str:
    """Return the line of years; the marked one keeps its place where two would touch."""
    width = max(len(columns) * cells, A_YEAR)
    line = " " * width
    for year in sorted(ticks(columns, width // A_YEAR, marked), key=lambda year: year != marked):
        start = min((year - columns[0].number) * cells, width - A_YEAR + 1)
        if line[max(start - 1, 0) : start + A_YEAR].isspace():
            line = line[:start] + str(year) + line[start + A_YEAR - 1 :]
    return line


def _names(columns: tuple[Column, ...], cells: int) -> str:
    return "".join(set_cell_size(column.name, cells - 1) + " " for column in columns)


def _shares(chart: Shares, width: int) -> Iterator[Text]:
    yield _parted([part.share for part in chart.parts], width)
    for part, (style, cell) in zip(chart.parts, PARTS[len(chart.parts)], strict=True):
        yield Text.assemble((cell, style), f" {part.told:>4}  {part.detail}")
    if chart.columns:
        yield Text(chart.by_year, QUIET)
        yield from _parted_years(chart.columns, width)


def _parted_years(columns: Iterable[Column], width: int) -> Iterator[Text]:
    seen = [column for column in columns if column.size]
    largest = max(column.size for column in seen)
    room = width - A_YEAR - max(cell_len(column.told) for column in seen) - 1
    for column in seen:
        length = max(round(column.size / largest * room), 1)
        bar = _parted([part / column.size for part in column.parts], length)
        yield Text.assemble(f"{column.number} ", bar, f" {column.told}")


def _parted(shares: Sequence[float], width: int) -> Text:
    """Return a bar of `width` cells in parts whose ends lie where the shares end."""
    ends = [round(sum(shares[: number + 1]) * width) for number in range(len(shares))]
    lengths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return Text.assemble(
        *((cell * length, style) for length, (style, cell) in zip(lengths, PARTS[len(shares)], strict=True))
    )
