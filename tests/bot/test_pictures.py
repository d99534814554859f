"""Which chats get pictures."""

from __future__ import annotations

from bot import pictures
from bot.pictures import Pictures


def test_chats_begin_as_the_setting_says_and_turn_for_themselves() -> None:
    for wanted in (True, False):
        kept = Pictures(wanted)
        assert [kept.turn(1), kept.turn(2), kept.turn(1)] == [not wanted, not wanted, wanted]
        assert [kept.album(chat) is not None for chat in (1, 2, 3)] == [wanted, not wanted, wanted]
        kept.close()


def test_the_chat_that_turned_longest_ago_is_forgotten() -> None:
    kept = Pictures()
    for chat in range(pictures.MOST_TURNED + 1):
        kept.turn(chat)
    assert kept.album(0)
    assert kept.album(1) is None
    kept.close()
