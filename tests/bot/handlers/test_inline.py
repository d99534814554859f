"""Queries behind our name in any chat, and taps under what was sent through us, under the strict checker."""

from __future__ import annotations

import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.buckets import TYPIST, Buckets
from tests.bot.client import people
from tests.bot.client.people import ANA, ANN, BOB, EVA, RUI
from tests.bot.client.telegram import Telegram
from tests.bot.client.world import ME, Refusal

OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"

Json = people.Json


def sent(result: Json) -> str:
    """Return what choosing a result sends."""
    return str(result["input_message_content"]["message_text"])


def data(markup: Json, label: str) -> str:
    """Return what the button called `label` carries."""
    return str(next(b["callback_data"] for row in markup["inline_keyboard"] for b in row if b["text"] == label))


def test_someone_sends_a_card_from_any_chat(telegram: Telegram) -> None:
    listed = telegram.types("portal 2")
    assert listed.titles == ["Portal 2 (2011)", "Games like Portal 2 (2011)", "Portal 2 Soundtrack (2014)"]
    card = listed.results[0]
    assert card["type"] == "article"
    assert card["description"] == "Action, Adventure · 81% recommend it · 75 players"
    assert card["thumbnail_url"] == "https://cdn.cloudflare.steamstatic.com/steam/apps/620/capsule_184x69.jpg"
    assert (card["thumbnail_width"], card["thumbnail_height"]) == (184, 69)
    assert "people played it" in sent(card)
    assert card["input_message_content"]["parse_mode"] == "HTML"
    assert card["input_message_content"]["link_preview_options"]["url"] == "https://store.steampowered.com/app/620"
    assert data(card["reply_markup"], "Similar to this") == "v1:like:620:0"


@pytest.mark.parametrize("person", [ANN, RUI, BOB], ids=["en", "pt-BR", "no code"])
def test_everyone_else_is_offered_english(person: Json, telegram: Telegram) -> None:
    card, like, *_ = telegram.types("portal 2", person=person).results
    assert like["title"] == "Games like Portal 2 (2011)"
    assert card["description"].endswith("81% recommend it · 75 players")
    assert "people played it" in sent(card)


@pytest.mark.parametrize("person", [ANA, EVA], ids=["es-419", "es"])
def test_the_same_query_is_answered_in_spanish_to_those_who_speak_it(person: Json, telegram: Telegram) -> None:
    assert telegram.types("portal 2").titles[1] == "Games like Portal 2 (2011)"
    card, like, *_ = telegram.types("portal 2", person=person).results
    assert like["title"] == "Juegos parecidos a Portal 2 (2011)"
    assert card["description"] == "Acción, Aventura · lo recomienda 81% · 75 jugadores"
    assert "personas lo jugaron" in sent(card)
    assert sent(like).startswith("<b>Juegos parecidos a Portal 2 (2011)</b>")
    assert data(card["reply_markup"], "Parecidos a este") == "v1:like:620:0"
    assert telegram.types("portal 2").titles[1] == "Games like Portal 2 (2011)"


def test_every_answer_is_kept_for_its_asker_alone(telegram: Telegram) -> None:
    for typed in ("", "portal 2", "asdfgh"):
        telegram.types(typed)
    assert {sent["is_personal"] for sent in telegram.world.called("answerInlineQuery")} == {"true"}


def test_a_chosen_language_holds_here_too(telegram: Telegram) -> None:
    telegram.says("/language es")
    assert telegram.types("portal 2").titles[1] == "Juegos parecidos a Portal 2 (2011)"


def test_with_nothing_typed_the_most_loved_games_are_offered_page_by_page(telegram: Telegram) -> None:
    first = telegram.types("")
    second = telegram.types("", offset=first.onward)
    assert len(first.titles) == len(second.titles) == 10
    assert not set(first.titles) & set(second.titles)
    assert first.button is None


@pytest.mark.parametrize(("person", "words"), [(ANN, "Ask me in our chat"), (ANA, "Pregúntame en nuestro chat")])
def test_what_is_not_found_leads_to_a_chat_with_us(person: Json, words: str, telegram: Telegram) -> None:
    listed = telegram.types("asdfgh", person=person)
    assert (listed.results, listed.onward) == ([], "")
    assert (listed.button or "").endswith(words)
    (asked,) = telegram.world.called("answerInlineQuery")
    assert '"start_parameter": "inline"' in asked["button"]
    assert telegram.says("/start inline").first.startswith("Hello!")


@pytest.mark.parametrize("offset", ["50", "9" * 64])
def test_past_the_end_there_is_nothing_and_no_button(offset: str, telegram: Telegram) -> None:
    listed = telegram.types("portal", offset=offset)
    assert (listed.results, listed.onward, listed.button) == ([], "", None)


@pytest.mark.parametrize("offset", ["-1", "x", "²", "1.5"])
def test_an_offset_that_is_none_of_ours_begins_anew(offset: str, telegram: Telegram) -> None:
    assert telegram.types("portal 2", offset=offset).titles[0] == "Portal 2 (2011)"


def test_a_query_of_full_length_is_answered(telegram: Telegram) -> None:
    assert telegram.types("ñ " * 128).button


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=256), person=st.sampled_from([ANN, ANA, RUI, BOB]))
def test_any_query_gets_an_answer_that_telegram_takes(typed: str, person: Json, telegram: Telegram) -> None:
    telegram.service.typists = Buckets(person=TYPIST)
    listed = telegram.types(typed, person=person)
    assert listed.results or listed.button


def test_a_query_that_was_left_behind_is_forgotten(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    telegram.world.refused["answerInlineQuery"] = Refusal(400, OLD)
    with caplog.at_level(logging.INFO, "bot"):
        telegram.types("portal 2")
    assert [record.levelname for record in caplog.records if "too late" in record.message] == ["INFO"]
    assert telegram.service.counts.errors == 0


def test_what_telegram_does_not_take_is_a_fault_and_nobody_is_bothered(telegram: Telegram) -> None:
    telegram.world.refused["answerInlineQuery"] = Refusal(400, "Bad Request: RESULT_ID_DUPLICATE")
    (told,) = telegram.receives(people.query("portal 2"))
    assert told.chat == 900
    assert telegram.service.counts.errors == 1


def test_a_script_is_passed_over_and_a_person_still_talks(telegram: Telegram) -> None:
    telegram.service.typists = Buckets(lambda: 0.0, person=TYPIST)
    for _ in range(TYPIST.burst):
        telegram.types("portal 2")
    assert telegram.receives(people.query("portal 2")) == []
    assert len(telegram.world.called("answerInlineQuery")) == TYPIST.burst
    assert telegram.says("/game portal 2").first == "Portal 2 (2011)"
    assert telegram.types("portal 2", person=ANA).results


@pytest.mark.parametrize("chat", [people.ALONE, people.GROUP], ids=["with us", "in a group"])
def test_what_is_sent_through_us_where_we_hear_it_is_no_question(chat: Json, telegram: Telegram) -> None:
    chosen = people.message("Portal 2 (2011)", chat=chat, via_bot=ME, reply_to_message=people.by_us(7, chat))
    assert telegram.receives(chosen) == []
    other = {**ME, "id": 7, "username": "other_bot"}
    assert telegram.says("Portal 2", via_bot=other).first == "Portal 2 (2011)"


def test_under_a_card_that_was_sent_everything_opens_in_its_place(telegram: Telegram) -> None:
    card = telegram.types("portal 2").results[0]
    liked = telegram.taps_afar(data(card["reply_markup"], "Similar to this"))
    assert liked["text"].startswith("<b>Games like Portal 2 (2011)</b>")
    other = telegram.taps_afar(data(liked["reply_markup"], "#1"))
    assert ">Portal</a> (2007)</b>" in other["text"]
    felt = telegram.taps_afar(data(other["reply_markup"], "How people feel about Valve"))
    assert "Valve" in felt["text"]
    assert telegram.world.shown == []


def test_under_a_list_that_was_sent_pages_turn_there_and_back(telegram: Telegram) -> None:
    like = telegram.types("portal 2").results[1]
    more = telegram.taps_afar(data(like["reply_markup"], "5 more ›"))
    assert more["text"].startswith("<b>More games like Portal 2 (2011)</b>\n\n6. ")
    back = telegram.taps_afar(data(more["reply_markup"], "‹ 5 before"))
    assert back["text"] == sent(like)


def test_a_tap_under_what_was_sent_is_answered_in_the_language_of_whoever_taps(telegram: Telegram) -> None:
    card = telegram.types("portal 2").results[0]
    liked = telegram.taps_afar(data(card["reply_markup"], "Similar to this"), person=ANA)
    assert liked["text"].startswith("<b>Juegos parecidos a Portal 2 (2011)</b>")


def test_what_is_thought_of_a_card_that_was_sent_is_noted_and_the_card_stays(telegram: Telegram) -> None:
    card = telegram.types("portal 2").results[0]
    telegram.strict.tapped()
    telegram.receives(people.tap(data(card["reply_markup"], "👍"), None))
    assert telegram.notice == "Noted: you like Portal 2 (2011)."
    assert telegram.world.called("editMessageText") == []


@pytest.mark.parametrize("asked", ["v1:me", "v1:export"])
def test_what_is_remembered_of_a_person_is_not_shown_in_a_message_that_was_sent(asked: str, telegram: Telegram) -> None:
    telegram.strict.tapped()
    telegram.receives(people.tap(asked, None))
    assert (telegram.notice or "").startswith("That is between you and me.")
    assert telegram.world.called("editMessageText") == []


def test_a_message_that_cannot_be_edited_any_more_stays_as_it_is(
    telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.world.refused["editMessageText"] = Refusal(400, "Bad Request: MESSAGE_ID_INVALID")
    with caplog.at_level(logging.INFO, "bot"):
        telegram.taps_afar("v1:like:620:0")
    assert "stays as it is" in caplog.text
    assert telegram.service.counts.errors == 0
    assert telegram.world.shown == []


def test_someone_sends_a_film_from_any_chat(telegram: Telegram) -> None:
    card, like, *_ = telegram.types("inception").results
    assert card["title"] == "Inception (2010)"
    assert "thumbnail_url" not in card
    assert "Christopher Nolan" in sent(card)
    assert sent(like).startswith("<b>Films and series like Inception (2010)</b>")
    opened = telegram.taps_afar(data(like["reply_markup"], "#1"))
    assert telegram.taps_afar(data(opened["reply_markup"], "More like this"))["text"].startswith("<b>Films and series")
