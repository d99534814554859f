"""Answers with a picture: sent as photos with the words under them, changed in place, and words where that fails."""

from __future__ import annotations

import json
import time

import pytest

from bot import photos
from bot.charts import Chart
from bot.charts.album import Album
from bot.pictures import Pictures
from tests.bot.client import people
from tests.bot.client.telegram import Shown, Telegram
from tests.bot.client.world import Refusal

PICTURED = (
    "/genre action",
    "/topplayer action",
    "/recommended 2012",
    "/worstdev 2012",
    "/sentiment valve",
    "/game dota 2",
)


def how(telegram: Telegram) -> list[str]:
    """Return how messages came into chats and changed there."""
    return [method for method, _ in telegram.world.calls if method.startswith(("send", "edit"))]


def drawing(telegram: Telegram, broken: bool = True) -> list[str]:
    """Have pictures drawn anew from now on, and return the list that their titles are noted in."""
    drawn: list[str] = []

    def draw(chart: Chart) -> bytes:
        drawn.append(chart.title)
        if broken:
            raise ValueError(chart.title)
        return b"drawn"

    telegram.service.pictures = Pictures(shared=Album(draw))
    return drawn


def file_id(telegram: Telegram, shown: Shown) -> str:
    return str(telegram.world.messages[shown.chat, shown.number]["photo"][-1]["file_id"])


@pytest.mark.parametrize("asked", PICTURED)
def test_an_answer_with_a_picture_is_a_photo_with_all_its_words_and_buttons(asked: str, telegram: Telegram) -> None:
    shown = telegram.says(asked)
    told = telegram.service.conversation.say(asked)
    assert how(telegram) == ["sendPhoto"]
    assert shown.sent["caption"] == told.text
    assert list(shown.data) == [button.label for button in told.in_order]


def test_a_picture_is_drawn_once_and_sent_again_by_its_id(telegram: Telegram) -> None:
    drawn = drawing(telegram, broken=False)
    first = telegram.says("/genre action")
    again = telegram.says("/genre action")
    assert len(drawn) == 1
    assert again.sent["photo"] == file_id(telegram, first)


def test_a_photo_in_a_group_replies_to_the_asker_in_the_topic(telegram: Telegram) -> None:
    asked = people.message("/genre action", chat=people.GROUP, message_thread_id=7, is_topic_message=True)
    (shown,) = telegram.receives(asked)
    assert json.loads(shown.sent["reply_parameters"])["message_id"] == asked["message"]["message_id"]
    assert (how(telegram), shown.sent["message_thread_id"]) == (["sendPhoto"], "7")


def test_a_photo_becomes_another_in_place_with_the_words_of_the_other(telegram: Telegram) -> None:
    asked = telegram.says("/recommended 2012")
    (before,) = telegram.taps("‹ 2011", asked)
    media = json.loads(before.sent["media"])
    assert (media["type"], media["parse_mode"]) == ("photo", "HTML")
    assert before.number == asked.number
    telegram.taps("2012 ›", before)
    back = json.loads(telegram.world.called("editMessageMedia")[-1]["media"])["media"]
    assert not back.startswith("attach://")


def test_words_become_a_photo_in_place(telegram: Telegram) -> None:
    unclear = telegram.says("/game half")
    (card,) = telegram.taps("Half-Life 2 (2004)", unclear)
    assert (how(telegram), card.number) == (["sendMessage", "editMessageMedia"], unclear.number)


def test_a_photo_never_becomes_words_but_loses_its_buttons_to_them(telegram: Telegram) -> None:
    asked = telegram.says("/recommended 2012")
    telegram.says("/text")
    (before,) = telegram.taps("‹ 2011", asked)
    assert how(telegram) == ["sendPhoto", "sendMessage", "sendMessage", "editMessageReplyMarkup"]
    assert before.number != asked.number
    assert "reply_markup" not in telegram.world.messages[asked.chat, asked.number]
    (further,) = telegram.taps("‹ 2010", before)
    assert further.number == before.number


def test_a_photo_whose_buttons_stay_is_no_harm(telegram: Telegram) -> None:
    asked = telegram.says("/recommended 2012")
    telegram.says("/text")
    telegram.world.refused["editMessageReplyMarkup"] = Refusal(400, "Bad Request: message can't be edited")
    assert telegram.taps("‹ 2011", asked)


def test_a_photo_too_old_to_change_is_answered_with_a_new_one(telegram: Telegram) -> None:
    asked = telegram.says("/recommended 2012")
    telegram.world.refused["editMessageMedia"] = Refusal(400, "Bad Request: message can't be edited")
    (before,) = telegram.taps("‹ 2011", asked)
    assert how(telegram) == ["sendPhoto", "editMessageMedia", "sendPhoto", "editMessageReplyMarkup"]
    assert "2011" in before.first


def test_a_picture_that_cannot_be_drawn_leaves_the_words(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    drawing(telegram)
    assert "Action" in telegram.says("/genre action").first
    assert how(telegram) == ["sendMessage"]
    assert "a picture was not drawn" in caplog.text


@pytest.mark.parametrize("status", [400, 500])
def test_a_photo_that_telegram_does_not_take_leaves_the_words(status: int, telegram: Telegram) -> None:
    telegram.world.refused["sendPhoto"] = Refusal(status, "not enough rights to send photos to the chat")
    assert "Action" in telegram.says("/genre action").first
    assert how(telegram) == ["sendPhoto", "sendMessage"]


def test_an_id_that_was_refused_is_not_used_again(telegram: Telegram) -> None:
    drawn = drawing(telegram, broken=False)
    telegram.says("/genre action")
    telegram.world.refused["sendPhoto"] = Refusal(400, "Bad Request: wrong file identifier")
    telegram.says("/genre action")
    del telegram.world.refused["sendPhoto"]
    assert telegram.says("/genre action").sent["photo"].startswith("attach://")
    assert len(drawn) == 2


def test_without_pictures_an_answer_is_words(telegram: Telegram) -> None:
    telegram.service.pictures.wanted = False
    telegram.says("/genre action")
    assert how(telegram) == ["sendMessage"]


@pytest.mark.parametrize("refused", [True, False])
def test_whoever_waits_for_a_picture_is_told_that_it_is_coming(
    refused: bool, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    def draw(chart: Chart) -> bytes:
        time.sleep(0.1)
        return b"drawn"

    monkeypatch.setattr(photos, "NOTICED", 0.01)
    telegram.service.pictures = Pictures(shared=Album(draw))
    if refused:
        telegram.world.refused["sendChatAction"] = Refusal(400, "Bad Request: no rights")
    telegram.says("/genre action")
    assert how(telegram) == ["sendChatAction", "sendPhoto"]
    assert telegram.world.called("sendChatAction")[0]["action"] == "upload_photo"
