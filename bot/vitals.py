"""How the running bot is: what it serves, since when, and what it cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.catalogue import Catalogue
from engine import About, FilmAbout
from engine.lastrun import LastRefresh
from engine.lock import Holder


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The state of a catalogue.

    Attributes:
        about: The snapshot that answers; None where none does.
        fault: Why it is not the one that should; empty when it is.
        last: The last refresh that came to an end.
        worker: Who refreshes now.
    """

    about: About | FilmAbout | None
    fault: str
    last: LastRefresh | None
    worker: Holder | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """The state of the bot at the moment `now`.

    Attributes:
        now: When this was.
        states: How each catalogue is.
        uptime: Seconds since the start.
        memory: Bytes that the bot occupies.
        updates: Updates taken since the start.
        errors: Errors nobody expected since the start.
        next: When the calendar says to refresh next; None for never.
    """

    now: datetime
    states: Mapping[Catalogue, State]
    uptime: float
    memory: int
    updates: int
    errors: int
    next: datetime | None
