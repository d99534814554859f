"""The words that two descriptions share, as they are told."""

from __future__ import annotations

import pytest

from engine.films.themes import _as_written


@pytest.mark.parametrize(
    ("word", "one", "other", "told"),
    [
        ("woody", "Led by Woody, toys live happily.", "Woody and Buzz are donated.", "Woody"),
        ("andys", "In Andy's room", "Left behind with Andy’s toys", "Andy's"),
        ("toys", "Toys live in a room.", "Toys are donated.", "toys"),
        ("toys", "The Toys live in a room.", "All toys are donated.", "toys"),
        ("heist", "A crew plans a heist.", "No. Heist again!", "heist"),
        ("xanadu", "", "", "xanadu"),
    ],
)
def test_a_name_is_written_as_one(word: str, one: str, other: str, told: str) -> None:
    assert _as_written(word, one, other) == told
