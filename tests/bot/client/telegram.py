"""Drives the real application as people would, over a Telegram in memory that is strict about its rules."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.app import application
from bot.service import Service

from . import people
from .strict import StrictRequest
from .world import World

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of ours as it came out."""

    chat: int
    number: int
    text: str
    buttons: tuple[tuple[str, ...], ...]
    data: dict[str, str]
    sent: Json

    @property
    def first(self) -> str:
        """The first line."""
        return self.text.splitlines()[0]


@dataclass(frozen=True, slots=True)
class Listed:
    """What came out above the input line of somebody who typed behind our name."""

    results: list[Json]
    onward: str
    button: str | None

    @property
    def titles(self) -> list[str]:
        """The first line of each result."""
        return [result["title"] for result in self.results]


class Telegram:
    """A Telegram with our bot in it."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.world = World()
        self.strict = StrictRequest(self.world)
        self._loop = asyncio.Runner()
        builder = Application.builder().token("1234567:TEST").request(self.strict).get_updates_request(World())
        self.application = application(builder, service)
        self.run(self.application.initialize())

    def run(self, coroutine: Any) -> Any:
        """Run a coroutine in the bot's loop."""
        return self._loop.run(coroutine)

    def close(self) -> None:
        """Shut the bot down."""
        self.run(self.application.shutdown())
        self._loop.close()
        self.service.pictures.close()

    def receives(self, update: Json) -> list[Shown]:
        """Let an update happen, and return the messages that came or changed."""
        before = len(self.world.shown)
        if said := update.get("message"):
            self.world.heard[said["chat"]["id"], said["message_id"]] = said
        self.run(self.application.process_update(Update.de_json(update, self.application.bot)))
        self.strict.settle()
        if self.strict.faults:
            raise AssertionError(self.strict.faults)
        return [_shown(sent, message) for sent, message in self.world.shown[before:]]

    def says(self, text: str, **how: Any) -> Shown:
        """Let someone say something, and return the one answer."""
        (shown,) = self.receives(people.message(text, **how))
        return shown

    def types(self, typed: str, **how: Any) -> Listed:
        """Let someone type behind our name in any chat, and return what they are offered."""
        answered = len(self.world.called("answerInlineQuery"))
        assert self.receives(people.query(typed, **how)) == []
        (sent,) = self.world.called("answerInlineQuery")[answered:]
        button = json.loads(sent["button"])["text"] if "button" in sent else None
        return Listed(json.loads(sent["results"]), sent.get("next_offset", ""), button)

    def taps_afar(self, data: str, **how: Any) -> Json:
        """Let someone tap a button under a message that was sent through us, and return how it is edited."""
        edited = len(self.world.called("editMessageText"))
        self.strict.tapped()
        assert self.receives(people.tap(data, None, **how)) == []
        (edit,) = self.world.called("editMessageText")[edited:]
        assert edit["inline_message_id"]
        return {**edit, "reply_markup": json.loads(edit.get("reply_markup", "{}"))}

    def taps(self, label: str, under: Shown, **how: Any) -> list[Shown]:
        """Let someone tap the button called `label`, and return what came or changed."""
        return self.presses(under.data[label], under, **how)

    def presses(self, data: str | None, under: Shown, **how: Any) -> list[Shown]:
        """Let someone tap a button that carries `data`, forged perhaps."""
        self.strict.tapped()
        return self.receives(people.tap(data, self.world.messages[under.chat, under.number], **how))

    @property
    def notice(self) -> str | None:
        """What the last tap showed over the chat."""
        return self.world.called("answerCallbackQuery")[-1].get("text")


def _shown(sent: Json, message: Json) -> Shown:
    keyboard = json.loads(sent.get("reply_markup", "{}"))
    rows = keyboard.get("inline_keyboard") or keyboard.get("keyboard") or []
    labels = tuple(tuple(button["text"] for button in row) for row in rows)
    data = {button["text"]: button.get("callback_data", "") for row in rows for button in row}
    words = message.get("text") or message.get("caption") or ""
    return Shown(message["chat"]["id"], message["message_id"], words, labels, data, sent)
