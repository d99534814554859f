"""A chat that asks faster than it can be answered."""

from __future__ import annotations

from typing import Any

from bot.buckets import GROUP, PERSON, Buckets
from tests.bot.client import people
from tests.bot.client.telegram import Telegram

BOB_ALONE = {"person": people.BOB, "chat": {**people.ALONE, "id": 200}}


def flood(telegram: Telegram, times: int, **how: Any) -> list[str]:
    return [shown.first for _ in range(times) for shown in telegram.receives(people.message("/genre action", **how))]


def test_a_flood_is_answered_with_one_notice_then_silence(telegram: Telegram) -> None:
    telegram.service.buckets = Buckets(lambda: 0.0)
    answers = flood(telegram, 10_000)
    assert len(answers) == PERSON.burst + 1
    assert answers[-1] == "That was a lot at once."
    assert answers.count("That was a lot at once.") == 1


def test_the_notice_says_how_long_and_keeps_its_word(telegram: Telegram) -> None:
    now = [0.0]
    telegram.service.buckets = Buckets(lambda: now[0])
    flood(telegram, PERSON.burst)
    assert "Give me 10 seconds" in telegram.says("/genre action").text
    now[0] = 9.0
    assert flood(telegram, 1) == []
    now[0] = 10.0
    assert len(flood(telegram, PERSON.burst)) == PERSON.burst


def test_others_are_served_meanwhile(telegram: Telegram) -> None:
    telegram.service.buckets = Buckets(lambda: 0.0)
    flood(telegram, 100)
    assert len(flood(telegram, 1, **BOB_ALONE)) == 1


def test_a_group_is_paced_by_what_telegram_takes(telegram: Telegram) -> None:
    telegram.service.buckets = Buckets(lambda: 0.0)
    assert len(flood(telegram, 100, chat=people.GROUP)) == GROUP.burst + 1


def test_talk_that_is_not_for_us_empties_no_bucket(telegram: Telegram) -> None:
    telegram.service.buckets = Buckets(lambda: 0.0)
    for _ in range(100):
        assert telegram.receives(people.message("hello all", chat=people.GROUP)) == []
    assert len(flood(telegram, 1, chat=people.GROUP)) == 1


def test_taps_are_paced_too_and_always_answered(telegram: Telegram) -> None:
    telegram.service.buckets = Buckets(lambda: 0.0)
    listed = telegram.says("/similar portal 2")
    opened = [telegram.taps("#1", listed) for _ in range(PERSON.burst + 5)]
    assert sum(map(len, opened)) == PERSON.burst - 1
    notices = [call.get("text") for call in telegram.world.called("answerCallbackQuery")]
    assert notices[PERSON.burst - 1] == "That was a lot at once. Give me 10 seconds, then ask again."
    assert notices[PERSON.burst :] == [None] * 5
