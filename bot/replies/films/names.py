"""How films and series are named: with their year, so that remakes are told apart, and where they stream."""

from __future__ import annotations

from typing import Protocol

from bot.language import _
from bot.replies.markup import shown, titled
from bot.replies.reasons import BETWEEN
from engine import Form


class Entry(Protocol):
    """Anything that has a card."""

    @property
    def film_id(self) -> str:
        """What to ask about it with."""

    @property
    def title(self) -> str:
        """Its title."""


class Streamed(Entry, Protocol):
    """Anything that is told on a line with where it streams."""

    @property
    def platforms(self) -> tuple[str, ...]:
        """Where it streams."""


def entry_line(entry: Streamed, year: int | None = None, form: Form | None = None, more: str = "") -> str:
    """Return an entry on one line: that it is a series, where `form` says so, `more`, and where it streams."""
    kind = [_("series")] if form is Form.SERIES else []
    parts = [titled(entry.title, year), *kind, *([more] if more else []), *on(entry.platforms)]
    return BETWEEN.join(parts)


def on(platforms: tuple[str, ...]) -> list[str]:
    """Return where something streams; nothing where it does not."""
    return [f"📺 {', '.join(map(shown, platforms))}"] if platforms else []
