"""How things are listed."""

from __future__ import annotations

import pytest

from bot.replies.listings import listing, spans


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
