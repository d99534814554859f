"""Whole conversations about games one likes, hates and played, in both languages."""

from __future__ import annotations

import pytest

from bot.store import Verdict

from .client.people import ANA, ANN
from .lasting import KNOWS_ANN, PLAYER, Bot, first_titles, known, liked


def test_what_is_turned_down_is_gone_from_the_list_and_from_the_next(bot: Bot) -> None:
    assert bot.ann("/like portal 2").first == "Noted: you like Portal 2 (2011)."
    listed = bot.ann("/forme")
    assert listed.first == "Games for you"
    turned = first_titles(listed)[1]
    after = bot.tap("🚫 2", listed)
    assert after.number == listed.number
    assert turned not in first_titles(after)
    assert len(first_titles(after)) == 5
    assert first_titles(bot.ann("/forme")) == first_titles(after)


def test_what_is_turned_down_in_spanish_is_gone_too(bot: Bot) -> None:
    assert bot.ana("/like portal 2").first == "Anotado: te gusta Portal 2 (2011)."
    listed = bot.ana("/forme")
    assert listed.first == "Juegos para ti"
    after = bot.tap("🚫 1", listed, ANA)
    assert first_titles(listed)[0] not in after.text
    assert first_titles(listed)[0] in bot.ana("/me").text


def test_a_game_turned_down_on_a_later_page_is_gone_from_that_page(bot: Bot) -> None:
    second = bot.tap("5 more ›", bot.tap("Games for me", bot.ann("/like portal 2")))
    assert second.first == "More games for you"
    after = bot.tap("🚫 7", second)
    assert first_titles(second)[1] not in after.text
    assert after.text.splitlines()[2].startswith("6. ")


def test_more_and_why_speak_of_the_games_for_me(bot: Bot) -> None:
    bot.ann("/like portal 2")
    listed = bot.ann("recommendations based on my library")
    assert listed.first == "Games for you"
    assert first_titles(listed)[1].split(" (")[0] in bot.ann("why the second one?").text
    assert bot.ann("more").text.splitlines()[2].startswith("6. ")


def test_after_a_game_was_turned_down_more_turns_none_down(bot: Bot) -> None:
    bot.ann("/like portal 2")
    bot.tap("🚫 1", bot.ann("/forme"))
    before = known(bot)
    assert bot.ann("more").first == "More games for you"
    assert known(bot) == before


def test_a_tap_under_a_card_is_noted_over_the_chat_and_a_second_takes_it_back(bot: Bot) -> None:
    card = bot.ann("/game portal 2")
    assert bot.taps("👍", card) == []
    assert bot.notice == "Noted: you like Portal 2 (2011)."
    assert bot.taps("🎮 Played it", card) == []
    assert "You have played Portal 2 (2011)." in bot.ann("/me").text
    bot.taps("🎮 Played it", card)
    assert bot.notice == "Taken back: I remember nothing of Portal 2 (2011)."
    assert known(bot) == KNOWS_ANN


def test_a_verdict_is_taken_back_under_the_note(bot: Bot) -> None:
    noted = bot.ann("/dislike portal 2")
    back = bot.tap("Take it back", noted)
    assert (back.number, back.first) == (noted.number, "Taken back: I remember nothing of Portal 2 (2011).")
    assert known(bot) == KNOWS_ANN


def test_a_later_verdict_takes_the_place_of_an_earlier_one(bot: Bot) -> None:
    bot.ann("/like portal 2")
    later = bot.ann("/dislike Portal 2")
    assert later.first == "Noted: you do not like Portal 2 (2011)."
    assert "It replaces what I had noted before: that you like it." in later.text
    assert "It replaces" not in bot.ann("/dislike portal 2").text
    assert "You like" not in bot.ann("/me").text


def test_the_other_game_of_a_name_takes_the_verdict_over(bot: Bot) -> None:
    noted = bot.ann("/like divinity original sin")
    assert "There is also Divinity: Original Sin Classic (2014)." in noted.text
    meant = bot.tap("Divinity: Original Sin Classic (2014)", noted)
    assert meant.first == "Noted: you like Divinity: Original Sin Classic (2014)."
    assert known(bot) == {**KNOWS_ANN, "verdicts": liked(("230230", "Divinity: Original Sin Classic"))}


def test_an_unclear_title_is_asked_about_and_then_noted(bot: Bot) -> None:
    asked = bot.ann("/like football manager")
    assert asked.first == "I am not sure which game “football manager” is."
    assert bot.tap("Football Manager 2015 (2014)", asked).first == "Noted: you like Football Manager 2015 (2014)."


def test_an_unknown_title_is_told_and_the_next_one_noted(bot: Bot) -> None:
    assert bot.ann("/played zzzzzzzzz").first == "I know no game called “zzzzzzzzz”."
    assert bot.ann("portal 2").first == "Noted: you have played Portal 2 (2011)."


def test_a_bare_command_asks_which_game(bot: Bot) -> None:
    assert bot.ana("/dislike").first == "¿Qué juego?"
    assert bot.ana("portal 2").first == "Anotado: no te gusta Portal 2 (2011)."


def test_people_tell_of_themselves_in_their_own_words(bot: Bot) -> None:
    assert bot.ann("I like portal 2").first == "Noted: you like Portal 2 (2011)."
    assert bot.ann("i don't like portal 2").first == "Noted: you do not like Portal 2 (2011)."
    assert bot.ann("what do you know about me?").first == "What I know of you"
    assert bot.ann("forget me").first == "Shall I forget all I know of you?"


def test_people_tell_of_themselves_in_their_own_words_in_spanish(bot: Bot) -> None:
    assert bot.ana("ya jugué portal 2").first == "Anotado: ya jugaste Portal 2 (2011)."
    assert bot.ana("no me gusta portal 2").first == "Anotado: no te gusta Portal 2 (2011)."
    assert bot.ana("¿qué sabes de mí?").first == "Lo que sé de ti"
    assert bot.ana("olvídame").first == "¿Olvido todo lo que sé de ti?"


def test_who_is_not_known_is_told_how_to_get_games_of_their_own(bot: Bot) -> None:
    asked = bot.ann("/forme")
    assert asked.first == "I do not know what you like yet."
    assert "/link" in asked.text
    assert "/like Portal 2" in asked.text
    assert bot.tap("What everyone plays", asked).first == "Games that are played and loved most"
    bot.ann("/forme")
    assert bot.ann(PLAYER).first == f"Games for {PLAYER}"


def test_dislikes_alone_are_said_to_be_too_little(bot: Bot) -> None:
    bot.ann("/dislike portal 2")
    listed = bot.ann("/forme")
    assert listed.text.splitlines()[1].startswith("I know too little of your taste yet")
    assert "Portal 2 (2011)" not in listed.text


@pytest.mark.parametrize(
    "data", ["h1:tap:1:liked", "h1:say:1:liked", "h1:not:1:0", "h1:meant:1:liked:2", "h1:unsay:1", "v1:tap:620:adored"]
)
def test_a_button_about_a_game_that_left_the_data_is_stale(data: str, bot: Bot) -> None:
    under = bot.ann("/me")
    assert bot.telegram.presses(data, under) == []
    assert bot.notice == "That button is too old to work. Please ask again."


def test_a_game_that_left_the_data_is_counted_and_exported_without_a_title(bot: Bot) -> None:
    bot.telegram.run(bot.store.judge(ANN["id"], "no-such-game", Verdict.LIKED))
    assert "👍 You like 1 game." in bot.ann("/me").text
    assert known(bot) == {**KNOWS_ANN, "verdicts": [{"game": "no-such-game", "verdict": "liked", "title": None}]}
