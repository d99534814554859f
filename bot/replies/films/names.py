"""How films and series are named: with their year, so that remakes are told apart, and where they stream."""

from __future__ import annotations

from typing import Protocol

from bot.language import _
from bot.replies.markup import shown, titled
from bot.replies.reasons import BETWEEN
from engine import Form

PAGE_OF_A_FILM = "https://www.themoviedb.org/movie/"
"""The Movies Dataset has its ids from there."""

FROM_THE_FACTS = "m"
"""What the id of an entry begins with that The Movies Dataset knows; the rest is the id there."""


class Entry(Protocol):
    """Anything that is told on a line of a list."""

    @property
    def film_id(self) -> str:
        """What to ask about it with."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def platforms(self) -> tuple[str, ...]:
        """Where it streams."""


def film_page(film_id: str) -> str | None:
    """Return the address of the page about a film, or None for what has none."""
    number = film_id.removeprefix(FROM_THE_FACTS)
    known = number != film_id and number.isascii() and number.isdigit()
    return f"{PAGE_OF_A_FILM}{number}" if known else None


def linked(film_id: str, title: str, year: int | None) -> str:
    """Return a title with its year that leads to the page about it, where there is one."""
    page = film_page(film_id)
    if page is None:
        return titled(title, year)
    link = f'<a href="{page}">{shown(title)}</a>'
    return link if year is None else f"{link} ({year})"


def entry_line(entry: Entry, year: int | None = None, form: Form | None = None, more: str = "") -> str:
    """Return an entry on one line: that it is a series, where `form` says so, `more`, and where it streams."""
    kind = [_("series")] if form is Form.SERIES else []
    parts = [linked(entry.film_id, entry.title, year), *kind, *([more] if more else []), *on(entry.platforms)]
    return BETWEEN.join(parts)


def on(platforms: tuple[str, ...]) -> list[str]:
    """Return where something streams; nothing where it does not."""
    return [f"📺 {', '.join(map(shown, platforms))}"] if platforms else []
