"""How updates come to be handled."""

from __future__ import annotations

import logging

import pytest
from telegram import Update

from bot.asker import ANYBODY, Asker
from bot.buckets import TYPIST, Buckets
from bot.conversation import Conversation
from bot.questions import Question
from bot.replies import Reply
from tests.bot.client import people
from tests.bot.client.people import Json
from tests.bot.client.telegram import Telegram
from tests.bot.client.world import Refusal


def line(telegram: Telegram, caplog: pytest.LogCaptureFixture, *updates: Json) -> dict[str, object]:
    """Let updates come as they do, and return what the log has on the last one."""
    application = telegram.application
    with caplog.at_level(logging.INFO, "bot"):
        for update in updates:
            read = Update.de_json(update, application.bot)
            telegram.run(application.update_processor.process_update(read, application.process_update(read)))
    record = [each for each in caplog.records if each.name == "bot.turnstile"][-1]
    return {name: getattr(record, name) for name in ("command", "outcome", "language", "snapshot", "ms")}


@pytest.mark.parametrize(
    ("text", "command", "outcome"),
    [
        ("/genre action", "genre", "answered"),
        ("/about", "about", "answered"),
        ("/genre", "genre", "asked"),
        ("/similar portl", "similar", "asked"),
        ("quoth the raven nevermore", "other", "not_understood"),
        ("/nosuchcommand", "other", "not_understood"),
        ("/text", "text", "answered"),
    ],
)
def test_a_line_tells_command_and_outcome(
    text: str, command: str, outcome: str, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    told = line(telegram, caplog, people.message(text))
    assert (told["command"], told["outcome"]) == (command, outcome)


def test_a_line_tells_language_snapshot_and_time(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    told = line(telegram, caplog, people.message("/about"))
    assert told["language"] == "en"
    assert told["snapshot"] == telegram.service.conversation.engines.games.about.snapshot
    assert isinstance(told["ms"], float)


def test_a_line_tells_the_language_that_was_spoken(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    told = line(telegram, caplog, people.message("/about", person={**people.ANN, "language_code": "es-419"}))
    assert told["language"] == "es"


def test_a_button_is_a_command_too(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    telegram.strict.tapped()
    told = line(telegram, caplog, people.tap("v1:genre:Action", people.by_us(3)))
    assert (told["command"], told["outcome"]) == ("genre", "answered")


@pytest.mark.parametrize(
    ("typed", "times", "outcome"),
    [("portal 2", 1, "answered"), ("asdfgh", 1, "not_understood"), ("portal 2", TYPIST.burst + 1, "refused")],
)
def test_a_query_behind_our_name_is_called_inline(
    typed: str, times: int, outcome: str, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.service.typists = Buckets(lambda: 0.0, person=TYPIST)
    told = line(telegram, caplog, *(people.query(typed) for _ in range(times)))
    assert (told["command"], told["outcome"]) == ("inline", outcome)


def test_an_old_button_is_refused(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    telegram.strict.tapped()
    assert line(telegram, caplog, people.tap("v0:gone", people.by_us(3)))["outcome"] == "refused"


def test_a_picture_is_not_understood(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    told = line(telegram, caplog, people.message(dice={"emoji": "🎲", "value": 1}))
    assert (told["command"], told["outcome"]) == ("media", "not_understood")


def test_what_is_not_for_us_is_ignored(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    told = line(telegram, caplog, people.message("hello everyone", chat=people.GROUP))
    assert told["outcome"] == "ignored"


def test_who_asks_too_fast_is_refused(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    told = line(telegram, caplog, *(people.message("/about") for _ in range(22)))
    assert told["outcome"] == "refused"


def test_a_chat_that_takes_nothing_is_refused(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    telegram.world.refusals[100] = Refusal(403, "Forbidden: bot was blocked by the user")
    assert line(telegram, caplog, people.message("/about"))["outcome"] == "refused"


def test_an_error_is_a_failure(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Conversation):
        def ask(self, asked: Question, asker: Asker = ANYBODY) -> Reply:
            raise RuntimeError("flooded")

    talk = telegram.service.conversation
    telegram.service.conversation = Broken(talk.engines, talk.choices)
    assert line(telegram, caplog, people.message("/about"))["outcome"] == "failed"


def test_an_operator_is_told_apart_by_command_alone(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    operator = {**people.ANN, "id": 900}
    told = line(telegram, caplog, people.message("/report", person=operator, chat={**people.ALONE, "id": 900}))
    assert (told["command"], told["outcome"]) == ("report", "answered")


def test_nothing_is_left_behind(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    line(telegram, caplog, people.message("/about"))
    assert telegram.service.traffic.waiting == 0
