"""Whatever people send, Telegram would accept what comes back, and nothing raises."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.bucket import Bucket
from bot.buckets import PERSON, Buckets
from bot.command import Command
from bot.conversation import Conversation
from bot.service import Service
from bot.table import COMMANDS

from .client import people
from .client.telegram import Telegram

NAMES = st.sampled_from([command.name for command in COMMANDS])
SENT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="@"), min_size=1, max_size=4096)
"""Telegram itself sends neither lone surrogates nor more letters; after an @ another bot may be meant."""

QUIETLY = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)

GROUPS = count(-100_000)
"""A new one for each accident: a group takes twenty messages a minute."""

ACCIDENTS = [
    "A" * 4096,
    "😀" * 2048,
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "\u202eمرحبا\u202c",
    "<script>alert(1)</script>",
    "<b>",
    "&amp;&lt;&nbsp;&#0;",
    "%s %n {0} {x!r}",
    "'; DROP TABLE games; --",
    "a\x00b",
    "\x00",
    "/" * 4096,
    "@playwise_bot",
    "٢٠١٢",
    "-1",
    " ",
    "\n",
]


class Tireless(Buckets):
    """Lets a test ask without end."""

    def of(self, chat: int) -> Bucket:
        return Bucket.full(PERSON, time.monotonic)


@pytest.fixture(scope="module")
def telegram(talk: Conversation) -> Iterator[Telegram]:
    world = Telegram(Service(talk))
    world.service.buckets = Tireless()
    yield world
    world.close()


@QUIETLY
@given(name=NAMES, argument=SENT)
def test_any_argument_of_any_command_gets_a_reply_that_telegram_takes(
    telegram: Telegram, name: str, argument: str
) -> None:
    assert telegram.says(f"/{name} {argument}").text


@QUIETLY
@given(text=SENT)
def test_any_text_gets_a_reply_that_telegram_takes(telegram: Telegram, text: str) -> None:
    assert telegram.says(text).text


@QUIETLY
@given(name=NAMES, text=SENT)
def test_any_text_after_a_bare_command_gets_a_reply_that_telegram_takes(
    telegram: Telegram, name: str, text: str
) -> None:
    telegram.says(f"/{name}")
    telegram.receives(people.message(text))


@QUIETLY
@given(data=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=64))
def test_any_tap_gets_an_answer(telegram: Telegram, data: str) -> None:
    telegram.strict.tapped()
    telegram.receives(people.tap(data, people.by_us(5)))


@pytest.mark.parametrize("accident", ACCIDENTS, ids=range(len(ACCIDENTS)))
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_known_accidents_get_a_reply(command: Command, accident: str, telegram: Telegram) -> None:
    assert telegram.says(f"/{command.name} {accident}").text
    assert telegram.receives(people.message(accident))
    group = {**people.GROUP, "id": next(GROUPS)}
    assert telegram.receives(people.message(accident, chat=group, reply_to_message=people.by_us(5)))
