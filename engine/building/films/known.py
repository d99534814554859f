"""Answers counted straight from the clean records, for a snapshot of films to be tested with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from engine.building.films.record import Record
from engine.films.form import Form
from engine.selftest import Known
from engine.spelling import spelling_key

EACH = 3
"""People of each sort that are counted: enough to notice a mistake, few enough to cost nothing."""


def known_answers(entries: Iterable[Record]) -> tuple[Known, ...]:
    """Return what every platform, the busiest actors and the busiest directors must be answered with.

    They are counted from the records rather than read from the tables, whose mistakes they are to find.
    """
    entries = tuple(entries)
    return (
        *_of_platforms(entries),
        *_of_people("actor", entries, lambda entry: entry.cast),
        *_of_people("director", entries, lambda entry: entry.directors),
    )


def _of_platforms(entries: Iterable[Record]) -> Iterator[Known]:
    counts = Counter((platform, entry.form) for entry in entries for platform in entry.added)
    for platform in sorted({platform for platform, _ in counts}):
        films, series = counts[platform, Form.FILM], counts[platform, Form.SERIES]
        yield Known("platform", platform, {"films": films, "series": series, "titles": films + series})


def _of_people(question: str, entries: Iterable[Record], of: Callable[[Record], Iterable[str]]) -> Iterator[Known]:
    credited = Counter(key for entry in entries for key in {spelling_key(name) for name in of(entry)})
    names = {spelling_key(name): name for entry in entries for name in of(entry)}
    busiest = sorted(credited, key=lambda key: (-credited[key], key))[:EACH]
    yield from (Known(question, names[key], {"count": credited[key]}) for key in busiest)
