"""The menu and descriptions that Telegram shows."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping

import pytest

from bot.handlers import operators
from bot.language import languages
from bot.menu import descriptions, menus, show_menus
from bot.table import COMMANDS

from .client.telegram import Telegram
from .client.world import Refusal

EVERYTHING = [command.name for command in COMMANDS]


def commands(telegram: Telegram) -> Mapping[tuple[str, str], list[str]]:
    """Return the commands offered, by the kind of chat and the language."""
    return {
        (json.loads(call["scope"])["type"], call.get("language_code", "")): [
            command["command"] for command in json.loads(call["commands"])
        ]
        for call in telegram.world.called("setMyCommands")
    }


@pytest.mark.parametrize("code", ["", "es"])
def test_every_kind_of_chat_has_its_menu_in_every_language(code: str, telegram: Telegram) -> None:
    telegram.run(show_menus(telegram.application.bot))
    found = commands(telegram)
    assert found["default", code] == found["all_private_chats", code] == EVERYTHING
    assert found["all_group_chats", code] == [name for name in EVERYTHING if name != "start"]
    assert telegram.strict.faults == []


def test_what_is_set_already_is_not_set_again(telegram: Telegram) -> None:
    english, *_ = menus()
    described, *_ = descriptions()
    telegram.world.answers["getMyCommands"] = [command.to_dict() for command in english.commands]
    telegram.world.answers["getMyDescription"] = {"description": described.long}
    telegram.world.answers["getMyShortDescription"] = {"short_description": described.short}
    telegram.run(show_menus(telegram.application.bot))
    assert ("default", "") not in commands(telegram)
    assert ("all_group_chats", "") in commands(telegram)
    assert [call["language_code"] for call in telegram.world.called("setMyDescription")] == ["es"]
    assert [call["language_code"] for call in telegram.world.called("setMyShortDescription")] == ["es"]


def test_a_server_without_menus_is_left_alone(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    telegram.world.refused["getMyCommands"] = Refusal(400, "Not Found: method not found")
    telegram.world.answers["getMyDescription"] = {"unheard": "of"}
    with caplog.at_level(logging.WARNING):
        telegram.run(show_menus(telegram.application.bot))
    assert "Telegram's menu stays as it is (show_menu: Not Found: method not found)" in caplog.text
    assert len(telegram.world.called("setMyShortDescription")) == len(languages())


def test_an_operators_own_chat_offers_what_operators_may_ask(telegram: Telegram) -> None:
    telegram.run(show_menus(telegram.application.bot, (900,)))
    found = commands(telegram)
    offered = found["chat", ""]
    assert offered == found["chat", "es"]
    assert offered[-3:] == ["status", "refresh", "rollback"]
    assert "rollback" not in found["all_private_chats", ""]
    assert set(offered[-3:]) <= set(operators.COMMANDS)


def test_the_menu_is_told_in_the_language_it_is_shown_in() -> None:
    told = {(menu.language, command.command): command.description for menu in menus() for command in menu.commands}
    assert told[None, "genre"] == "the release year of a genre that was played most, as in /genre Action"
    assert told["es", "genre"] == "el año de lanzamiento más jugado de un género; por ejemplo, /genre Acción"
    assert {described.language: described.short.split()[0] for described in descriptions()} == {
        None: "I",
        "es": "Respondo",
    }
