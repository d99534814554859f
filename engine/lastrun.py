"""The last refresh that came to an end: when, and how."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from engine.files import replace_text

NAME = "last_refresh.json"


class Outcome(StrEnum):
    """How a refresh ended."""

    PUBLISHED = "published"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LastRefresh:
    """A refresh that came to an end.

    Attributes:
        finished: When, in UTC.
        outcome: How.
        snapshot: What was published or found unchanged; None when it failed.
        reason: Why it failed, in one sentence.
    """

    finished: datetime
    outcome: Outcome
    snapshot: str | None = None
    reason: str = ""


def note(data: Path, last: LastRefresh) -> None:
    """Remember how a refresh of the data folder ended."""
    # Where even this cannot be written, the error that matters is on its way already.
    with suppress(OSError):
        replace_text(data / NAME, TypeAdapter(LastRefresh).dump_json(last, indent=2).decode() + "\n")


def last_refresh(data: Path) -> LastRefresh | None:
    """Return how the last refresh of the data folder ended, or None where none is known.

    One that was killed is not: it came to no end.
    """
    try:
        return TypeAdapter(LastRefresh).validate_json((data / NAME).read_bytes())
    except (OSError, ValidationError):
        return None
