"""Whole conversations in each language, through the real application, under the strict checker."""

from __future__ import annotations

import asyncio

import pytest

from bot.keeps import SpeakLanguage
from tests.bot.client import people
from tests.bot.client.people import ANA, ANN, BOB, EVA, GROUP, RUI, WITH_ANA
from tests.bot.client.telegram import Shown, Telegram
from tests.bot.upkept import OPERATOR, OWN, Upkept

HELLO = {"en": "Hello! I know Steam games", "es": "¡Hola! Sé de juegos de Steam"}
LATINA: people.Json = {**OPERATOR, "language_code": "es-419"}


def ana(telegram: Telegram, text: str) -> Shown:
    return telegram.says(text, person=ANA, chat=WITH_ANA)


def one(shown: list[Shown]) -> Shown:
    (only,) = shown
    return only


@pytest.mark.parametrize(
    ("person", "spoken"), [(ANN, "en"), (ANA, "es"), (EVA, "es"), (RUI, "en"), (BOB, "en")], ids=lambda p: str(p)[:40]
)
def test_a_person_is_spoken_to_as_their_telegram_is_set(person: people.Json, spoken: str, telegram: Telegram) -> None:
    assert telegram.says("/start", person=person).first.startswith(HELLO[spoken])


def test_someone_finds_a_game_in_spanish(telegram: Telegram) -> None:
    greeting = ana(telegram, "/start")
    assert greeting.buttons[-1] == ("Todo lo que puedes preguntar",)
    listed = one(telegram.taps(greeting.buttons[0][0], greeting, person=ANA))
    assert listed.first.startswith("Juegos parecidos a ")
    card = one(telegram.taps("#1", listed, person=ANA))
    assert "personas lo jugaron durante" in card.text
    liked = one(telegram.taps("Parecidos a este", card, person=ANA))
    assert liked.first.startswith("Juegos parecidos a ")
    more = one(telegram.taps("5 más ›", liked, person=ANA))
    assert more.first.startswith("Más juegos parecidos a ")
    assert more.number == liked.number


def test_someone_asks_for_numbers_in_spanish(telegram: Telegram) -> None:
    which = ana(telegram, "/genre")
    assert which.first == "¿Qué género?"
    assert which.buttons[0][0] == "Acción"
    assert ana(telegram, "Acción").first.startswith("En Acción, los juegos más jugados son los de ")
    years = ana(telegram, "/recommended 2013")
    before = one(telegram.taps("‹ 2012", years, person=ANA))
    assert "de 2012." in before.first
    assert "en 2012." in one(telegram.taps("Contar por año de las reseñas", before, person=ANA)).first


def test_someone_makes_mistakes_in_spanish(telegram: Telegram) -> None:
    assert ana(telegram, "/sentiment vlave").text == (
        "No conozco ninguna desarrolladora llamada “vlave”.\n¿Querías decir Valve?"
    )
    assert ana(telegram, "/recommended mil").first == "Necesito un año entre 1870 y 2100."
    assert ana(telegram, "/gnre Acción").first == "No tengo ningún comando /gnre. ¿Querías decir esto?"
    assert one(telegram.receives(people.message(person=ANA, chat=WITH_ANA, sticker=STICKER))).first == (
        "Solo puedo leer texto."
    )


STICKER = {
    "file_id": "1",
    "file_unique_id": "1",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
}


def test_a_note_over_the_chat_is_in_the_language_of_whoever_taps(telegram: Telegram) -> None:
    under = ana(telegram, "/about")
    telegram.presses("v0:like:620", under, person=ANA)
    assert telegram.notice == "Ese botón es demasiado viejo y ya no funciona. Vuelve a preguntar."
    telegram.presses("v0:like:620", under, person=ANN)
    assert telegram.notice == "That button is too old to work. Please ask again."


def test_an_apology_is_in_the_language_of_whoever_asked(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.thread.Thread.say", lambda *asked: 1 / 0)
    apology, told = telegram.receives(people.message("hi", person=ANA, chat=WITH_ANA))
    assert apology.first == "Lo siento, algo falló de mi lado."
    assert told.first.startswith("An answer failed: ZeroDivisionError")


@pytest.mark.parametrize("said", ["/language es", "/language Spanish", "/idioma español", "español"])
def test_a_language_is_changed_by_its_name_and_remembered(said: str, telegram: Telegram) -> None:
    assert telegram.says(said).first == "Desde ahora hablo español."
    assert telegram.says("/start").first.startswith(HELLO["es"])
    assert telegram.says("/start", person=BOB).first.startswith(HELLO["en"])


def test_a_language_is_changed_by_a_button_in_its_own_words(telegram: Telegram) -> None:
    asked = ana(telegram, "/language")
    assert asked.first == "¿En qué idioma prefieres que hable?"
    assert asked.buttons == (("English", "Español"), ("Como en Telegram",))
    changed = one(telegram.taps("English", asked, person=ANA))
    assert (changed.number, changed.first) == (asked.number, "From now on I speak English.")
    assert ana(telegram, "/start").first.startswith(HELLO["en"])
    telegram.taps("Everything you can ask", changed, person=ANA)
    assert ana(telegram, "inglés").first == "From now on I speak English."


@pytest.mark.parametrize("said", ["/language auto", "/idioma automático", "/language AUTO"])
def test_a_chosen_language_is_taken_back(said: str, telegram: Telegram) -> None:
    ana(telegram, "/language en")
    assert ana(telegram, said).text == (
        "From now on I follow your settings.\nI speak the language of your Telegram or, in a terminal, of your system."
    )
    assert ana(telegram, "/start").first.startswith(HELLO["es"])


def test_a_chosen_language_is_taken_back_by_a_button(telegram: Telegram) -> None:
    asked = telegram.says("/language es")
    telegram.taps("Como en Telegram", telegram.says("/language"))
    assert telegram.says("/start").number > asked.number
    assert telegram.says("/start").first.startswith(HELLO["en"])


def test_a_language_that_is_not_spoken_is_said_so(telegram: Telegram) -> None:
    shown = telegram.says("/language klingon")
    assert shown.text == "I do not speak “klingon”.\nI speak English and Spanish."
    assert shown.buttons == (("English", "Español"), ("As Telegram",))


def test_in_a_group_everyone_is_answered_in_their_own_language(telegram: Telegram) -> None:
    assert telegram.says("/start@playwise_bot", person=ANA, chat=GROUP).first.startswith(HELLO["es"])
    assert telegram.says("/start@playwise_bot", person=ANN, chat=GROUP).first.startswith(HELLO["en"])
    assert telegram.says("/idioma", person=ANN, chat=GROUP).first == "Which language shall I speak?"


def test_a_picture_of_one_language_is_never_sent_to_the_other(telegram: Telegram) -> None:
    asked = ("/genre indie", "/topplayer indie", "/sentiment valve", "/recommended 2012")
    spanish = [ana(telegram, message).sent["photo"] for message in asked]
    english = [telegram.says(message).sent["photo"] for message in asked]
    assert set(spanish) == set(english) == {"attach://"}
    again = [ana(telegram, message).sent["photo"] for message in asked]
    assert not set(again) & {telegram.says(message).sent["photo"] for message in asked}


def test_operators_are_told_in_their_language(upkept: Upkept) -> None:
    def asks(command: str) -> Shown:
        return upkept.telegram.receives(people.message(command, person=LATINA, chat=OWN))[-1]

    assert asks("/status").first == f"Juegos: versión {upkept.old}"
    assert "los datos llegan hasta el 31 de agosto de 2016." in asks("/status").text
    assert asks("/refresh").first == "Nada cambió en los juegos."
    offered = asks("/rollback")
    assert offered.first == "No hay ninguna versión anterior."
    assert "Próxima actualización: " in asks("/about").text


def test_operators_who_chose_a_language_hear_of_faults_in_it(upkept: Upkept) -> None:
    asyncio.run(upkept.telegram.service.memory.keep(OPERATOR["id"], SpeakLanguage("es")))
    upkept.damages(upkept.new)
    upkept.points(upkept.new)
    upkept.looks()
    (told,) = upkept.told()
    assert told.startswith("<b>La versión de los datos de juegos que debería responder no se puede usar.</b>")
