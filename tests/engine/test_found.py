"""How sure a text is a name: exactly one, surely one, perhaps one, none."""

from __future__ import annotations

import pytest

from engine import Certainty, Engine, EntryKind


@pytest.mark.parametrize(
    ("kind", "text", "certainty"),
    [
        (EntryKind.GAME, "portal 2", Certainty.EXACT),
        (EntryKind.GAME, "subnautcia", Certainty.SURE),
        (EntryKind.GAME, "zzzzzz", Certainty.ABSENT),
        (EntryKind.GENRE, "acción", Certainty.EXACT),
        (EntryKind.GENRE, "horror", Certainty.UNCLEAR),
        (EntryKind.DEVELOPER, "valve", Certainty.EXACT),
        (EntryKind.PLAYER, "76561190000000021", Certainty.EXACT),
        (EntryKind.PLAYER, "nobody", Certainty.ABSENT),
    ],
)
def test_a_text_is_found_as_surely_as_it_is_a_name(
    kind: EntryKind, text: str, certainty: Certainty, sample_engine: Engine
) -> None:
    assert sample_engine.find(kind, text).certainty is certainty


def test_nothing_is_guessed_where_it_must_be_exact(sample_engine: Engine) -> None:
    assert sample_engine.find(EntryKind.GAME, "subnautcia", exactly=True).certainty is Certainty.ABSENT
    assert sample_engine.find(EntryKind.GAME, "subnautica", exactly=True).candidates[0].name == "Subnautica"
