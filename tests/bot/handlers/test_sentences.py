"""People who write as they speak, in both languages, with Telegram's rules checked at every step."""

from __future__ import annotations

import pytest

from tests.bot.client import people
from tests.bot.client.telegram import Telegram

SPEAKERS = [{**people.ANN, "language_code": code} for code in ("en", "es-419", "pt-BR")]
SPEAKERS.append({key: value for key, value in people.ANN.items() if key != "language_code"})

ENGLISH = (
    ("hello", 4),
    ("games like portal 2", 6),
    ("why the second one?", 2),
    ("more", 7),
    ("tell me about #2", 2),
    ("another like that", 6),
    ("most recommended games of 2013", 6),
    ("and 2014?", 6),
    ("best rpg of 2013", 3),
    ("give me a random strategy game", 3),
    ("who are you", 4),
    ("what's the weather like", 4),
)

SPANISH = (
    ("hola", 4),
    ("juegos parecidos a portal 2", 6),
    ("¿por qué la segunda?", 2),
    ("más", 7),
    ("cuéntame del #2", 2),
    ("otro así", 6),
    ("¿qué juego fue el más recomendado en 2013?", 6),
    ("¿y 2014?", 6),
    ("mejor rpg del 2013", 3),
    ("dame un juego de estrategia al azar", 3),
    ("quién eres", 4),
    ("qué tiempo hace", 4),
)


@pytest.mark.parametrize("speaker", SPEAKERS, ids=["en", "es-419", "pt-BR", "none"])
@pytest.mark.parametrize("said", [ENGLISH, SPANISH], ids=["english", "spanish"])
def test_a_whole_conversation(said: tuple[tuple[str, int], ...], speaker: people.Json, telegram: Telegram) -> None:
    for message, buttons in said:
        shown = telegram.says(message, person=speaker)
        assert shown.text
        assert sum(map(len, shown.buttons)) >= buttons, (message, shown.buttons)


def test_a_tap_is_spoken_of_like_a_message(telegram: Telegram) -> None:
    (listed,) = telegram.taps("Similar to this", telegram.says("portal 2"))
    assert listed.first == "Games like Portal 2 (2011)"
    assert telegram.says("more").first == "More games like Portal 2 (2011)"


def test_a_mention_in_a_group_may_be_a_sentence(telegram: Telegram) -> None:
    shown = telegram.says("@playwise_bot games like portal 2", chat=people.GROUP)
    assert shown.first == "Games like Portal 2 (2011)"
    assert telegram.receives(people.message("games like portal 2", chat=people.GROUP)) == []
