"""A bot whose memory is a file, and that may be ended and started again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot.conversation import Conversation
from bot.memory import Lasting
from bot.pictures import Pictures
from bot.service import Service
from bot.store.address import default
from bot.store.store import Store

from .client import people
from .client.people import ANA, ANN, GROUP, WITH_ANA
from .client.telegram import Shown, Telegram
from .store.driver import wait_for_the_driver

PLAYER = "sample_copper_panda"
"""A player of the sample."""

KNOWS_ANN: people.Json = {"telegram_id": 100, "language": None, "player": None, "verdicts": []}
"""What is in the file of Ann when she said nothing."""


class Bot:
    """A Telegram with a bot over a file.

    Attributes:
        file: Where its memory is.
        telegram: The Telegram.
    """

    def __init__(self, talk: Conversation, folder: Path) -> None:
        self.file = folder / "people.db"
        self._talk = talk
        self.start()

    def start(self) -> None:
        """Start the bot."""
        self.store = Store.at(default(self.file.parent))
        service = Service(self._talk, pictures=Pictures(wanted=False), memory=Lasting(self.store))
        self.telegram = Telegram(service)
        self.telegram.run(self.store.open())

    def end(self) -> None:
        """End the bot."""
        self.telegram.run(self.store.close())
        wait_for_the_driver()
        self.telegram.close()

    def restart(self) -> None:
        """End the bot, and start it again."""
        self.end()
        self.start()

    def serves(self, talk: Conversation) -> None:
        """Serve other data from now on."""
        self.telegram.service.conversation = talk

    def ann(self, text: str) -> Shown:
        """Let Ann say something in a chat of her own, in English."""
        return self.telegram.says(text)

    def ana(self, text: str) -> Shown:
        """Let Ana say something in a chat of her own, in Spanish."""
        return self.telegram.says(text, person=ANA, chat=WITH_ANA)

    def group(self, text: str, person: people.Json = ANN, **more: Any) -> Shown:
        """Let somebody say something in a group."""
        return self.telegram.says(text, person=person, chat=GROUP, **more)

    def taps(self, label: str, under: Shown, person: people.Json = ANN) -> list[Shown]:
        """Let somebody tap a button, and return what came or changed."""
        return self.telegram.taps(label, under, person=person)

    def tap(self, label: str, under: Shown, person: people.Json = ANN) -> Shown:
        """Let somebody tap a button, and return the one answer."""
        (only,) = self.taps(label, under, person)
        return only

    @property
    def notice(self) -> str | None:
        """What the last tap showed over the chat."""
        return self.telegram.notice

    @property
    def exported(self) -> dict[str, Any]:
        """The last file that was sent."""
        name, content = self.telegram.world.files[-1]
        assert name == "playwise.json"
        return dict(json.loads(content))

    def traces(self, *words: str | int) -> set[str | int]:
        """Return which words are in any byte of the memory's files; numbers also as they are stored there."""
        self.telegram.run(self.store.settle())
        kept = b"\0".join(each.read_bytes() for each in sorted(self.file.parent.glob("people.db*")))
        return {word for word in words if any(form in kept for form in _forms(word))}


def _forms(word: str | int) -> list[bytes]:
    numbers = [word.to_bytes(6, "big")] if isinstance(word, int) else []
    return [str(word).encode(), *numbers]


def first_titles(shown: Shown) -> list[str]:
    """Return the games of a list, without their numbers."""
    return [line.partition(". ")[2] for line in shown.text.splitlines() if line[:1].isdigit()]


def known(bot: Bot) -> object:
    """Return what Ann's file says of her."""
    bot.ann("/export")
    return bot.exported["person"]


def liked(*games: tuple[str, str]) -> list[dict[str, str]]:
    """Return the verdicts of a file in which games are liked, given as ids and titles."""
    return [{"game": item, "verdict": "liked", "title": title} for item, title in games]
