"""The updates on their way."""

from __future__ import annotations

from bot.traffic import Entry, Traffic


def test_an_update_is_taken_once() -> None:
    traffic = Traffic()
    assert [traffic.enter(1), traffic.enter(1)] == [Entry.TAKEN, Entry.AGAIN]


def test_one_that_was_answered_is_not_taken_again() -> None:
    traffic = Traffic()
    traffic.enter(1)
    traffic.leave(1)
    assert traffic.enter(1) is Entry.AGAIN
    assert traffic.waiting == 0


def test_only_so_many_wait() -> None:
    traffic = Traffic(most=2)
    assert [traffic.enter(number) for number in (1, 2, 3)] == [Entry.TAKEN, Entry.TAKEN, Entry.FULL]


def test_one_that_was_sent_away_may_come_again() -> None:
    traffic = Traffic(most=1)
    traffic.enter(1)
    traffic.enter(2)
    traffic.leave(1)
    assert traffic.enter(2) is Entry.TAKEN


def test_only_so_many_are_remembered() -> None:
    traffic = Traffic(remembered=2)
    for number in (1, 2, 3):
        traffic.enter(number)
        traffic.leave(number)
    assert traffic.enter(1) is Entry.TAKEN
    assert traffic.enter(3) is Entry.AGAIN


def test_seconds_count_from_when_it_was_taken() -> None:
    now = [10.0]
    traffic = Traffic(lambda: now[0])
    traffic.enter(1)
    now[0] = 12.0
    traffic.begin(1)
    now[0] = 15.0
    assert traffic.leave(1) == 5.0


def test_what_nobody_took_counts_from_where_it_begins() -> None:
    now = [10.0]
    traffic = Traffic(lambda: now[0])
    traffic.begin(1)
    now[0] = 11.0
    assert traffic.leave(1) == 1.0


def test_one_that_leaves_twice_took_no_time() -> None:
    traffic = Traffic()
    traffic.begin(1)
    traffic.leave(1)
    assert traffic.leave(1) == 0.0
