"""What people are in and what they made: the answers about actors and directors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.films import schemas as fs
from engine.films.catalogue import Films
from engine.films.parts import DirectedFilm
from engine.films.people import Person
from engine.spelling import spelling_key

FEWEST_TOGETHER = 2
"""Titles from which two people are partners: one film has twenty others in it."""


def newest_first(films: Films, entries: Iterable[int]) -> list[int]:
    """Return entries by release year, the newest first, then the best known."""
    return sorted(entries, key=lambda entry: (-int(films.years[entry]), -float(films.weights[entry]), entry))


def partner(films: Films, person: Person, entries: Iterable[int]) -> tuple[str | None, int]:
    """Return who is in most of those entries with a person, and in how many; None where nobody is in two."""
    names: dict[str, str] = {}
    counts = Counter[str]()
    for entry in entries:
        cast = {spelling_key(name): name for name in films.names(fs.CAST, entry)}
        names |= cast
        counts.update(cast.keys() - {spelling_key(person.name)})
    if not counts:
        return None, 0
    best = min(counts, key=lambda key: (-counts[key], names[key]))
    return (names[best], counts[best]) if counts[best] >= FEWEST_TOGETHER else (None, 0)


def directed(films: Films, entry: int) -> DirectedFilm:
    """Return an entry with its money."""
    budget, revenue = (films.value(column, entry) for column in (fs.BUDGET, fs.REVENUE))
    return DirectedFilm(
        films.id(entry),
        films.title(entry),
        films.year(entry),
        films.form(entry),
        budget,
        revenue,
        money_back(budget, revenue),
    )


def money_back(budget: int | None, revenue: int | None) -> float | None:
    """Return revenue per dollar of budget, None where one of them is unknown."""
    return revenue / budget if budget and revenue else None


@dataclass(frozen=True, slots=True)
class Balance:
    """The films of which both sides are known: how many, and the sums in US dollars."""

    known: int
    budget: int
    revenue: int

    @classmethod
    def of(cls, films: Sequence[DirectedFilm]) -> Balance:
        """Return the balance of several films."""
        both = [(film.budget, film.revenue) for film in films if film.budget and film.revenue]
        return cls(len(both), sum(spent or 0 for spent, _ in both), sum(earned or 0 for _, earned in both))
