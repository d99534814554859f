"""A small Telegram: chats with messages in them, and the methods a bot needs, answered as the real one does."""

from __future__ import annotations

import enum
import json
from collections import deque
from dataclasses import dataclass
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.resending import Unsure

from .markup import read

ME = {"id": 1234567, "is_bot": True, "first_name": "Playwise", "username": "playwise_bot"}
EMPTY: dict[str, Any] = {
    "getMe": ME,
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
}

Json = dict[str, Any]

PLACED = frozenset({"sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageMedia"})
"""The methods that leave a message in a chat."""

UPLOADED = "attach://"

CONTENT = frozenset({"text", "entities", "caption", "caption_entities", "photo", "document", "reply_markup"})


@dataclass(frozen=True, slots=True)
class Refusal(Exception):
    status: int
    description: str
    parameters: Any = None


class Cut(enum.Enum):
    """When the connection of a call breaks off."""

    BEFORE = enum.auto()
    AFTER = enum.auto()
    LATE = enum.auto()
    """After, and because the answer took too long."""


class World(BaseRequest):
    """Plays the Bot API.

    Attributes:
        calls: Every method called, with its parameters.
        messages: Every message of ours there is, by chat and id.
        files: Every document that was sent, by name, in order.
        heard: Every message of other people, by chat and id.
        shown: What was sent or edited, as parameters and message, in order; refused calls are not in it.
        refusals: What sending to a chat is answered with.
        refused: Which other methods are refused, and how.
        answers: What methods without a message give.
        cuts: What happens to the connections of the next new messages.
    """

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[str, dict[str, str]]] = []
        self.messages: dict[tuple[int, int], Json] = {}
        self.files: list[tuple[str, bytes]] = []
        self.heard: dict[tuple[int, int], Json] = {}
        self.shown: list[tuple[Json, Json]] = []
        self.refusals: dict[int, Refusal] = {}
        self.refused: dict[str, Refusal] = {}
        self.answers: dict[str, Any] = dict(EMPTY)
        self.cuts: deque[Cut] = deque()

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **more: Any
    ) -> tuple[int, bytes]:
        called, parameters = url.rpartition("/")[2], _parameters(request_data)
        self.calls.append((called, parameters))
        if called == "sendDocument" and request_data:
            sent = (request_data.multipart_data or {}).values()
            self.files += [(name, body) for name, body, _ in sent if isinstance(body, bytes)]
        creates = called in PLACED and called.startswith("send")
        cut = self.cuts.popleft() if creates and self.cuts else None
        if cut is Cut.BEFORE:
            raise Unsure("cut")
        try:
            result = self._result(called, parameters)
        except Refusal as no:
            body = {"ok": False, "error_code": no.status, "description": no.description, "parameters": no.parameters}
            return no.status, json.dumps(body).encode()
        if cut:
            raise Unsure("cut", late=cut is Cut.LATE)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def called(self, method: str) -> list[dict[str, str]]:
        """Return the parameters of every call of one method."""
        return [parameters for called, parameters in self.calls if called == method]

    def _result(self, called: str, parameters: dict[str, str]) -> Any:
        if called in self.refused:
            raise self.refused[called]
        if called in PLACED and "inline_message_id" not in parameters:
            message = self._placed(called, int(parameters["chat_id"]), parameters)
            self.shown.append((parameters, message))
            return message
        if called == "editMessageReplyMarkup":
            return self._bared(int(parameters["chat_id"]), int(parameters["message_id"]))
        return self.answers.get(called, True)

    def _placed(self, called: str, chat: int, parameters: dict[str, str]) -> Json:
        if chat in self.refusals:
            raise self.refusals[chat]
        return self._sent(chat, parameters) if called.startswith("send") else self._edited(chat, parameters)

    def _sent(self, chat: int, parameters: dict[str, str]) -> Json:
        number = len(self.calls)
        kind = "private" if chat > 0 else "supergroup"
        message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": kind}, "from": ME}
        self.messages[chat, number] = {**message, **self._answering(chat, parameters), **_content(parameters)}
        return self.messages[chat, number]

    def _answering(self, chat: int, parameters: dict[str, str]) -> Json:
        """Return the message that one is a reply to, as Telegram shows it: without what that one was a reply to."""
        number = json.loads(parameters.get("reply_parameters", "{}")).get("message_id")
        before = self.heard.get((chat, number)) or self.messages.get((chat, number))
        known = {key: value for key, value in (before or {}).items() if key != "reply_to_message"}
        return {"reply_to_message": known} if known else {}

    def _edited(self, chat: int, parameters: dict[str, str]) -> Json:
        before = self.messages.get((chat, int(parameters["message_id"])))
        if before is None:
            raise Refusal(400, "Bad Request: message to edit not found")
        if "photo" in before and "text" in parameters:
            raise Refusal(400, "Bad Request: there is no text in the message to edit")
        after = {key: value for key, value in before.items() if key not in CONTENT}
        after |= _content(parameters)
        if after == before:
            raise Refusal(400, "Bad Request: message is not modified: new content and markup are exactly the same")
        self.messages[chat, before["message_id"]] = after
        return after

    def _bared(self, chat: int, number: int) -> Json:
        self.messages[chat, number] = {k: v for k, v in self.messages[chat, number].items() if k != "reply_markup"}
        return self.messages[chat, number]


def _parameters(data: RequestData | None) -> dict[str, str]:
    """Return the parameters of a call; a file that comes with it is named as uploaded."""
    return {**dict.fromkeys(data.multipart_data or {}, UPLOADED), **data.json_parameters} if data else {}


def _content(parameters: dict[str, str]) -> Json:
    content = _words(parameters)
    keyboard = json.loads(parameters.get("reply_markup", "{}"))
    return content | ({"reply_markup": keyboard} if "inline_keyboard" in keyboard else {})


def _words(parameters: dict[str, str]) -> Json:
    if "text" in parameters:
        markup = read(parameters["text"])
        return {"text": markup.text.strip(), "entities": markup.entities}
    media = json.loads(parameters["media"]) if "media" in parameters else parameters
    markup = read(media.get("caption", ""))
    caption: Json = {"caption": markup.text.strip(), "caption_entities": markup.entities}
    return caption | (_document() if "document" in parameters else _photo(media))


def _photo(media: Json) -> Json:
    """Return the photo as a message has it: under its old id, or under one made of what was uploaded with it."""
    given = str(media.get("media") or media.get("photo"))
    known = f"photo of {media['caption'].splitlines()[0]}" if given.startswith(UPLOADED) else given
    return {"photo": [{"file_id": known, "file_unique_id": known, "width": 960, "height": 600}]}


def _document() -> Json:
    return {"document": {"file_id": "document", "file_unique_id": "document"}}
