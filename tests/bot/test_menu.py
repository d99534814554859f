"""The menu and descriptions that Telegram shows."""

from __future__ import annotations

import json
import logging

import pytest

from bot.commands import COMMANDS
from bot.handlers import operators
from bot.menu import ABOUT, DESCRIPTION, menus, show_menus

from .client.telegram import Telegram
from .client.world import Refusal


def commands(telegram: Telegram) -> dict[str, list[str]]:
    set_ = telegram.world.called("setMyCommands")
    return {json.loads(s["scope"])["type"]: [c["command"] for c in json.loads(s["commands"])] for s in set_}


def test_every_kind_of_chat_has_its_menu(telegram: Telegram) -> None:
    telegram.run(show_menus(telegram.application.bot))
    everything = [command.name for command in COMMANDS]
    found = commands(telegram)
    assert found["default"] == found["all_private_chats"] == everything
    assert found["all_group_chats"] == [name for name in everything if name != "start"]
    assert telegram.strict.faults == []


def test_what_is_set_already_is_not_set_again(telegram: Telegram) -> None:
    known = json.dumps([command.to_dict() for command in menus()[0].commands])
    telegram.world.answers["getMyCommands"] = json.loads(known)
    telegram.world.answers["getMyDescription"] = {"description": DESCRIPTION}
    telegram.world.answers["getMyShortDescription"] = {"short_description": ABOUT}
    telegram.run(show_menus(telegram.application.bot))
    assert list(commands(telegram)) == ["all_group_chats"]
    assert telegram.world.called("setMyDescription") == []
    assert telegram.world.called("setMyShortDescription") == []


def test_a_server_without_menus_is_left_alone(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    telegram.world.refused["getMyCommands"] = Refusal(400, "Not Found: method not found")
    telegram.world.answers["getMyDescription"] = {"unheard": "of"}
    with caplog.at_level(logging.WARNING):
        telegram.run(show_menus(telegram.application.bot))
    assert "Telegram's menu stays as it is (show_menu: Not Found: method not found)" in caplog.text
    assert len(telegram.world.called("setMyShortDescription")) == 1


def test_an_operators_own_chat_offers_what_operators_may_ask(telegram: Telegram) -> None:
    telegram.run(show_menus(telegram.application.bot, (900,)))
    offered = commands(telegram)
    assert offered["chat"][-3:] == ["status", "refresh", "rollback"]
    assert "rollback" not in offered["all_private_chats"]
    assert set(offered["chat"][-3:]) <= set(operators.COMMANDS)
