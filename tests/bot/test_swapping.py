"""Answers while snapshots are swapped under load: each reply, its picture and its buttons come from one of them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from contextvars import ContextVar
from itertools import cycle
from pathlib import Path

import pytest
from telegram import Update

from bot.charts import Chart
from bot.charts.album import Album
from bot.context import Context
from bot.pictures import Pictures
from engine.snapshot import use
from tests.engine.world import GAMES, LIBRARIES, REVIEWS, SCORN, SHRUG, Row, build, review, reviewer, write_world

from .client import people
from .upkept import Upkept

QUESTIONS = (
    *("/genre strategy", "/genre action", "/topplayer strategy", "/recommended 2010", "/worstdev 2012"),
    *("/sentiment valve", "/sentiment firaxis", "/game portal", "/game planner v"),
)
REVIEWED = ("10", "20", "30", "40", "100", "110", "120")
SWAPS = 8
AT_ONCE = 20
"""Messages in flight; a swap then finds some at every point of their way."""

YEAR = re.compile(r"\b20\d\d\b")
HERE = "h1:"
Seen = tuple[str, object, Chart | None]
"""The words of a message, its buttons, and the chart of its picture."""

_asking: ContextVar[int] = ContextVar("asking")


class Noting(Album):
    """Notes which chart is drawn for whom."""

    def __init__(self) -> None:
        super().__init__(lambda chart: chart.title.encode())
        self.noted: dict[int, list[Chart]] = {}

    async def photo(self, chart: Chart) -> bytes | str:
        self.noted.setdefault(_asking.get(), []).append(chart)
        return await super().photo(chart)


class Crowd:
    """People who each ask one thing of a bot, and tap a button under the answer."""

    def __init__(self, upkept: Upkept) -> None:
        self.upkept, self.telegram = upkept, upkept.telegram
        self.album = Noting()
        self.telegram.service.pictures = Pictures(shared=self.album)
        self._numbers = iter(range(10_000, 1_000_000))

    async def ask(self, question: str) -> tuple[Seen, ...]:
        """Return what somebody new sees who asks, and then taps what changes the answer in place."""
        number = next(self._numbers)
        _asking.set(number)
        person, chat = {**people.ANN, "id": number}, {**people.ALONE, "id": number}
        await self._happens(people.message(question, person=person, chat=chat))
        seen = [self._seen(number)]
        message = self._message(number)
        here = [b["callback_data"] for b in _buttons(message) if b.get("callback_data", "").startswith(HERE)]
        if here:
            self.telegram.strict.tapped()
            await self._happens(people.tap(here[-1], message, person=person))
            seen.append(self._seen(number))
        return tuple(seen)

    async def _happens(self, update: people.Json) -> None:
        await self.telegram.application.process_update(Update.de_json(update, self.telegram.application.bot))

    def _message(self, chat: int) -> people.Json:
        """Return the latest message in a chat."""
        return [message for (where, _), message in self.telegram.world.messages.items() if where == chat][-1]

    def _seen(self, chat: int) -> Seen:
        message = self._message(chat)
        charts = self.album.noted.get(chat, [])
        words = str(message.get("text") or message.get("caption"))
        return words, message.get("reply_markup"), charts[-1] if "photo" in message else None

    async def swap(self, snapshot: str) -> None:
        """Have another snapshot served, as a running bot does."""
        await asyncio.to_thread(use, self.upkept.data, snapshot)
        await self.upkept.rounds.look(Context(self.telegram.application))


def _buttons(message: people.Json) -> Iterator[people.Json]:
    for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
        yield from row


def more(row: Row) -> Row:
    """Return a library whose owner played four times as long and an hour more."""
    items = [{**item, "playtime_forever": item["playtime_forever"] * 4 + 60} for item in row["items"]]
    return {**row, "items": items}


def again(row: Row) -> Row:
    """Return the reviews of a person as those of somebody else."""
    return {**row, "user_id": f"{row['user_id']}_again"}


@pytest.fixture(scope="module")
def two_worlds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two snapshots that agree in no figure."""
    folder = tmp_path_factory.mktemp("worlds")
    raw, data = folder / "raw", folder / "data"
    build(write_world(raw), data)
    critic = reviewer("critic", *(review(item, SCORN, False) for item in REVIEWED))
    shrugs = reviewer("somebody", review("40", SHRUG, False))
    reviews = (*REVIEWS, *map(again, REVIEWS), critic, shrugs)
    games = tuple({**row, "price": 19.99} for row in GAMES)
    write_world(raw, games, reviews, tuple(map(more, LIBRARIES)))
    build(raw, data, accept=True)
    return data


@pytest.fixture
def crowd(two_worlds: Path) -> Iterator[Crowd]:
    upkept = Upkept(two_worlds)
    yield Crowd(upkept)
    upkept.telegram.close()


Answers = dict[str, tuple[Seen, ...]]


async def in_quiet(crowd: Crowd, snapshot: str) -> Answers:
    await crowd.swap(snapshot)
    return {question: await crowd.ask(question) for question in QUESTIONS}


async def under_load(crowd: Crowd) -> list[tuple[str, tuple[Seen, ...]]]:
    """Return what people see while snapshots are swapped and others ask too."""
    over, questions, found = asyncio.Event(), cycle(QUESTIONS), list[tuple[str, tuple[Seen, ...]]]()

    async def asks() -> None:
        while not over.is_set():
            question = next(questions)
            found.append((question, await crowd.ask(question)))

    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(asks())
        for _, snapshot in zip(range(SWAPS), cycle((crowd.upkept.new, crowd.upkept.old)), strict=False):
            await crowd.swap(snapshot)
        over.set()
    return found


def figures(seen: Seen) -> set[str]:
    """Return the lines with figures that a message and its picture show; a year is none."""
    lines = f"{seen[0]}\n{seen[2]}".splitlines()
    return {line for line in lines if re.search(r"\d", YEAR.sub("", line))}


def test_every_figure_of_a_reply_comes_from_one_snapshot_however_many_are_swapped(crowd: Crowd) -> None:
    old, new = (crowd.telegram.run(in_quiet(crowd, snapshot)) for snapshot in (crowd.upkept.old, crowd.upkept.new))
    for question in QUESTIONS:
        assert not figures(old[question][0]) & figures(new[question][0]), question
    found = crowd.telegram.run(under_load(crowd))
    assert crowd.telegram.strict.faults == []
    steps = [(question, step, seen) for question, told in found for step, seen in enumerate(told)]
    sides = [seen == old[question][step] for question, step, seen in steps]
    mixed = [
        (q, step) for (q, step, seen), is_old in zip(steps, sides, strict=True) if not is_old and seen != new[q][step]
    ]
    assert mixed == []
    assert {True, False} == set(sides)
