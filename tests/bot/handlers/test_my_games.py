"""What is said of oneself where others read and tap."""

from __future__ import annotations

import pytest

from tests.bot.client import people
from tests.bot.client.people import ANN, BOB, GROUP
from tests.bot.lasting import KNOWS_ANN, PLAYER, Bot, first_titles, known, liked

BETWEEN_US = "That is between you and me."


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
