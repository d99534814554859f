"""What is remembered for as long as the bot runs, and in a database."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot import memory
from bot.keeps import JudgeGame, LinkPlayer, SpeakLanguage
from bot.memory import Fleeting, Lasting
from bot.store import Person, Verdict
from bot.store.address import default
from bot.store.database import database
from bot.store.store import Store


def test_a_stranger_is_remembered_as_one() -> None:
    assert asyncio.run(Fleeting().person(7)) == Person(7)


def test_without_a_database_whoever_spoke_longest_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST_PEOPLE", 2)

    async def run() -> list[str | None]:
        fleeting = Fleeting()
        for person in (1, 2, 1, 3):
            await fleeting.keep(person, SpeakLanguage("es"))
        return [(await fleeting.person(person)).language for person in (1, 2, 3)]

    assert asyncio.run(run()) == ["es", None, "es"]


def test_without_a_database_there_is_still_a_file_of_everything() -> None:
    async def run() -> dict[str, object]:
        fleeting = Fleeting()
        await fleeting.keep(7, LinkPlayer("panda"))
        return dict((await fleeting.export(7))["person"])

    assert asyncio.run(run()) == {"telegram_id": 7, "language": None, "player": "panda", "verdicts": []}


def test_a_database_keeps_the_newest_verdicts(tmp_path: Path) -> None:
    async def run() -> Person:
        store = Store(database(default(tmp_path)), most=2)
        await store.open()
        for item in ("10", "20", "10", "30"):
            await Lasting(store).keep(7, JudgeGame(item, Verdict.LIKED))
        person = await store.person(7)
        await store.close()
        return person

    assert list(asyncio.run(run()).verdicts) == ["10", "30"]
