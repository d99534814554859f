"""What is known of one player."""

from __future__ import annotations

import pytest

from engine import Engine
from engine.errors import UnknownUser
from engine.player import counted


def test_a_library_is_counted() -> None:
    assert counted({1: 90, 2: 0, 3: 30}) == {"owned": 3, "played": 2, "hours": 2.0}


def test_an_empty_library_is_counted_too() -> None:
    assert counted({}) == {"owned": 0, "played": 0, "hours": 0.0}


def test_a_player_is_known_by_the_whole_id(sample_engine: Engine) -> None:
    card = sample_engine.player("sample_copper_panda")
    assert card.as_json()["kind"] == "player"
    assert card.owned >= card.played > 0
    with pytest.raises(UnknownUser):
        sample_engine.player("sample_copper")
