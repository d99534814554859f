"""Which entries belong together, as saved: to one work under several titles, or to one series."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np

from engine.arrays import mapped_arrays, save_arrays

FOLDER = "families"
ALONE = -1

PAGE = 5
"""Suggestions that are seen together."""

Ids = np.ndarray[Any, np.dtype[np.int32]]


@dataclass(frozen=True, slots=True)
class Families:
    """Numbers that entries of one family share, `ALONE` where there is no other; both of shape (entries,).

    Attributes:
        works: One game under several titles: editions, remasters, parts sold apart.
        series: Games of one name: sequels and spin-offs.
    """

    works: Ids
    series: Ids

    @classmethod
    def apart(cls, entries: int) -> Self:
        """Return families in which every entry stands alone."""
        return cls(np.full(entries, ALONE, np.int32), np.full(entries, ALONE, np.int32))

    def same_work(self, one: int, other: int) -> bool:
        """Whether two entries are one game."""
        return one == other or bool(self.works[one] != ALONE and self.works[one] == self.works[other])

    def same_series(self, one: int, other: int) -> bool:
        """Whether two entries are of one series."""
        return one == other or bool(self.series[one] != ALONE and self.series[one] == self.series[other])

    def once[T](self, found: Iterable[T], entry_of: Callable[[T], int], known: Sequence[int] | Ids) -> Iterator[T]:
        """Yield what is found, the first of each work only, and nothing of a work that is `known`."""
        works = self.works[known]
        seen = set(works[works != ALONE].tolist())
        for one in found:
            work = int(self.works[entry_of(one)])
            if work not in seen:
                yield one
            if work != ALONE:
                seen.add(work)

    def varied[T](self, found: Iterable[T], entry_of: Callable[[T], int], most: int | None) -> Iterator[T]:
        """Yield what is found with at most `most` of one series in each page of five; the others wait for the next.

        Args:
            found: What was found, best first.
            entry_of: Tells the entry of what was found.
            most: How many of one series a page may hold; None for no limit.
        """
        waiting, coming = deque[T](), iter(found)
        while page := list(self._page(waiting, coming, entry_of, PAGE if most is None else most)):
            yield from page

    def _page[T](self, waiting: deque[T], coming: Iterator[T], entry_of: Callable[[T], int], most: int) -> Iterator[T]:
        seen = Counter[int]()
        passed: list[T] = []
        taken = 0
        while taken < PAGE and (one := _next(waiting, coming)) is not None:
            series = int(self.series[entry_of(one)])
            if series != ALONE and seen[series] >= most:
                passed.append(one)
                continue
            seen[series] += 1
            taken += 1
            yield one
        waiting.extendleft(reversed(passed))

    def save(self, folder: Path) -> None:
        """Write the arrays into `folder`."""
        save_arrays(self, folder)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the families in `folder`; the arrays are mapped, not read."""
        return mapped_arrays(cls, folder)


def _next[T](waiting: deque[T], coming: Iterator[T]) -> T | None:
    return waiting.popleft() if waiting else next(coming, None)
