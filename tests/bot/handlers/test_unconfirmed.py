"""Answers that may not have arrived: nobody reads one twice, and nobody goes without."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.handlers import errors
from tests.bot.client import people
from tests.bot.client.telegram import Shown, Telegram
from tests.bot.client.world import Cut, Refusal
from tests.bot.lasting import Bot

BROKE_OFF = "The connection broke off while I answered."
AGAIN = "Answer again"
STALE = "That button is too old to work. Please ask again."
IN_GROUP: dict[str, Any] = {"person": people.ANN, "chat": people.GROUP}


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errors, "PAUSES", (0.0,) * len(errors.PAUSES))


def doubts(shown: list[Shown]) -> list[Shown]:
    return [each for each in shown if each.first == BROKE_OFF]


@pytest.mark.parametrize("asked", ["/genre action", "/help", "games like portal 2", "/film inception", "/genre"])
def test_an_answer_that_was_cut_off_is_given_again_in_the_place_of_the_question(asked: str, telegram: Telegram) -> None:
    expected = telegram.says(asked)
    telegram.world.cuts.append(Cut.BEFORE)
    question = telegram.says(asked)
    assert (question.first, question.buttons) == (BROKE_OFF, ((AGAIN,),))
    (answer,) = telegram.taps(AGAIN, question)
    assert (answer.number, answer.text) == (question.number, expected.text)
    assert set(answer.data) == set(expected.data)


def test_an_answer_that_did_arrive_is_not_given_twice(telegram: Telegram) -> None:
    telegram.world.cuts.append(Cut.AFTER)
    answer, question = telegram.receives(people.message("/genre action"))
    assert "Action games from" in answer.first
    assert question.first == BROKE_OFF


def test_whoever_tapped_is_asked_too(telegram: Telegram) -> None:
    help_ = telegram.says("/help")
    telegram.world.cuts.append(Cut.BEFORE)
    (question,) = telegram.presses("v1:genre:Action", help_)
    (answer,) = telegram.taps(AGAIN, question)
    assert "Action games from" in answer.first


def test_the_question_whether_it_arrived_is_asked_until_it_arrives(telegram: Telegram) -> None:
    telegram.world.cuts.extend([Cut.BEFORE, Cut.BEFORE, Cut.AFTER, Cut.BEFORE])
    asked = doubts(telegram.receives(people.message("/help")))
    assert len(asked) == 2
    assert asked[0].data == asked[1].data


def test_a_telegram_that_is_late_is_not_asked_over_and_over(telegram: Telegram) -> None:
    telegram.world.cuts.extend([Cut.LATE] * 5)
    assert len(doubts(telegram.receives(people.message("/help")))) == 1


def test_a_chat_that_refuses_the_question_is_left_alone(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    telegram.world.cuts.append(Cut.BEFORE)
    telegram.world.refusals[100] = Refusal(400, "Bad Request: no")
    assert telegram.receives(people.message("/help")) == []
    assert "nobody was asked whether an answer arrived" in caplog.text


def test_it_is_said_in_the_language_of_whoever_asked(telegram: Telegram) -> None:
    telegram.world.cuts.append(Cut.BEFORE)
    question = telegram.says("/help", person=people.ANA, chat=people.WITH_ANA)
    assert question.first == "La conexión se cortó mientras respondía."
    assert list(question.data) == ["Responder otra vez"]


def test_in_a_group_the_question_is_a_reply_to_whoever_asked(telegram: Telegram) -> None:
    telegram.world.cuts.append(Cut.BEFORE)
    asked = people.message("/genre action", **IN_GROUP)
    (question,) = telegram.receives(asked)
    assert json.loads(question.sent["reply_parameters"])["message_id"] == asked["message"]["message_id"]
    (answer,) = telegram.taps(AGAIN, question)
    assert "Action games from" in answer.first


def test_more_is_what_was_cut_off_and_not_what_comes_after_it(telegram: Telegram) -> None:
    bob: dict[str, Any] = {"person": people.BOB, "chat": {"id": 200, "type": "private", "first_name": "Bob"}}
    telegram.says("/similar portal 2", **bob)
    expected = telegram.says("more", **bob)
    telegram.says("/similar portal 2")
    telegram.world.cuts.append(Cut.BEFORE)
    (answer,) = telegram.taps(AGAIN, telegram.says("more"))
    assert answer.text == expected.text


def test_what_was_said_of_a_game_is_remembered_once(bot: Bot) -> None:
    bot.telegram.world.cuts.append(Cut.BEFORE)
    question = bot.ann("/like portal 2")
    bot.ann("/dislike portal 2")
    assert bot.tap(AGAIN, question).number == question.number
    bot.ann("/export")
    assert [said["verdict"] for said in bot.exported["person"]["verdicts"]] == ["disliked"]


def test_the_file_of_a_person_is_sent_again(bot: Bot) -> None:
    bot.telegram.world.cuts.append(Cut.BEFORE)
    question = bot.ann("/export")
    assert bot.telegram.world.messages[question.chat, question.number]["text"].startswith(BROKE_OFF)
    assert bot.tap(AGAIN, question).first == "This is all that I know of you."


def test_nothing_is_given_again_to_whoever_is_forgotten(bot: Bot) -> None:
    bot.ann("/like portal 2")
    bot.telegram.world.cuts.append(Cut.BEFORE)
    question = bot.ann("/me")
    bot.tap("Yes, forget everything", bot.ann("/forget"))
    assert bot.telegram.taps(AGAIN, question) == []
    assert bot.telegram.notice == STALE


def test_a_button_of_yesterday_says_that_it_no_longer_works(bot: Bot) -> None:
    bot.telegram.world.cuts.append(Cut.BEFORE)
    question = bot.ann("/help")
    bot.restart()
    bot.telegram.strict.tapped()
    bot.telegram.receives(people.tap(question.data[AGAIN], people.by_us(question.number)))
    assert bot.telegram.notice == STALE
