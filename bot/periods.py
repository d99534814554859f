"""What months and weekdays are called in the language of the turn; on buttons they are English."""

from __future__ import annotations

from babel.dates import get_day_names, get_month_names

from bot.language import ENGLISH, Language, language
from engine import Unit

MONTHS = range(1, 13)


def period(unit: Unit, number: int) -> str:
    """Return the name of a month or a weekday, numbered from 1 as answers have them; Monday is 1."""
    return _named(unit, number, language())


def asked_for(unit: Unit, number: int) -> str:
    """Return the name of a month or a weekday as buttons carry it, whoever taps."""
    return _named(unit, number, ENGLISH)


def month(english: str) -> str:
    """Return what the month of an English name is called; another word stays as it is."""
    return next((period(Unit.MONTH, each) for each in MONTHS if asked_for(Unit.MONTH, each) == english), english)


def _named(unit: Unit, number: int, spoken: Language) -> str:
    if unit is Unit.MONTH:
        return str(get_month_names("wide", "stand-alone", spoken.locale)[number])
    # Of the CLDR's week, Monday is day 0.
    return str(get_day_names("wide", "stand-alone", spoken.locale)[number - 1])
