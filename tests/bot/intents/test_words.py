"""How a message is taken apart."""

from __future__ import annotations

import pytest

from bot.intents.words import folded, words_of


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Acción", "accion"), ("¿Qué", "que"), ("holaaaa", "hola"), ("don't", "dont"), ("'12", "'12"), ("#3", "#3")],
)
def test_case_accents_and_drawn_out_letters_do_not_matter(written: str, plain: str) -> None:
    assert [word.plain for word in words_of(written)] == [plain]


def test_a_possessive_is_a_word_of_its_own() -> None:
    assert [word.plain for word in words_of("valve's games")] == ["valve", "s", "games"]


def test_a_word_knows_where_it_stands_and_whether_a_pause_follows() -> None:
    first, second = words_of("civ 5, ok")[1:]
    assert (first.start, first.end, first.pause) == (4, 5, True)
    assert not second.pause


def test_letters_of_other_scripts_are_kept() -> None:
    assert folded("Ведьмак") == "ведьмак"
