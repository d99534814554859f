"""Whole conversations about oneself, in both languages, over a memory in a real file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.store import Verdict
from bot.table import COMMANDS
from engine import Engine

from .client import people
from .client.people import ANA, ANN, BOB, GROUP
from .lasting import Bot, first_titles
from .store.troubles import removed

PLAYER = "sample_copper_panda"
AWAY = "My memory does not answer right now."
BETWEEN_US = "That is between you and me."
KNOWS_ANN: people.Json = {"telegram_id": 100, "language": None, "player": None, "verdicts": []}


def known(bot: Bot) -> object:
    """Return what Ann's file says of her."""
    bot.ann("/export")
    return bot.exported["person"]


def liked(*games: tuple[str, str]) -> list[dict[str, str]]:
    return [{"game": item, "verdict": "liked", "title": title} for item, title in games]


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
    assert bot.ann("/dislike Portal 2").first == "Noted: you do not like Portal 2 (2011)."
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


def test_somebody_links_themselves_and_needs_no_id_then(bot: Bot) -> None:
    assert bot.ann("/link").first == "Which player are you?"
    linked = bot.ann(PLAYER)
    assert linked.text == (
        f"You are the player {PLAYER} from now on.\n65 games in the library, 45 of them played, for 4,037 hours in all."
    )
    mine = bot.ann("/forme")
    assert mine.first == "Games for you"
    assert first_titles(mine) == first_titles(bot.ann(f"/forme {PLAYER}"))
    assert f"You are the player {PLAYER}." in bot.ann("/me").text
    assert bot.ann("/link").first == f"🔗 You are the player {PLAYER}."


def test_somebody_links_themselves_in_spanish(bot: Bot) -> None:
    assert bot.ana("/link").first == "¿Qué jugador eres?"
    linked = bot.ana(PLAYER)
    assert linked.first == f"Desde ahora eres el jugador {PLAYER}."
    assert linked.text.splitlines()[1] == "En la biblioteca hay 65 juegos; se han jugado 45: 4,037 horas en total."


def test_an_id_that_nobody_has_links_nobody(bot: Bot) -> None:
    asked = bot.ann("/link")
    assert asked.first == "Which player are you?"
    assert bot.ann("sample_copper_pand").first == "I know no player “sample_copper_pand”."
    assert known(bot) == KNOWS_ANN


def test_a_nearly_right_id_is_offered_for_the_link(bot: Bot) -> None:
    asked = bot.ann("/link sample_coper_panda")
    assert bot.tap(PLAYER, asked).first == f"You are the player {PLAYER} from now on."


def test_a_link_is_undone(bot: Bot) -> None:
    linked = bot.ann(f"/link {PLAYER}")
    undone = bot.tap("Unlink me", linked)
    assert (undone.number, undone.first) == (linked.number, "You are linked with nobody now.")
    assert known(bot) == KNOWS_ANN


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


def test_a_player_who_left_the_data_is_told_and_can_be_unlinked(bot: Bot) -> None:
    bot.telegram.run(bot.store.link(ANN["id"], "gone-player"))
    asked = bot.ann("/forme")
    assert asked.first == "The player you are linked with is not in my data any more."
    assert bot.tap("Unlink me", asked).first == "You are linked with nobody now."
    assert bot.ann("/forme").first == "I do not know what you like yet."


def test_in_a_group_nobody_reads_with_whom_one_is_linked(bot: Bot) -> None:
    bot.telegram.run(bot.store.link(ANN["id"], "gone-player"))
    assert "gone-player" not in bot.group("/forme").text
    for command in ("/me", "/link", f"/link {PLAYER}", "/export", "/forget"):
        assert bot.group(command).text.splitlines()[0] == BETWEEN_US
    assert bot.telegram.world.files == []


def test_private_buttons_are_refused_in_a_group(bot: Bot) -> None:
    bot.ann("/like portal 2")
    under = bot.group("/game portal 2")
    assert bot.telegram.presses("h1:forget:1", under) == []
    assert bot.notice == f"{BETWEEN_US} Ask me in a chat of our own, where nobody else reads it."
    assert "Portal 2" in bot.ann("/me").text


def test_in_a_group_a_tap_counts_for_whoever_taps(bot: Bot) -> None:
    card = bot.group("/game portal 2")
    bot.taps("👍", card, BOB)
    assert known(bot) == KNOWS_ANN
    with_bob = {"id": BOB["id"], "type": "private", "first_name": "Bob"}
    assert "You like Portal 2 (2011)." in bot.telegram.says("/me", person=BOB, chat=with_bob).text


def test_in_a_group_another_person_changes_no_list_that_is_not_theirs(bot: Bot) -> None:
    bot.ann("/like portal 2")
    listed = bot.group("/forme")
    assert bot.taps("🚫 1", listed, BOB) == []
    assert bot.notice is not None
    assert bot.notice.startswith("Noted: I will not suggest ")
    assert bot.tap("5 more ›", listed, BOB).number != listed.number
    assert first_titles(bot.group("/forme")) == first_titles(listed)
    assert bot.tap("5 more ›", listed).number == listed.number


def test_in_a_group_another_person_takes_nothing_back(bot: Bot) -> None:
    noted = bot.group("/like portal 2")
    assert bot.tap("Take it back", noted, BOB).number != noted.number
    assert known(bot) == {**KNOWS_ANN, "verdicts": liked(("620", "Portal 2"))}


ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


@pytest.mark.parametrize("person", [ANONYMOUS, CHANNEL], ids=["administrator", "channel"])
@pytest.mark.parametrize("said", ["/like portal 2", "/forme"])
def test_who_writes_as_a_chat_is_told_why_nothing_is_remembered(said: str, person: people.Json, bot: Bot) -> None:
    shown = bot.group(said, person, sender_chat=GROUP)
    assert shown.text == "I cannot tell who you are.\nWrite as yourself, not as a group or channel, and I remember."
    assert bot.group("/game portal 2", person, sender_chat=GROUP).first == "Portal 2 (2011)"


def test_two_chats_of_one_person_share_what_is_remembered(bot: Bot) -> None:
    bot.group("/like portal 2")
    assert "You like Portal 2 (2011)." in bot.ann("/me").text
    bot.ann("/language es")
    assert bot.group("/start@playwise_bot").first.startswith("¡Hola!")


def test_what_was_said_outlives_the_bot(bot: Bot) -> None:
    bot.ann("/language es")
    bot.ann("/like portal 2")
    bot.restart()
    assert bot.ann("/me").text.splitlines()[1] == "🌐 Te hablo en español, como elegiste."
    assert bot.ann("/forme").first == "Juegos para ti"


def test_the_file_has_titles_and_says_what_its_fields_are(bot: Bot) -> None:
    bot.ana("/like portal 2")
    bot.ana(f"/link {PLAYER}")
    shown = bot.ana("/export")
    assert shown.first == "Esto es todo lo que sé de ti."
    assert bot.exported["person"] == {
        "telegram_id": 300,
        "language": None,
        "player": PLAYER,
        "verdicts": liked(("620", "Portal 2")),
    }
    assert bot.exported["fields"]["player"].startswith("El jugador de los datos")


def test_the_file_comes_by_a_button_too(bot: Bot) -> None:
    assert bot.tap("Send it as a file", bot.ann("/me")).first == "This is all that I know of you."
    assert bot.exported["person"] == KNOWS_ANN


def test_somebody_thinks_better_of_being_forgotten(bot: Bot) -> None:
    bot.ann("/like portal 2")
    asked = bot.ann("/forget")
    assert asked.first == "Shall I forget all I know of you?"
    kept = bot.tap("No, keep it", asked)
    assert kept.number == asked.number
    assert "You like Portal 2 (2011)." in kept.text


def test_who_is_forgotten_leaves_no_byte_in_the_file(bot: Bot) -> None:
    number = 5_123_456_789
    marked = {"id": number, "is_bot": False, "first_name": "Eve", "language_code": "es"}
    own = {"id": number, "type": "private", "first_name": "Eve"}

    def eve(said: str) -> object:
        return bot.telegram.says(said, person=marked, chat=own)

    eve(f"/link {PLAYER}")
    eve("/like divinity original sin")
    eve("/dislike football manager 2015")
    eve("/language en")
    traces = (number, PLAYER, "373420", "295270")
    assert bot.traces(*traces) == set(traces)
    asked = bot.telegram.says("/forget", person=marked, chat=own)
    assert bot.traces(*traces) == set(traces)
    assert bot.tap("Yes, forget everything", asked, marked).first == "Forgotten."
    assert bot.traces(*traces) == set()
    assert bot.telegram.says("/start", person=marked, chat=own).first.startswith("¡Hola!")
    assert bot.traces(*traces) == set()


def test_nothing_of_who_is_forgotten_stays_in_the_thread(bot: Bot) -> None:
    bot.ann("/like portal 2")
    bot.ann("/forme")
    bot.tap("Yes, forget everything", bot.ann("/forget"))
    thread = bot.telegram.service.threads.of(ANN["id"], ANN["id"])
    assert "LIKED" not in repr(thread)
    assert bot.ann("more").first == "I do not know what you like yet."


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


def test_many_verdicts_are_counted_and_the_newest_named(bot: Bot, sample_engine: Engine) -> None:
    async def likes() -> None:
        for game in sample_engine.popular_games(8).games:
            await bot.store.judge(ANN["id"], game.item_id, Verdict.LIKED)

    bot.telegram.run(likes())
    assert "and 3 more." in bot.ann("/me").text


@pytest.fixture
def away(bot: Bot) -> Iterator[Bot]:
    """A bot whose file is gone."""
    bot.ann("/language es")
    bot.ann("/like portal 2")
    bot.end()
    with removed(bot.file):
        bot.start()
        yield bot


def commands_of_a_person() -> list[str]:
    return [command.example for command in COMMANDS if command.group.name == "YOU" and command.name != "link"]


def test_without_its_file_every_command_about_oneself_says_so(away: Bot) -> None:
    for command in (*commands_of_a_person(), "/link", f"/link {PLAYER}", "/forme", "/language es"):
        if command == "/forget":
            asked = away.ann(command)
            assert away.taps("Yes, forget everything", asked) == []
            assert away.notice == f"{AWAY} Nothing was changed. Please try again in a minute."
        else:
            assert away.ann(command).text.splitlines()[-2] == AWAY


def test_without_its_file_everything_else_is_answered_as_telegram_is_set(away: Bot) -> None:
    assert away.ann("games like portal 2").first == "Games like Portal 2 (2011)"
    card = away.ann("/game portal 2")
    assert away.taps("👍", card) == []
    assert away.notice == f"{AWAY} Nothing was changed. Please try again in a minute."
    assert away.ana("/start").first.startswith("¡Hola!")
