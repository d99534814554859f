"""What is known of one player."""

from __future__ import annotations

import pytest

from engine import Engine
from engine.errors import UnknownUser


def test_a_player_is_known_by_the_whole_id(sample_engine: Engine) -> None:
    card = sample_engine.player("sample_copper_panda")
    assert card.as_json()["kind"] == "player"
    assert card.owned >= card.played > 0
    with pytest.raises(UnknownUser):
        sample_engine.player("sample_copper")
