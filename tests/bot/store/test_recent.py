"""The people who spoke just now: for how long, and how many."""

from __future__ import annotations

from bot.store import Person
from bot.store.recent import LIFE, Recent

from .conftest import Clock


def test_a_person_is_kept_for_a_while(clock: Clock) -> None:
    recent = Recent(clock)
    recent.put(Person(1, "es"))
    clock.now += LIFE - 1
    assert recent.get(1) == Person(1, "es")


def test_a_person_who_was_read_long_ago_is_not_taken_as_read(clock: Clock) -> None:
    recent = Recent(clock)
    recent.put(Person(1, "es"))
    clock.now += LIFE
    assert recent.get(1) is None


def test_who_rested_longest_gives_way(clock: Clock) -> None:
    recent = Recent(clock, most=2)
    recent.put(Person(1))
    recent.put(Person(2))
    recent.get(1)
    recent.put(Person(3))
    assert [recent.get(person) for person in (1, 2, 3)] == [Person(1), None, Person(3)]


def test_a_person_who_is_dropped_is_not_kept(clock: Clock) -> None:
    recent = Recent(clock)
    recent.put(Person(1))
    recent.drop(1)
    assert recent.get(1) is None
