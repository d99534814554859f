"""Buckets of tokens, and alarms that ring once in a while."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.alarm import MANY, Alarm
from bot.bucket import Bucket, Pace, Verdict
from bot.buckets import GROUP, PERSON, TYPIST, Buckets

PACE = Pace(burst=3, rate=0.5)


def test_a_bucket_gives_a_burst_then_warns_then_ignores() -> None:
    bucket = Bucket.full(PACE, lambda: 0.0)
    assert [bucket.take() for _ in range(6)] == [Verdict.ANSWER] * 3 + [Verdict.WARN] + [Verdict.IGNORE] * 2


def test_a_slow_asker_never_hears_the_notice() -> None:
    now = [0.0]
    bucket = Bucket.full(PACE, lambda: now[0])
    for _ in range(100):
        assert bucket.take() is Verdict.ANSWER
        now[0] += 2.0


@given(st.lists(st.floats(0, 10), max_size=60))
def test_no_rhythm_gets_more_than_the_pace(pauses: list[float]) -> None:
    now = [0.0]
    bucket = Bucket.full(PACE, lambda: now[0])
    answered = 0
    for pause in pauses:
        now[0] += pause
        answered += bucket.take() is Verdict.ANSWER
    assert answered <= PACE.burst + now[0] * PACE.rate


def test_the_bucket_that_rested_longest_gives_way() -> None:
    buckets = Buckets(lambda: 0.0, most=2)
    one = buckets.of(1)
    buckets.of(2)
    buckets.of(1)
    buckets.of(3)
    assert buckets.of(1) is one


def test_people_are_paced_as_the_place_they_ask_in_wants() -> None:
    typists = Buckets(lambda: 0.0, person=TYPIST)
    assert (typists.of(1).pace, Buckets(lambda: 0.0).of(1).pace) == (TYPIST, PERSON)
    assert typists.of(-1).pace == GROUP


def test_an_alarm_rings_once_in_a_while_for_each_cause() -> None:
    now = [0.0]
    alarm = Alarm(60.0, lambda: now[0])
    assert [alarm.rings("a"), alarm.rings("a"), alarm.rings("b")] == [True, False, True]
    now[0] = 60.0
    assert alarm.rings("a")


def test_an_alarm_forgets_what_rang_long_ago() -> None:
    now = [0.0]
    alarm = Alarm(60.0, lambda: now[0])
    for cause in range(MANY + 1):
        alarm.rings(cause)
    now[0] = 60.0
    alarm.rings("new")
    assert len(alarm._rang) == 1
