"""How a day is said, and a moment of it."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date

from bot.language import _, language, pgettext


def day(when: date) -> str:
    """Return a day with its month in words."""
    # Translators: the pattern of a day as the CLDR writes it, as in "31 December 2016".
    return format_date(when, pgettext("a day", "d MMMM y"), locale=language().locale)


def moment(when: datetime) -> str:
    """Return a day, the time of the clock, and where the clock hangs."""
    return _("{day}, {time}").format(day=day(when), time=f"{when:%H:%M %Z}")
