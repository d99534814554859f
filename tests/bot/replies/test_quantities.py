"""How numbers are said."""

from __future__ import annotations

import pytest

from bot.language import language_of, speaking
from bot.replies.quantities import duration, hours, money, per_dollar, price, reviews, share, size


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (4_099_206.4, "4,099,206 hours"),
        (1, "1 hour"),
        (1.4, "1 hour"),
        (1.6, "2 hours"),
        (0.99, "under an hour"),
        (0.01, "under an hour"),
        (0, "no hours"),
    ],
)
def test_hours_are_said_with_their_word(amount: float, said: str) -> None:
    assert hours(amount) == said


@pytest.mark.parametrize(("amount", "said"), [(0, "0 reviews"), (1, "1 review"), (1234, "1,234 reviews")])
def test_a_noun_follows_its_number(amount: int, said: str) -> None:
    assert reviews(amount) == said


@pytest.mark.parametrize(
    ("part", "said"),
    [(0, "0%"), (0.001, "under 1%"), (0.01, "1%"), (0.5, "50%"), (0.99, "99%"), (0.999, "over 99%"), (1, "100%")],
)
def test_all_and_nothing_are_only_said_when_they_are_meant(part: float, said: str) -> None:
    assert share(part) == said


def test_money_has_cents_and_sizes_have_units() -> None:
    assert price(1234.5) == "$1,234.50"
    assert size(2_000_000) == "2.0 MB"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (1_000, "$1,000"),
        (950_000, "$950,000"),
        (1_000_000, "$1 million"),
        (1_940_000, "$1.9 million"),
        (825_532_740, "$825.5 million"),
        (999_960_000, "$1 billion"),
        (2_787_965_087, "$2.79 billion"),
    ],
)
def test_large_sums_are_said_as_people_say_them(amount: int, said: str) -> None:
    assert money(amount) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (950_000, "950,000 dólares"),
        (1_000_000, "1 millón de dólares"),
        (160_000_000, "160 millones de dólares"),
        (1_000_000_000, "1,000 millones de dólares"),
        (2_787_965_087, "2.79 mil millones de dólares"),
    ],
)
def test_large_sums_are_said_in_spanish(amount: int, said: str) -> None:
    with speaking(language_of("es")):
        assert money(amount) == said


@pytest.mark.parametrize(("back", "said"), [(5.159, "$5.16"), (0.01, "$0.01"), (0.0049, "less than $0.01")])
def test_what_a_dollar_brought_back_is_never_nothing(back: float, said: str) -> None:
    assert per_dollar(back) == said


@pytest.mark.parametrize(("minutes", "said"), [(7, "7 min"), (60, "1 h"), (148, "2 h 28 min"), (840, "14 h")])
def test_minutes_are_said_as_hours_and_minutes(minutes: int, said: str) -> None:
    assert duration(minutes) == said
