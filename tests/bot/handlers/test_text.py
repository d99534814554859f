"""`/text`: a chat turns its pictures off and on, for itself alone."""

from __future__ import annotations

import pytest

from tests.bot.client import people
from tests.bot.client.telegram import Telegram


@pytest.mark.parametrize("said", ["/text", "text", "/TEXT@playwise_bot"])
def test_pictures_are_turned_off_and_on_again(said: str, telegram: Telegram) -> None:
    assert telegram.says(said).first == "Answers come without pictures now."
    assert "text" in telegram.says("/genre action").sent
    assert telegram.says(said).first == "Answers come with pictures again."
    assert "caption" in telegram.says("/genre action").sent


def test_a_chat_turns_its_own_pictures_alone(telegram: Telegram) -> None:
    telegram.says("/text")
    assert "caption" in telegram.says("/genre action", chat=people.GROUP).sent


def test_an_argument_that_was_asked_for_is_still_waited_for(telegram: Telegram) -> None:
    telegram.says("/genre")
    telegram.says("/text")
    assert "Action games" in telegram.says("action").first


def test_words_that_are_no_command_turn_nothing(telegram: Telegram) -> None:
    telegram.says("text me the best of 2012")
    assert "caption" in telegram.says("/genre action").sent


def test_who_turns_pictures_too_fast_is_slowed_like_any_other(telegram: Telegram) -> None:
    said = [telegram.receives(people.message("/text")) for _ in range(40)]
    assert said[-1] == []
