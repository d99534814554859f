"""What people say to the bot in a chat of their own, and what comes back."""

from __future__ import annotations

import json

import pytest

from bot.command import Command
from bot.table import COMMANDS
from tests.bot.client import people
from tests.bot.client.telegram import Telegram


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_answered(command: Command, telegram: Telegram) -> None:
    assert telegram.says(command.example).text


def test_an_answer_is_html_with_buttons_and_no_preview_of_its_many_links(telegram: Telegram) -> None:
    shown = telegram.says("/similar portal 2")
    assert shown.first == "Games like Portal 2 (2011)"
    assert shown.buttons[0] == ("#1", "#2", "#3", "#4", "#5")
    assert json.loads(shown.sent["link_preview_options"]) == {"is_disabled": True}
    assert "reply_parameters" not in shown.sent


def test_a_card_previews_its_store_page_small(telegram: Telegram) -> None:
    telegram.says("/text")
    preview = json.loads(telegram.says("/game portal 2").sent["link_preview_options"])
    assert preview == {"url": "https://store.steampowered.com/app/620", "prefer_small_media": True}


def test_a_bare_command_asks_with_a_placeholder_and_values(telegram: Telegram) -> None:
    shown = telegram.says("/genre")
    keyboard = json.loads(shown.sent["reply_markup"])
    assert shown.first == "Which genre?"
    assert keyboard["input_field_placeholder"] == "A genre, like Action"
    assert keyboard["one_time_keyboard"]
    assert keyboard["resize_keyboard"]
    assert keyboard["selective"]
    assert shown.buttons[0][0] == "Action"


def test_the_next_message_is_the_argument(telegram: Telegram) -> None:
    value = telegram.says("/similar").buttons[0][0]
    assert telegram.says(value).first == f"Games like {value}"
    telegram.says("/worstdev")
    assert "of 2012" in telegram.says("2012").first


def test_people_are_not_taken_for_each_other(telegram: Telegram) -> None:
    telegram.says("/genre")
    alone = {**people.ALONE, "id": 200}
    assert telegram.says("action", person=people.BOB, chat=alone).first.startswith("What would you like to know")
    assert "Action" in telegram.says("action").first


def test_a_command_addressed_to_us_is_ours_and_to_another_bot_is_not(telegram: Telegram) -> None:
    assert "Action" in telegram.says("/genre@playwise_bot action").first
    assert telegram.receives(people.message("/genre@other_bot action")) == []


def test_an_unknown_command_is_told_in_private(telegram: Telegram) -> None:
    assert telegram.says("/gnre action").first == "I have no command /gnre. Did you mean:"


def test_what_is_written_under_a_picture_is_read(telegram: Telegram) -> None:
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    (shown,) = telegram.receives(people.message(photo=photo, caption="/genre action"))
    assert "Action games from" in shown.first


def test_a_forwarded_message_is_read_like_any_other(telegram: Telegram) -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Cid"}
    assert telegram.says("/genre action", forward_origin=origin).text


@pytest.mark.parametrize("kind", ["edited_message", "channel_post", "edited_channel_post"])
def test_edits_and_channel_posts_are_let_be(kind: str, telegram: Telegram) -> None:
    update = people.message("/genre action")
    update[kind] = update.pop("message")
    assert telegram.receives(update) == []


def test_an_unclear_name_gives_titles_with_years_and_becomes_its_answer(telegram: Telegram) -> None:
    unclear = telegram.says("/game half")
    assert all("(" in label for row in unclear.buttons for label in row)
    (card,) = telegram.taps("Half-Life 2 (2004)", unclear)
    assert (card.number, card.first) == (unclear.number, "Half-Life 2 (2004)")


def test_a_snapshot_swapped_in_answers_the_next_message(telegram: Telegram) -> None:
    talk = telegram.service.conversation
    telegram.service.conversation = type(talk)(talk.engines, type(talk.choices)(("Indie",), talk.choices.years, (), ()))
    assert telegram.says("/genre").buttons == (("Indie",),)
