"""What every answer carries: the snapshot it came from, and the date its data ends."""

from __future__ import annotations

from datetime import date
from typing import Protocol, TypedDict


class Stamp(TypedDict):
    """The fields that every answer begins with; see `engine.answers.Answer`."""

    snapshot: str
    data_as_of: date


class Dated(Protocol):
    """What a snapshot of any catalogue says of itself."""

    @property
    def snapshot(self) -> str:
        """Its id."""

    @property
    def data_as_of(self) -> date:
        """The date its data ends."""


def stamp(about: Dated) -> Stamp:
    """Return what every answer over that snapshot carries."""
    return Stamp(snapshot=about.snapshot, data_as_of=about.data_as_of)
