"""What months and weekdays are called in the language of the turn; on buttons they are English."""

from __future__ import annotations

from typing import Literal

from bot.language import ENGLISH, Language, language
from engine import Unit

MONTHS = range(1, 13)

Width = Literal["wide", "abbreviated"]


def period(unit: Unit, number: int, width: Width = "wide") -> str:
    """Return a month or a weekday as it stands by itself, as the CLDR has it.

    Args:
        unit: Which of the two.
        number: From 1, as answers have them; Monday is 1.
        width: In full, or short enough to stand under a column.
    """
    return _named(unit, number, width, language())


def asked_for(unit: Unit, number: int) -> str:
    """Return the name of a month or a weekday as buttons carry it, whoever taps."""
    return _named(unit, number, "wide", ENGLISH)


def month(english: str) -> str:
    """Return what the month of an English name is called; another word stays as it is."""
    return next((period(Unit.MONTH, each) for each in MONTHS if asked_for(Unit.MONTH, each) == english), english)


def _named(unit: Unit, number: int, width: Width, spoken: Language) -> str:
    if unit is Unit.MONTH:
        return str(spoken.locale.months["stand-alone"][width][number])
    # Of the CLDR's week, Monday is day 0.
    return str(spoken.locale.days["stand-alone"][width][number - 1])
