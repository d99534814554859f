"""What months and weekdays are called in the language of the turn."""

from __future__ import annotations

from typing import Literal

from bot.language import language
from engine.films.parts import Unit

Width = Literal["wide", "abbreviated"]


def period(unit: Unit, number: int, width: Width = "wide") -> str:
    """Return a month or a weekday as it stands by itself, as the CLDR has it.

    Args:
        unit: Which of the two.
        number: From 1; Monday is 1.
        width: In full, or short enough to stand under a column.
    """
    locale = language().locale
    if unit is Unit.MONTH:
        return str(locale.months["stand-alone"][width][number])
    return str(locale.days["stand-alone"][width][number - 1])
