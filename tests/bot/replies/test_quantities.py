"""How numbers are said."""

from __future__ import annotations

import pytest

from bot.replies.quantities import hours, price, reviews, share, size


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
