"""Answers that may not have arrived."""

from __future__ import annotations

from bot.doubts import AGAIN, Doubts
from bot.replies import Reply


def button(question: Reply) -> str:
    (only,) = question.in_order
    return only.data


def test_each_reply_has_a_button_of_its_own_that_gives_it_as_often_as_it_is_tapped() -> None:
    doubts = Doubts()
    first, second = (button(doubts.keep(1, Reply(text))) for text in ("first", "second"))
    assert first != second
    assert first.startswith(AGAIN)
    for _ in range(2):
        assert doubts.given(first) == Reply("first")
        assert doubts.given(second) == Reply("second")


def test_a_button_that_nobody_made_gives_nothing() -> None:
    assert Doubts().given("v1:help") is None


def test_the_oldest_gives_way() -> None:
    doubts = Doubts(most=2)
    buttons = [button(doubts.keep(1, Reply(text))) for text in "abc"]
    assert [doubts.given(data) for data in buttons] == [None, Reply("b"), Reply("c")]


def test_who_is_forgotten_gets_nothing_and_others_do() -> None:
    doubts = Doubts()
    mine, other = button(doubts.keep(1, Reply("mine"))), button(doubts.keep(2, Reply("other")))
    doubts.forget(1)
    assert (doubts.given(mine), doubts.given(other)) == (None, Reply("other"))
