"""Reasons at length."""

from __future__ import annotations

from datetime import date

import pytest

from bot.replies.why import why_reply
from bot.terminal import plain
from bot.why import WhyPage
from engine import Reason, ReasonKind

REASONS = [
    (Reason(ReasonKind.SHARED, ("Puzzle", "Sci-fi")), "Portal 2", "It shares this with Portal 2: Puzzle and Sci-fi."),
    (Reason(ReasonKind.SHARED, ("Puzzle",)), None, "It has what you seem to like: Puzzle."),
    (Reason(ReasonKind.OWNED, ("Rust",)), None, "People who play Rust tend to play it too."),
    (Reason(ReasonKind.COMPANY), "Portal 2", "Many people who play Portal 2 play it too."),
    (Reason(ReasonKind.COMPANY), None, "It is played by the same people."),
    (Reason(ReasonKind.POPULAR), None, "It is among the most played and loved games that I know."),
    (Reason(ReasonKind.PLAYED, ("RPG",)), None, "It is among the most played of RPG that I know."),
    (Reason(ReasonKind.UNPLAYED, ("RPG",)), None, "It is of RPG: nobody I know of has played anything of that."),
]


def page(*reasons: Reason, like: str | None = None) -> WhyPage:
    game = {"item_id": "400", "title": "A <b>", "year": 2007}
    return WhyPage(snapshot="s", data_as_of=date(2018, 1, 1), reasons=reasons, like=like, **game)  # type: ignore[arg-type]


@pytest.mark.parametrize(("reason", "like", "told"), REASONS)
def test_each_reason_is_a_sentence(reason: Reason, like: str | None, told: str) -> None:
    assert plain(why_reply(page(reason, like=like)).text).splitlines() == ["Why A <b> (2007)?", told]


def test_a_game_without_reasons_came_out_closest() -> None:
    assert "came out closest" in why_reply(page()).text


def test_the_card_and_what_is_similar_are_a_tap_away() -> None:
    assert [button.data for button in why_reply(page()).in_order] == ["v1:game:400", "v1:like:400:0"]
