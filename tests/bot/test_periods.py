"""What months and weekdays are called."""

from __future__ import annotations

import pytest

from bot.language import language_of, speaking
from bot.periods import Width, period
from engine import Unit


@pytest.mark.parametrize(
    ("code", "unit", "number", "width", "name"),
    [
        ("en", Unit.MONTH, 1, "wide", "January"),
        ("en", Unit.MONTH, 12, "abbreviated", "Dec"),
        ("en", Unit.WEEKDAY, 1, "wide", "Monday"),
        ("en", Unit.WEEKDAY, 7, "abbreviated", "Sun"),
        ("es", Unit.MONTH, 3, "wide", "marzo"),
        ("es", Unit.WEEKDAY, 3, "wide", "miércoles"),
        ("es", Unit.WEEKDAY, 6, "abbreviated", "sáb"),
    ],
)
def test_a_month_and_a_weekday_have_their_names(code: str, unit: Unit, number: int, width: Width, name: str) -> None:
    with speaking(language_of(code)):
        assert period(unit, number, width) == name
