"""How numbers are said: hours, counts, shares, years, and lists of things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

ONE_PERCENT = 0.01

LONG_RUN = 3
"""Years in a row from which "from … to …" is shorter than naming them."""


def hours(amount: float) -> str:
    """Return hours as a person says them."""
    if amount < 1:
        return "under an hour" if amount > 0 else "no hours"
    return count(round(amount), "hour")


def count(amount: int, noun: str) -> str:
    """Return an amount with its noun, in the right number."""
    return f"{amount:,} {noun}" if amount == 1 else f"{amount:,} {noun}s"


def share(part: float) -> str:
    """Return a share (0 to 1) in percent; "all" and "nothing" only where they are exact."""
    if 0 < part < ONE_PERCENT:
        return "under 1%"
    if 1 - ONE_PERCENT < part < 1:
        return "over 99%"
    return f"{part:.0%}"


def listing(parts: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    *first, last = parts or [""]
    return f"{', '.join(first)} and {last}" if first else last


def spans(years: Sequence[int]) -> str:
    """Return ascending years with the runs among them drawn together."""
    breaks = [i for i, (one, other) in enumerate(pairwise(years), 1) if other != one + 1]
    runs = [years[start:end] for start, end in pairwise([0, *breaks, len(years)])]
    return listing([part for run in runs for part in _run(run)])


def _run(run: Sequence[int]) -> list[str]:
    return [f"{run[0]} to {run[-1]}"] if len(run) >= LONG_RUN else [str(year) for year in run]
