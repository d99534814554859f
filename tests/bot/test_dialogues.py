"""Whole conversations in one chat, through the real application and tg-auto-test's client, under the strict checker.

That client plays one person in private and nothing else, and edits no photos: answers are words here. Pictures,
groups, refusals and languages are played by `tests/bot/client`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import write_readme
from tg_auto_test.test_utils.serverless_telegram_client import ServerlessTelegramClient

from bot.app import application
from bot.conversation import Conversation
from bot.pictures import Pictures
from bot.service import Service
from bot.terminal import plain

from .client.strict import StrictRequest

Talk = Callable[[Any, StrictRequest], Awaitable[None]]


def hold(talk: Conversation, dialogue: Talk) -> None:
    strict: list[StrictRequest] = []

    def build(builder: Any) -> Any:
        strict.append(StrictRequest(builder._request))
        return application(builder.request(strict[0]), Service(talk, pictures=Pictures(wanted=False)))

    async def run() -> None:
        client = ServerlessTelegramClient(build)
        await client.connect()
        async with client.conversation("playwise_bot") as chat:
            await dialogue(chat, strict[0])
        await client.disconnect()

    asyncio.run(run())
    strict[0].settle()
    assert strict[0].faults == []


async def says(chat: Any, text: str) -> Any:
    await chat.send_message(text, parse_mode=None)
    return await chat.get_response()


async def taps(message: Any, strict: StrictRequest, label: str) -> str:
    strict.tapped()
    answer = await message.click(text=label)
    return str(answer.message)


def test_a_newcomer_finds_a_game(talk: Conversation) -> None:
    async def dialogue(chat: Any, strict: StrictRequest) -> None:
        greeting = await says(chat, "/start")
        assert greeting.text.startswith("Hello! I know Steam games")
        await taps(greeting, strict, greeting.buttons[0][0].text)
        listed = await chat.get_response()
        assert listed.text.startswith("Games like ")
        await taps(listed, strict, "#1")
        card = await chat.get_response()
        assert "people played it" in card.text
        await taps(card, strict, "Similar to this")
        assert (await chat.get_response()).text.startswith(f"Games like {card.text.splitlines()[0]}")

    hold(talk, dialogue)


def test_someone_walks_through_the_years(talk: Conversation) -> None:
    async def dialogue(chat: Any, strict: StrictRequest) -> None:
        shown = await says(chat, "/recommended 2013")
        for label, fact in [("‹ 2012", "of 2012."), ("‹ 2011", "of 2011."), ("Count by review year", "in 2011.")]:
            await taps(shown, strict, label)
            shown = await chat.get_edit()
            assert fact in shown.text.splitlines()[0]

    hold(talk, dialogue)


def test_someone_types_a_command_and_then_its_argument(talk: Conversation) -> None:
    async def dialogue(chat: Any, strict: StrictRequest) -> None:
        assert (await says(chat, "/sentiment")).text.startswith("Which developer?")
        assert (await says(chat, "vlave")).text.startswith("I know no developer called “vlave”.")
        assert (await says(chat, "valve")).text.startswith("Valve: ")

    hold(talk, dialogue)


def test_someone_presses_an_old_button(talk: Conversation) -> None:
    async def dialogue(chat: Any, strict: StrictRequest) -> None:
        shown = await says(chat, "/about")
        strict.tapped()
        answer = await shown.click(data=b"v0:like:620")
        assert answer.message == "That button is too old to work. Please ask again."
        with pytest.raises(RuntimeError):
            await chat.get_response(timeout=0.1)

    hold(talk, dialogue)


def test_the_transcript_in_the_readme_is_what_telegram_shows(talk: Conversation) -> None:
    async def dialogue(chat: Any, strict: StrictRequest) -> None:
        for message in write_readme.MESSAGES:
            shown = await says(chat, message)
            assert shown.text == plain(talk.say(message).text)
            assert f"> {message}\n{shown.text}" in write_readme.README.read_text()

    hold(talk, dialogue)
