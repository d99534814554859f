"""A bot with an upkeep of its own: two snapshots to serve, and refreshes that do what a test says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.context import Context
from bot.conversation import Conversation
from bot.rounds import Rounds
from bot.service import Service
from bot.serving import Serving
from bot.settings import Settings
from bot.upkeep import Upkeep
from engine import film_folder
from engine.building.report import Report
from engine.building.watch import Watcher
from engine.refreshing import Request
from engine.snapshot import current, listing, use

from .client import people
from .client.telegram import Shown, Telegram

OPERATOR: people.Json = {"id": 900, "is_bot": False, "first_name": "Olga"}
OWN: people.Json = {"id": 900, "type": "private", "first_name": "Olga"}


@dataclass(slots=True)
class Refreshing:
    """Stands in for a refresh in another process.

    Attributes:
        act: What it does with games before its end; it may raise.
        act_on_films: The same with films.
        asked: What was asked of it.
        patience: How long it takes, in seconds, once the first step is told.
    """

    act: Callable[[], object] = lambda: None
    act_on_films: Callable[[], object] = lambda: None
    report: Report = field(default_factory=lambda: Report(snapshot="same", unchanged=True))
    asked: list[Request] = field(default_factory=list)
    patience: float = 0.0

    async def __call__(self, request: Request, watch: Watcher) -> Report:
        self.asked.append(request)
        watch.step("read games", 100)
        watch.advance(40)
        await asyncio.sleep(self.patience)
        (self.act_on_films if request.films else self.act)()
        return self.report


def read_elsewhere(data: Path) -> str:
    """Let what a data folder serves have been read from other files than the sample's, and return its id."""
    file = current(data) / "manifest.json"
    file.write_text(file.read_text().replace('"sample": true', '"sample": false'))
    return current(data).name


class Upkept:
    """A Telegram whose bot has an upkeep.

    Attributes:
        old: The snapshot that is served at first.
        new: The one that was built after it.
    """

    def __init__(self, data: Path, **settings: Any) -> None:
        self.data = data
        self.new, self.old = (manifest.id for manifest in listing(data))
        use(data, self.old)
        self.refreshing = Refreshing()
        values = {"data_dir": data, "source": "ucsd", "operators": (900,), **settings}
        chosen = Settings.model_construct().model_copy(update=values)
        self.upkeep = Upkeep(chosen, Serving(data), self.refreshing)
        talk = Conversation.over(self.upkeep.served.engines)
        self.telegram = Telegram(Service(talk, (900,), upkeep=self.upkeep))
        self.rounds = Rounds(self.upkeep)

    @property
    def serving(self) -> str:
        """The snapshot that answers."""
        return self.telegram.service.conversation.engines.games.about.snapshot

    @property
    def films(self) -> Path:
        """The data folder of films."""
        return film_folder(self.data)

    def looks(self) -> None:
        """Let the bot look at the pointer."""
        self.telegram.run(self.rounds.look(Context(self.telegram.application)))

    def refreshes(self) -> None:
        """Let the calendar's refresh come."""
        self.telegram.run(self.rounds.refresh(Context(self.telegram.application)))

    def operator(self, text: str) -> list[Shown]:
        """Let the operator say something, and return what came or changed."""
        return self.telegram.receives(people.message(text, person=OPERATOR, chat=OWN))

    def told(self) -> list[str]:
        """Return what the operator was sent."""
        return [sent["text"] for sent in self.telegram.world.called("sendMessage") if int(sent["chat_id"]) == 900]

    def damages(self, name: str) -> None:
        """Let the disk change a file of a snapshot."""
        (self.data / "snapshots" / name / "catalogue.parquet").write_bytes(b"x")

    def points(self, name: str) -> None:
        """Let the pointer lead to a snapshot, whatever that is worth."""
        (self.data / "current.json").write_text(f'{{"snapshot": "{name}"}}')

    def serves_current(self) -> bool:
        """Whether the pointer and the answers agree."""
        return current(self.data).name == self.serving
