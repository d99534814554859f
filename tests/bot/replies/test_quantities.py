"""How numbers are said."""

from __future__ import annotations

import pytest

from bot.replies.quantities import count, hours, listing, share, spans


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
    assert count(amount, "review") == said


@pytest.mark.parametrize(
    ("part", "said"),
    [(0, "0%"), (0.001, "under 1%"), (0.01, "1%"), (0.5, "50%"), (0.99, "99%"), (0.999, "over 99%"), (1, "100%")],
)
def test_all_and_nothing_are_only_said_when_they_are_meant(part: float, said: str) -> None:
    assert share(part) == said


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_parts_are_listed_as_in_a_sentence(parts: list[str], said: str) -> None:
    assert listing(parts) == said


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ((), ""),
        ((2012,), "2012"),
        ((2011, 2012), "2011 and 2012"),
        ((1983, 1988, 1989, 1990, 2017), "1983, 1988 to 1990 and 2017"),
    ],
)
def test_runs_of_years_are_drawn_together(years: tuple[int, ...], said: str) -> None:
    assert spans(years) == said
