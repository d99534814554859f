"""The bot among people who mostly talk to each other."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.bot.client import people
from tests.bot.client.telegram import Telegram

HERE: dict[str, Any] = {"person": people.ANN, "chat": people.GROUP}


@pytest.mark.parametrize("said", ["/genre action", "/GENRE@Playwise_Bot action"])
def test_a_command_is_answered_with_a_reply_to_the_asker(said: str, telegram: Telegram) -> None:
    asked = people.message(said, **HERE)
    (shown,) = telegram.receives(asked)
    reply = json.loads(shown.sent["reply_parameters"])
    assert reply["message_id"] == asked["message"]["message_id"]
    assert reply["allow_sending_without_reply"]


@pytest.mark.parametrize(
    "said", ["hello all", "/weather", "/genre@other_bot action", "portal 2", "@playwise_botanist hello", "@other_bot x"]
)
def test_what_is_not_for_us_is_let_be(said: str, telegram: Telegram) -> None:
    assert telegram.receives(people.message(said, **HERE)) == []


def test_an_unknown_command_addressed_to_us_is_told(telegram: Telegram) -> None:
    assert "/weather" in telegram.says("/weather@playwise_bot", **HERE).first


def test_a_mention_is_heard_without_our_name(telegram: Telegram) -> None:
    assert telegram.says("@playwise_bot help", **HERE).first == "What the numbers say"


def test_a_reply_to_our_question_is_the_argument_and_a_remark_is_not(telegram: Telegram) -> None:
    asked = telegram.says("/genre", **HERE)
    assert telegram.receives(people.message("action!", **HERE)) == []
    answer = telegram.says("action", **HERE, reply_to_message=people.by_us(asked.number, people.GROUP))
    assert "Action games from" in answer.first


def test_another_person_does_not_answer_for_the_asker(telegram: Telegram) -> None:
    asked = telegram.says("/genre", **HERE)
    said = people.message(
        "action", person=people.BOB, chat=people.GROUP, reply_to_message=people.by_us(asked.number, people.GROUP)
    )
    assert telegram.receives(said)[0].first == "What would you like to know about the genre Action?"


def test_an_answer_stays_in_its_topic(telegram: Telegram) -> None:
    shown = telegram.says("/genre action", **HERE, message_thread_id=7, is_topic_message=True)
    assert shown.sent["message_thread_id"] == "7"


def test_a_new_answer_to_a_tap_points_at_the_message_that_was_tapped(telegram: Telegram) -> None:
    listed = telegram.says("/similar portal 2", **HERE)
    (card,) = telegram.taps("#1", listed, person=people.BOB)
    assert json.loads(card.sent["reply_parameters"])["message_id"] == listed.number


def test_pictures_and_newcomers_are_let_be(telegram: Telegram) -> None:
    sticker = {"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1, "height": 1}
    sticker |= {"is_animated": False, "is_video": False}
    assert telegram.receives(people.message(**HERE, sticker=sticker)) == []
    assert telegram.receives(people.message(**HERE, new_chat_members=[people.BOB])) == []
    assert telegram.receives(people.message(**HERE, migrate_to_chat_id=-1001)) == []
