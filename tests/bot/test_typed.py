"""Words that people type, in every language."""

from __future__ import annotations

from bot.typed import farewells, save_words, usual_words


def test_a_conversation_is_ended_in_any_language() -> None:
    assert {"quit", "exit", "bye", "salir", "adiós", "chao"} <= farewells()


def test_a_picture_is_kept_in_any_language() -> None:
    assert save_words() == {"save", "guardar"}


def test_the_usual_language_is_asked_for_in_any_language() -> None:
    assert usual_words() == {"auto", "automático"}
