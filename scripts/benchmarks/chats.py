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

TYPED = ("portal", "valve", "inceptoin", "qqqqzzzz")
"""What is typed behind our name in other chats."""

EDITED: Mapping[str, Any] = {"message_id": 1, "date": 0, "edit_date": 1, "text": "/genre Action"}
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
        elif kind == "typed":
            yield Post(_typed(number, str(content), chat), chat, wants_answer=True)
        else:
            yield Post(_edit(number, chat), chat, wants_answer=False)


def _contents() -> list[tuple[str, Any]]:
    """Return one round: of eleven updates seven are commands, one is free text, one a tap, one junk.

    The last one is a query behind our name or, every other time, nothing to be answered.
    """
    texts, films, free, junk, taps, typed = map(cycle, (MIX, FILMS, FREE, JUNK, TAPS, TYPED))
    contents: list[tuple[str, Any]] = []
    for place in range(len(MIX)):
        contents += [("text", next(texts)) for _ in range(5)]
        contents += [("text", next(films)) for _ in range(2)]
        contents += [("text", next(free)), ("tap", next(taps)), ("text", next(junk))]
        contents.append(("edit", EDITED) if place % 2 else ("typed", next(typed)))
    return contents


def _person(chat: int) -> Json:
    return {"id": chat, "is_bot": False, "first_name": "Ann", "language_code": "en" if chat % 2 else "es"}


def tap(number: int, data: str, chat: int) -> Json:
    """Return the update of a tap on a button that carries `data`, in a chat with one person."""
    under = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": ME, "text": "as sent"}
    query = {"id": str(number), "from": _person(chat), "chat_instance": "1", "data": data, "message": under}
    return {"update_id": number, "callback_query": query}


def _typed(number: int, text: str, chat: int) -> Json:
    # Its id is what its answer is known by.
    return {"update_id": number, "inline_query": {"id": str(chat), "from": _person(chat), "query": text, "offset": ""}}


def _edit(number: int, chat: int) -> Json:
    said = {**EDITED, "from": _person(chat), "chat": {"id": chat, "type": "private"}}
    return {"update_id": number, "edited_message": said}
