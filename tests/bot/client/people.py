"""People, chats, and the updates that come of what they do."""

from __future__ import annotations

from itertools import count
from typing import Any

from .world import ME

Json = dict[str, Any]

ANN: Json = {"id": 100, "is_bot": False, "first_name": "Ann", "language_code": "en"}
ANA: Json = {"id": 300, "is_bot": False, "first_name": "Ana", "language_code": "es-419"}
EVA: Json = {"id": 400, "is_bot": False, "first_name": "Eva", "language_code": "es"}
RUI: Json = {"id": 500, "is_bot": False, "first_name": "Rui", "language_code": "pt-BR"}
BOB: Json = {"id": 200, "is_bot": False, "first_name": "Bob"}
WITH_ANA: Json = {"id": 300, "type": "private", "first_name": "Ana"}
ALONE: Json = {"id": 100, "type": "private", "first_name": "Ann"}
GROUP: Json = {"id": -1000, "type": "supergroup", "title": "Players"}

_numbers = count(1_000)


def message(text: str | None = None, *, person: Json = ANN, chat: Json = ALONE, **content: Any) -> Json:
    """Return the update of a message; `content` is what else it holds."""
    said: Json = {"message_id": next(_numbers), "date": 1, "chat": chat, "from": person, **content}
    if text is not None:
        said["text"] = text
    return {"update_id": next(_numbers), "message": said}


def tap(data: str | None, under: Json | None, *, person: Json = ANN, **content: Any) -> Json:
    """Return the update of a tap on a button that carries `data`, under a message."""
    query: Json = {"id": str(next(_numbers)), "from": person, "chat_instance": "1", **content}
    query |= {"data": data} if data is not None else {"game_short_name": "chess"}
    query |= {"message": under} if under is not None else {"inline_message_id": "far away"}
    return {"update_id": next(_numbers), "callback_query": query}


def query(typed: str, *, person: Json = ANN, offset: str = "") -> Json:
    """Return the update of something typed behind our name in any chat."""
    asked = {"id": str(next(_numbers)), "from": person, "query": typed, "offset": offset, "chat_type": "sender"}
    return {"update_id": next(_numbers), "inline_query": asked}


def by_us(number: int, chat: Json = ALONE) -> Json:
    """Return a message of ours, as one that is replied to."""
    return {"message_id": number, "date": 1, "chat": chat, "from": ME, "text": "Which game?"}
