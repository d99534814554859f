"""Taps: what opens a new message, what edits the one in place, and what only shows a note."""

from __future__ import annotations

import pytest

from tests.bot.client import people
from tests.bot.client.telegram import Telegram
from tests.bot.client.world import Refusal


def test_a_number_opens_the_card_and_the_card_leads_on(telegram: Telegram) -> None:
    listed = telegram.says("/similar portal 2")
    (card,) = telegram.taps("#2", listed)
    assert card.number != listed.number
    assert card.first in listed.text
    (more,) = telegram.taps("Similar to this", card)
    assert more.first == f"Games like {card.first}"


def test_pages_turn_in_place_there_and_back(telegram: Telegram) -> None:
    listed = telegram.says("/similar portal 2")
    (second,) = telegram.taps("5 more ›", listed)
    assert second.number == listed.number
    assert second.text.splitlines()[2].startswith("6. ")
    (again,) = telegram.taps("‹ 5 before", second)
    assert again.text.splitlines()[2:] == listed.text.splitlines()[2 : len(again.text.splitlines())]


def test_years_step_and_the_basis_turns_in_place(telegram: Telegram) -> None:
    asked = telegram.says("/recommended 2012")
    (before,) = telegram.taps("‹ 2011", asked)
    assert "2011" in before.first
    (posted,) = telegram.taps("Count by review year", before)
    assert "in 2011." in posted.first
    assert {shown.number for shown in (asked, before, posted)} == {asked.number}


def test_a_random_game_is_exchanged_in_place(telegram: Telegram) -> None:
    shown = telegram.says("/random racing")
    seen = {shown.first}
    for _ in range(3):
        (shown,) = telegram.taps("Something else", shown)
        seen.add(shown.first)
    assert len(seen) == 4


def test_an_edit_that_changes_nothing_is_not_sent(telegram: Telegram) -> None:
    asked = telegram.says("/recommended 2012")
    (before,) = telegram.taps("‹ 2011", asked)
    assert telegram.presses(asked.data["‹ 2011"], before) == []


def test_two_quick_taps_on_the_same_button_do_no_harm(telegram: Telegram) -> None:
    asked = telegram.says("/recommended 2012")
    as_it_was = dict(telegram.world.messages[asked.chat, asked.number])
    telegram.taps("‹ 2011", asked)
    telegram.world.refusals[asked.chat] = Refusal(400, "Bad Request: message is not modified: exactly the same")
    telegram.strict.tapped()
    with pytest.raises(AssertionError, match="an edit that changes nothing"):
        telegram.receives(people.tap(asked.data["‹ 2011"], as_it_was))
    assert [len(telegram.world.called(method)) for method in ("sendPhoto", "sendMessage")] == [1, 0]


@pytest.mark.parametrize("forged", ["", "v0:like:620:0", "v1:like:999999999:0", "x" * 64, "v1:rec:2012:never", None])
def test_a_stale_or_forged_button_gets_a_note_and_nothing_else(forged: str | None, telegram: Telegram) -> None:
    listed = telegram.says("/similar portal 2")
    assert telegram.presses(forged, listed) == []
    assert telegram.notice == "That button is too old to work. Please ask again."


def test_the_end_of_a_list_is_a_note_over_it(telegram: Telegram) -> None:
    listed = telegram.says("/similar portal 2")
    assert telegram.presses("h1:like:620:5000", listed) == []
    assert telegram.notice == "That is all I have like Portal 2 (2011)."


def test_buttons_work_after_a_restart(telegram: Telegram) -> None:
    listed = telegram.says("/recommended 2012")
    telegram.service.threads = type(telegram.service.threads)()
    assert telegram.taps("‹ 2011", listed)


def test_a_message_too_old_to_edit_is_answered_with_a_new_one(telegram: Telegram) -> None:
    listed = telegram.says("/recommended 2012")
    gone = dict(telegram.world.messages.pop((listed.chat, listed.number)))
    telegram.strict.tapped()
    (shown,) = telegram.receives(people.tap(listed.data["‹ 2011"], gone))
    assert shown.number != listed.number
    assert "2011" in shown.first


def test_a_message_that_telegram_no_longer_shows_is_answered_with_a_new_one(telegram: Telegram) -> None:
    inaccessible = {"chat": people.ALONE, "message_id": 5, "date": 0}
    telegram.strict.tapped()
    (shown,) = telegram.receives(people.tap("h1:rec:2012:release", inaccessible))
    assert "2012" in shown.first


def test_a_tap_that_comes_too_late_is_answered_all_the_same(telegram: Telegram) -> None:
    telegram.world.refused["answerCallbackQuery"] = Refusal(400, "Bad Request: query is too old")
    listed = telegram.says("/recommended 2012")
    assert telegram.taps("‹ 2011", listed)


def test_a_tap_under_a_message_sent_through_us_edits_that_message(telegram: Telegram) -> None:
    telegram.strict.tapped()
    assert telegram.receives(people.tap("v1:genre:Action", None)) == []
    (edit,) = telegram.world.called("editMessageText")
    assert edit["inline_message_id"] == "far away"
