"""How the running bot is: what it serves, since when, and what it cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from engine import About
from engine.lastrun import LastRefresh
from engine.lock import Holder


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """The state of the bot at the moment `now`.

    Attributes:
        now: When this was.
        about: The snapshot that answers.
        fault: Why it is not the one that should; empty when it is.
        uptime: Seconds since the start.
        memory: Bytes that the bot occupies.
        updates: Updates taken since the start.
        errors: Errors nobody expected since the start.
        last: The last refresh that came to an end.
        next: When the calendar says to refresh next; None for never.
        worker: Who refreshes now.
    """

    now: datetime
    about: About
    fault: str
    uptime: float
    memory: int
    updates: int
    errors: int
    last: LastRefresh | None
    next: datetime | None
    worker: Holder | None
