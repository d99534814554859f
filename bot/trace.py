"""What is noted of one update while it is answered: for the line in the log, and for the metrics."""

from __future__ import annotations

import enum
import secrets
from contextvars import ContextVar
from dataclasses import dataclass, field

REQUEST_BYTES = 4
"""Enough to tell the updates of a day apart."""

LONGEST_QUOTE = 80
"""Letters of what a person wrote that the log may hold, at the level DEBUG."""

OTHER = "other"
"""What stands for the command where there was none."""


class Outcome(enum.StrEnum):
    """What became of an update."""

    ANSWERED = "answered"
    ASKED = "asked"
    NOT_UNDERSTOOD = "not_understood"
    REFUSED = "refused"
    FAILED = "failed"
    IGNORED = "ignored"


@dataclass(slots=True)
class Trace:
    """One update.

    Attributes:
        said: What the person wrote; it goes into no line above the level DEBUG.
        request: What all lines of this update carry.
        command: The command, or the kind of question, that it came to.
        outcome: What became of it; until somebody answers, it is ignored.
    """

    said: str = ""
    request: str = field(default_factory=lambda: secrets.token_hex(REQUEST_BYTES))
    command: str = OTHER
    outcome: Outcome = Outcome.IGNORED

    @property
    def quote(self) -> str:
        """As much of what the person wrote as the log may hold."""
        return self.said[:LONGEST_QUOTE]


_now: ContextVar[Trace | None] = ContextVar("trace", default=None)


def begin(trace: Trace) -> None:
    """Note what follows, to the end of this task, in `trace`."""
    _now.set(trace)


def said() -> str:
    """Return what the person wrote who is being answered; empty where nobody is."""
    trace = _now.get()
    return trace.said if trace else ""


def note(outcome: Outcome, command: str | None = None) -> None:
    """Note what becomes of this update, and which command it was if that is known by now."""
    if trace := _now.get():
        trace.outcome = outcome
        trace.command = command or trace.command
