"""The initials that people call a title by: csgo, fnv, aoe2, mw3."""

from __future__ import annotations

from collections.abc import Iterator

from engine.titles import SMALL, Title

SHORTEST = 2
"""Signs that initials have at least."""


def initials_of(title: Title) -> Iterator[tuple[str, int, int]]:
    """Yield initials of a title and of its parts, each with the first word it stands for and the one after the last."""
    seen = set[str]()
    for first, last in _parts(title):
        for short in _shortened(title, first, last):
            if len(short) >= SHORTEST and short not in seen:
                seen.add(short)
                yield short, first, last


def _parts(title: Title) -> Iterator[tuple[int, int]]:
    """Yield the parts of two words or more that begin and end where a title may be cut, the whole first."""
    starts = sorted({title.start, *title.cuts, 0})
    ends = sorted({title.end, *title.cuts}, reverse=True)
    for first in starts:
        for last in ends:
            if first + 2 <= last <= title.end and not title.humps[first].isdecimal():
                yield first, last


def _shortened(title: Title, first: int, last: int) -> Iterator[str]:
    yield "".join(title.humps[first:last])
    if SMALL.isdisjoint(title.words[first:last]):
        return
    words = list(zip(title.words[first:last], title.humps[first:last], strict=True))
    yield "".join(hump for word, hump in words if word != "and")
    yield "".join(hump for word, hump in words if word not in SMALL)
