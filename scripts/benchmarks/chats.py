"""What a thousand chats send: commands, free text, buttons, inline queries and junk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Any

from benchmarks.stub import ME, Json, message
from benchmarks.throughput import MIX

CHATS = 1_000
FIRST_CHAT = 1_000_000

FILMS = (
    *("/film inception", "/similarfilm the matrix", "/watch", "/watch comedy netflix", "/actor tom hanks"),
    *("/director christopher nolan", "/longest 2014", "/platform hulu", "/released friday", "/score inceptoin"),
)
"""What is asked about films: two of seven commands."""

FREE = ("games like portal 2", "what should i play", "best games of 2012", "how is valve doing", "thanks", "hola")
JUNK = ("asdfgh qwerty", "🎮🎮🎮", "/nosuchcommand", "/genre " + "x" * 3_000, "?" * 4_000, "/recommended never")
TAPS = ("h1:rec:2012:release", "h1:rec:2013:posted", "v1:genre:Action", "h1:genre:RPG", "v1:top:Action", "v1:help")
"""Buttons as they stand under our answers."""

UNANSWERED: tuple[Mapping[str, Any], ...] = (
    {"inline_query": {"id": "1", "query": "portal", "offset": ""}},
    {"edited_message": {"message_id": 1, "date": 0, "edit_date": 1, "text": "/genre Action"}},
)
"""What a bot is sent and says nothing to."""


@dataclass(frozen=True, slots=True)
class Post:
    """One update, whom it is from, and whether it wants an answer."""

    update: Json
    chat: int
    wants_answer: bool


def posts(busy: Mapping[int, object], numbers: Iterator[int]) -> Iterator[Post]:
    """Yield updates, each from the next chat that is not in `busy`, so that it stays clear whose answer is whose.

    They end when every chat waits for an answer.
    """
    chats, contents = cycle(range(FIRST_CHAT, FIRST_CHAT + CHATS)), cycle(_contents())
    for number in numbers:
        chat = next((each for each in islice(chats, CHATS) if each not in busy), None)
        if chat is None:
            return
        kind, content = next(contents)
        if kind == "text":
            yield Post(message(number, str(content), chat), chat, wants_answer=True)
        elif kind == "tap":
            yield Post(tap(number, str(content), chat), chat, wants_answer=True)
        else:
            yield Post(_other(number, content, chat), chat, wants_answer=False)


def _contents() -> list[tuple[str, Any]]:
    """Return one round: of eleven updates seven are commands, one is free text, one a tap, one junk, one is none."""
    texts, films, free, junk, taps, others = map(cycle, (MIX, FILMS, FREE, JUNK, TAPS, UNANSWERED))
    contents: list[tuple[str, Any]] = []
    for _ in range(len(MIX)):
        contents += [("text", next(texts)) for _ in range(5)]
        contents += [("text", next(films)) for _ in range(2)]
        contents += [("text", next(free)), ("tap", next(taps)), ("text", next(junk)), ("other", next(others))]
    return contents


def _person(chat: int) -> Json:
    return {"id": chat, "is_bot": False, "first_name": "Ann", "language_code": "en" if chat % 2 else "es"}


def tap(number: int, data: str, chat: int) -> Json:
    """Return the update of a tap on a button that carries `data`, in a chat with one person."""
    under = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": ME, "text": "as sent"}
    query = {"id": str(number), "from": _person(chat), "chat_instance": "1", "data": data, "message": under}
    return {"update_id": number, "callback_query": query}


def _other(number: int, content: Mapping[str, Any], chat: int) -> Json:
    ((kind, body),) = content.items()
    return {"update_id": number, kind: {**body, "from": _person(chat), "chat": {"id": chat, "type": "private"}}}
