"""Records of many sources → one record for each film and series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from engine.building.films.identity import same, title_key, unqualified
from engine.building.films.record import Record


def merged(told: Iterable[Record]) -> list[Record]:
    """Return one record for each entry, in the order in which the sources first name it.

    Args:
        told: Records, those of the best source of titles and years first. Two records of the facts are two films,
            whatever they share: their ids say so.
    """
    entries: list[Record] = []
    by_title: defaultdict[str, list[int]] = defaultdict(list)
    for record in told:
        key = title_key(record.title)
        place = best(record, [(place, entries[place]) for place in by_title[key]])
        if place is None:
            by_title[key].append(len(entries))
            entries.append(record)
        else:
            entries[place] = _joined(entries[place], record)
    return entries


def best(record: Record, known: Iterable[tuple[int, Record]]) -> int | None:
    """Return the place of the entry that a record tells of, or None where there is none yet.

    Of several the one with a common director wins, then that of the same year, the nearest length, the most votes.
    """
    if not record.added:
        return None
    fits = [(_distance(record, entry), place) for place, entry in known if same(record, entry)]
    return min(fits)[1] if fits else None


def _distance(record: Record, entry: Record) -> tuple[bool, int, int, int]:
    unproven = not (record.directors and entry.directors)
    years = abs((record.year or 0) - (entry.year or 0))
    minutes = abs(record.minutes - entry.minutes) if record.minutes and entry.minutes else 0
    return unproven, years, minutes, -(entry.votes or 0)


def _joined(entry: Record, more: Record) -> Record:
    """Return an entry with what another record adds; of what both say, the first stays."""
    title, other = entry.title, more.title
    if unqualified(title) != title and unqualified(other) == other:
        title, other = other, title
    return replace(
        entry,
        title=title,
        others=_union(entry.others, (other,) if other != title else (), more.others),
        year=entry.year or more.year,
        genres=_union(entry.genres, more.genres),
        directors=entry.directors or more.directors,
        cast=entry.cast or more.cast,
        countries=entry.countries or more.countries,
        rating=entry.rating or more.rating,
        minutes=entry.minutes or more.minutes,
        seasons=max(filter(None, (entry.seasons, more.seasons)), default=None),
        description=entry.description or more.description,
        added=_added(entry.added, more.added),
    )


def _union(*parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in parts for name in part))


def _added(one: dict[str, date | None], other: dict[str, date | None]) -> dict[str, date | None]:
    """Return platform → the first day it was added there."""
    days = {platform: [day for day in (one.get(platform), other.get(platform)) if day] for platform in {**one, **other}}
    return {platform: min(found, default=None) for platform, found in days.items()}
