"""Months and weekdays, as they are typed in English and Spanish."""

from __future__ import annotations

from collections.abc import Iterator

from engine.answers import Candidate
from engine.errors import UnknownMonth
from engine.films.parts import Unit
from engine.named import Named
from engine.resolver import Outcome, Resolution, Resolver

MONTHS = tuple(
    names.split()
    for names in (
        "January enero jan ene",
        "February febrero feb",
        "March marzo mar",
        "April abril apr abr",
        "May mayo",
        "June junio jun",
        "July julio jul",
        "August agosto aug ago",
        "September septiembre setiembre sep sept",
        "October octubre oct",
        "November noviembre nov",
        "December diciembre dec dic",
    )
)
WEEKDAYS = tuple(
    names.split()
    for names in (
        "Monday lunes mon lun mondays",
        "Tuesday martes tue tues tuesdays",
        "Wednesday miércoles wed mié wednesdays",
        "Thursday jueves thu thurs jue thursdays",
        "Friday viernes fri vie fridays",
        "Saturday sábado sat sáb sábados saturdays",
        "Sunday domingo sun dom domingos sundays",
    )
)
"""`mar` is March: as a month it is short in both languages, as martes in one."""


class Calendar:
    """Finds the month or the weekday that was typed."""

    def __init__(self) -> None:
        self._resolver = Resolver(_named())

    def find(self, when: str) -> tuple[Unit, int]:
        """Return which month or weekday is meant, numbered from 1.

        Raises:
            UnknownMonth: None is.
        """
        found = self._resolver.resolve(when)
        if found.outcome is not Outcome.SURE:
            raise UnknownMonth(when, found.candidates)
        unit, number = found.candidates[0].id.split("-")
        return Unit(unit), int(number)

    def exactly(self, when: str) -> tuple[Candidate, ...]:
        """Return the month or the weekday that is called `when`."""
        return self._resolver.exactly(when)

    def resolve(self, when: str) -> Resolution:
        """Return which month or weekday `when` means, and how sure that is."""
        return self._resolver.resolve(when)

    def complete(self, prefix: str, limit: int) -> tuple[Candidate, ...]:
        """Return months and weekdays whose name begins with `prefix`."""
        return self._resolver.complete(prefix, limit)


def _named() -> Iterator[Named]:
    for unit, periods in ((Unit.MONTH, MONTHS), (Unit.WEEKDAY, WEEKDAYS)):
        for number, (name, *others) in enumerate(periods, 1):
            yield Named(f"{unit}-{number}", name, weight=1.0, others=tuple(others))
