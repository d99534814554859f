"""Whole conversations about films in Telegram, under the strict checker."""

from __future__ import annotations

from tests.bot.client import people
from tests.bot.client.telegram import Telegram


def test_a_conversation_about_films(telegram: Telegram) -> None:
    assert telegram.says("movies like inception").first == "Films like Inception (2010)"
    assert telegram.says("why the second one?").first.startswith("Why ")
    assert telegram.says("and on hulu?").first == "Films like Inception (2010)"
    assert telegram.says("what should I watch tonight").first == "What to watch tonight"


def test_a_conversation_in_spanish(telegram: Telegram) -> None:
    telegram.says("/language es")
    assert "Inception (2010)" in telegram.says("películas parecidas a Inception").first
    assert telegram.says("¿por qué la segunda?").first.startswith("¿Por qué ")
    assert "Inception (2010)" in telegram.says("/similar inception").text


def test_everybody_in_a_group_has_films_of_their_own(telegram: Telegram) -> None:
    telegram.says("/watch", chat=people.GROUP)
    assert "caption" not in telegram.says("/film heat", chat=people.GROUP).sent
