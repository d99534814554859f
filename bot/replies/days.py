"""How a day is said, a moment of it, and the months and weekdays that it is one of."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date, get_day_names, get_month_names

from bot.language import ENGLISH, Language, _, language, pgettext
from engine import Unit


def day(when: date) -> str:
    """Return a day with its month in words."""
    # Translators: the pattern of a day as the CLDR writes it, as in "31 December 2016".
    return format_date(when, pgettext("a day", "d MMMM y"), locale=language().locale)


def moment(when: datetime) -> str:
    """Return a day, the time of the clock, and where the clock hangs."""
    return _("{day}, {time}").format(day=day(when), time=f"{when:%H:%M %Z}")


def period(unit: Unit, number: int) -> str:
    """Return the name of a month or a weekday, numbered from 1 as answers have them."""
    return _named(unit, number, language())


def asked_for(unit: Unit, number: int) -> str:
    """Return the name of a month or a weekday as buttons carry it, whoever taps."""
    return _named(unit, number, ENGLISH)


def _named(unit: Unit, number: int, spoken: Language) -> str:
    if unit is Unit.MONTH:
        return str(get_month_names("wide", "stand-alone", spoken.locale)[number])
    # Of the CLDR's week, Monday is day 0.
    return str(get_day_names("wide", "stand-alone", spoken.locale)[number - 1])
