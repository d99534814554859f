"""Conversations about films and series, through the real application, under the strict checker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.engines import Engines
from bot.service import Service
from engine import Engine

from .client.people import ANA, WITH_ANA
from .client.telegram import Shown, Telegram


@pytest.fixture
def without_films(sample_engine: Engine, tmp_path: Path) -> Iterator[Telegram]:
    """A Telegram with a bot that has no catalogue of films."""
    world = Telegram(Service(Conversation.over(Engines(sample_engine)), (), tmp_path))
    yield world
    world.close()


def tap(telegram: Telegram, label: str, under: Shown) -> Shown:
    (shown,) = telegram.taps(label, under)
    return shown


def test_someone_walks_from_a_film_to_what_is_like_it(telegram: Telegram) -> None:
    card = telegram.says("/film toy story")
    assert card.first == "Toy Story (1995)"
    assert "📺 It was on Disney+ when this data was collected." in card.text
    alike = tap(telegram, "More like this", card)
    assert alike.first == "Films and series like Toy Story (1995)"
    narrowed = tap(telegram, "Only films", alike)
    assert (narrowed.number, narrowed.first) == (alike.number, "Films like Toy Story (1995)")
    there = tap(telegram, "Netflix", narrowed)
    assert there.text.splitlines()[1] == "Only on Netflix."
    assert there.buttons[-1] == ("✓ Only films", "Only series", "All of them")
    whole = tap(telegram, "All of them", there)
    assert (whole.number, whole.first) == (alike.number, alike.first)
    assert tap(telegram, "#1", whole).first == "Toy Story 2 (1999)"


def test_someone_walks_from_a_film_to_its_people_and_its_votes(telegram: Telegram) -> None:
    card = telegram.says("/film toy story")
    assert tap(telegram, "🎬 John Lasseter", card).first.startswith("John Lasseter directed ")
    actor = tap(telegram, "🎭 Tom Hanks", card)
    assert actor.first == "Tom Hanks is in 6 titles that I know."
    assert tap(telegram, "Netflix", actor).first == "Tom Hanks is in 1 title on Netflix."
    votes = tap(telegram, "⭐ Votes", card)
    assert votes.first == "⭐ Toy Story (1995): 7.7 of 10, from 5,400 votes."
    assert tap(telegram, "📈 Popularity", votes).first.startswith("📈 Toy Story (1995) is ")


def test_someone_looks_for_something_to_watch(telegram: Telegram) -> None:
    first = telegram.says("/watch")
    assert first.first == "What to watch tonight"
    comedy = tap(telegram, "Comedy", first)
    assert (comedy.number, comedy.first) == (first.number, "What to watch tonight: Comedy")
    again = tap(telegram, "Something else", tap(telegram, "Hulu", comedy))
    assert again.text.splitlines()[:2] == ["What to watch tonight: Comedy", "Only on Hulu."]
    assert tap(telegram, "#1", again).text.count("📺 It was on") == 1


def test_someone_asks_for_numbers_about_films(telegram: Telegram) -> None:
    longest = telegram.says("/longest 2010")
    assert longest.first == "The longest film of 2010 is Inception: 2 h 28 min."
    before = tap(telegram, "‹ 2009", longest)
    assert (before.number, before.first.split(" is ")[0]) == (longest.number, "The longest film of 2009")
    platform = telegram.says("/platform prime")
    assert platform.first.startswith("Amazon Prime Video had ")
    assert tap(telegram, "Hulu", platform).first.startswith("Hulu had 26 titles")
    month = telegram.says("/released march")
    assert " in March, over all years: " in month.first
    assert " in June, over all years: " in tap(telegram, "June", month).first
    assert tap(telegram, "By weekday", month).first.split(",")[0].endswith("came out on a Friday")


def test_a_bare_command_asks_what_it_lacks_and_takes_it(telegram: Telegram) -> None:
    asked = telegram.says("/film")
    assert asked.first == "Which film or series?"
    assert telegram.says("Toy Story").first == "Toy Story (1995)"
    assert telegram.says("/released").first == "Which month or weekday?"
    assert " in March" in telegram.says("March").first
    assert telegram.says("/platform").buttons == (("Netflix",), ("Amazon Prime Video",), ("Disney+",), ("Hulu",))
    assert telegram.says("Hulu").first.startswith("Hulu had 26 titles")


def test_someone_makes_mistakes_about_films(telegram: Telegram) -> None:
    assert telegram.says("/film zzzzqq").first == "I know no film or series called “zzzzqq”."
    nobody = telegram.says("/director nolan")
    assert nobody.text == "I know no director called “nolan”.\nDid you mean Christopher Nolan?"
    assert tap(telegram, "Christopher Nolan", nobody).first.startswith("Christopher Nolan directed ")
    nowhere = telegram.says("/longest 2010 hbo")
    assert nowhere.first == "I know no platform called “hbo”."
    assert tap(telegram, "Netflix", nowhere).first.startswith("The longest film of 2010 on Netflix is ")
    nothing = telegram.says("/longest 1901")
    assert nothing.first == "I know no film of 1901 with a known length."
    stale = telegram.says("/start")
    telegram.presses("v1:film:m0", stale)
    assert telegram.notice == "That button is too old to work. Please ask again."


def test_films_speak_spanish(telegram: Telegram) -> None:
    def ana(text: str) -> Shown:
        return telegram.says(text, person=ANA, chat=WITH_ANA)

    card = ana("/film toy story")
    assert card.text.splitlines()[1] == "Película · 1 h 21 min · G · Animación, Comedia, Familiar"
    (alike,) = telegram.taps("Más como esta", card, person=ANA)
    assert alike.first == "Películas y series como Toy Story (1995)"
    assert "misma saga · misma dirección: John Lasseter" in alike.text
    assert ana("/released viernes").first.startswith("En viernes se estrenaron ")
    assert ana("/watch terror").first == "Qué ver esta noche: Terror"
    assert ("Drama", "Acción", "Ciencia ficción") in ana("/watch").buttons
    assert ana("/actor zzzz").first == "No conozco a ningún actor ni actriz de nombre “zzzz”."


def test_where_there_are_no_films_games_are_offered(without_films: Telegram) -> None:
    for message in ("/film toy story", "/film", "/watch", "/longest", "/released march"):
        shown = without_films.says(message)
        assert shown.text == "I cannot tell you about films.\nBut I know games. Try one of these:"
        assert "What to watch tonight" not in [label for row in shown.buttons for label in row]
    assert "/film" not in without_films.says("/help").text
