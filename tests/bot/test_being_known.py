"""Whole conversations about who one is, what is known of one, and how that goes; over a memory in a real file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.store import Verdict
from bot.table import COMMANDS
from engine import Engine

from .client.people import ANN
from .lasting import KNOWS_ANN, PLAYER, Bot, first_titles, known, liked
from .store.troubles import removed

AWAY = "My memory does not answer right now."


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


def test_a_player_who_left_the_data_is_told_and_can_be_unlinked(bot: Bot) -> None:
    bot.telegram.run(bot.store.link(ANN["id"], "gone-player"))
    asked = bot.ann("/forme")
    assert asked.first == "The player you are linked with is not in my data any more."
    assert bot.tap("Unlink me", asked).first == "You are linked with nobody now."
    assert bot.ann("/forme").first == "I do not know what you like yet."


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
