"""The secret of a webhook."""

from __future__ import annotations

import re

import pytest
from pydantic import SecretStr

from bot.settings import SECRET_SHAPE, Settings
from bot.web.secret import path, same, secret

TOKEN = "1234567:AAH-this-is-a-secret"
UNSET = Settings.model_construct()


def test_replicas_agree_on_the_secret_made_of_the_token() -> None:
    assert secret(UNSET, TOKEN) == secret(UNSET, TOKEN)
    assert SECRET_SHAPE.fullmatch(secret(UNSET, TOKEN))


def test_another_token_makes_another_secret() -> None:
    assert secret(UNSET, TOKEN) != secret(UNSET, f"{TOKEN}x")


def test_the_secret_of_the_settings_wins() -> None:
    assert secret(UNSET.model_copy(update={"webhook_secret": SecretStr("mine")}), TOKEN) == "mine"


def test_an_address_gives_neither_token_nor_secret_away() -> None:
    made = secret(UNSET, TOKEN)
    assert re.fullmatch("/telegram/[0-9a-f]{16}", path(made))
    assert path(made).rpartition("/")[2] not in made + TOKEN


def test_another_secret_has_another_address() -> None:
    assert path("one") != path("two")


@pytest.mark.parametrize(("given", "equal"), [("mine", True), ("min", False), ("", False), ("miñe", False)])
def test_secrets_are_compared_as_a_whole(given: str, equal: bool) -> None:
    assert same(given, "mine") is equal
