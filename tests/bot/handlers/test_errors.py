"""What happens when answering fails."""

from __future__ import annotations

import logging
import re

import pytest

from bot.alarm import Alarm
from bot.asker import ANYBODY, Asker
from bot.conversation import Conversation
from bot.handlers.errors import kind
from bot.questions import Question
from bot.replies import Reply
from bot.service import Service
from tests.bot.client import people
from tests.bot.client.telegram import Telegram
from tests.bot.client.world import Refusal


class Broken(Conversation):
    """Falls over at every question."""

    def ask(self, asked: Question, asker: Asker = ANYBODY) -> Reply:
        raise RuntimeError("the cellar is <flooded>")


@pytest.fixture
def broken(telegram: Telegram) -> Telegram:
    talk = telegram.service.conversation
    telegram.service.conversation = Broken(talk.engines, talk.choices)
    return telegram


def to(chat: int, telegram: Telegram) -> list[str]:
    return [sent["text"] for sent in telegram.world.called("sendMessage") if int(sent["chat_id"]) == chat]


def test_an_error_is_logged_apologised_for_and_told(broken: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    broken.receives(people.message("/genre action"))
    (apology,), (told,) = to(100, broken), to(900, broken)
    reference = re.search("<code>([0-9A-F]{6})</code>", apology)
    assert reference
    assert reference[1] in told
    assert reference[1] in caplog.text
    assert "RuntimeError in test_errors.py, line" in told
    assert "flooded" in caplog.text
    assert "flooded" not in apology + told


def test_operators_hear_of_one_kind_of_error_once_a_minute(broken: Telegram) -> None:
    now = [0.0]
    broken.service.faults = Alarm(60.0, lambda: now[0])
    for _ in range(10):
        broken.receives(people.message("/genre action"))
    assert (len(to(100, broken)), len(to(900, broken))) == (10, 1)
    now[0] = 60.0
    broken.receives(people.message("/genre action"))
    assert len(to(900, broken)) == 2


def test_whoever_tapped_gets_a_note(broken: Telegram) -> None:
    broken.strict.tapped()
    broken.receives(people.tap("v1:help", people.by_us(3)))
    assert "something went wrong" in (broken.notice or "")


def test_an_operator_who_blocked_us_stops_nobody(broken: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    broken.world.refusals[900] = Refusal(403, "Forbidden: bot was blocked by the user")
    broken.receives(people.message("/genre action"))
    assert len(to(100, broken)) == 1
    assert "operator 900 was not told" in caplog.text


def test_an_error_outside_of_any_chat_is_told_to_operators(telegram: Telegram) -> None:
    telegram.run(telegram.application.process_error(None, ValueError("a job failed")))
    assert len(to(900, telegram)) == 1


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(403, "Forbidden: bot was blocked by the user"),
        Refusal(403, "Forbidden: bot was kicked from the supergroup chat"),
        Refusal(400, "Bad Request: not enough rights to send text messages to the chat"),
        Refusal(400, "Bad Request: TOPIC_CLOSED"),
        Refusal(400, "Bad Request: chat not found"),
    ],
    ids=lambda refusal: refusal.description,
)
def test_a_chat_that_takes_nothing_is_noted_and_left(
    refusal: Refusal, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.world.refusals[100] = refusal
    with caplog.at_level(logging.INFO, "bot"):
        telegram.receives(people.message("/genre action"))
    assert "a chat takes no message" in caplog.text
    assert to(900, telegram) == []


def test_a_group_that_became_a_supergroup_is_followed(telegram: Telegram) -> None:
    moved = Refusal(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1002})
    telegram.world.refusals[-1000] = moved
    telegram.receives(people.message("/genre action", chat=people.GROUP))
    telegram.receives(people.message("/similar portal 2", chat=people.GROUP))
    assert [call["chat_id"] for call in telegram.world.called("sendPhoto")] == ["-1000", "-1002"]
    assert len(to(-1002, telegram)) == 1


@pytest.mark.parametrize("status", [500, 502])
def test_trouble_of_telegrams_own_is_noted_in_a_line(
    status: int, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.world.refusals[100] = Refusal(status, "Bad Gateway")
    telegram.receives(people.message("/genre action"))
    assert "Telegram did not take an answer" in caplog.text
    assert "Traceback" not in caplog.text
    assert to(900, telegram) == []


def test_an_apology_that_does_not_arrive_is_noted(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    telegram.world.refusals[100] = Refusal(400, "Bad Request: can't parse entities")
    telegram.receives(people.message("/genre action"))
    assert "the apology did not arrive" in caplog.text
    assert len(to(900, telegram)) == 1


def test_others_are_served_while_one_chat_fails(telegram: Telegram) -> None:
    telegram.world.refusals[100] = Refusal(403, "Forbidden: bot was blocked by the user")
    telegram.receives(people.message("/genre action"))
    assert telegram.says("/genre action", person=people.BOB, chat={**people.ALONE, "id": 200}).text


def test_errors_are_of_one_kind_when_they_come_from_one_place() -> None:
    assert kind(ValueError("never raised")) == "ValueError"
    assert kind(None) == "NoneType"


def test_a_service_without_operators_tells_nobody(talk: Conversation) -> None:
    alone = Telegram(Service(Broken(talk.engines, talk.choices)))
    alone.receives(people.message("/genre action"))
    assert len(alone.world.called("sendMessage")) == 1
    alone.close()
