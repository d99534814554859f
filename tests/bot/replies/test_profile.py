"""How a person is told what is known of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.delivery import LONGEST_NOTICE
from bot.keeps import ForgetMe, JudgeGame, LinkPlayer
from bot.language import languages, speaking
from bot.profilepages import ForgetPage, JudgedPage, LinkPage, MePage
from bot.replies import profile
from bot.store import Verdict
from bot.terminal import plain
from engine import PlayerCard
from engine.answers import Candidate
from engine.stamp import Stamp

STAMP = Stamp(snapshot="one", data_as_of=date(2016, 8, 31))
PORTAL = Candidate("400", "Portal", 2007)
SEQUEL = Candidate("620", "Portal 2", 2011)


def card(owned: int, played: int, hours: float) -> PlayerCard:
    return PlayerCard(**STAMP, user_id="<panda>", owned=owned, played=played, hours=hours)


def linked(player: PlayerCard | None, before: str | None = None, *, changed: bool = True) -> LinkPage:
    return LinkPage(**STAMP, player=player, before=before, changed=changed)


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("verdict", [*Verdict, None])
@pytest.mark.parametrize("before", [*Verdict, None])
def test_a_tap_is_noted_in_a_note_that_telegram_takes(
    verdict: Verdict | None, code: str, before: Verdict | None
) -> None:
    page = JudgedPage(**STAMP, game=PORTAL, verdict=verdict, tapped=True, before=before)
    with speaking(languages()[code]):
        reply = profile.judged_reply(page)
    assert reply.keeps == JudgeGame("400", verdict)
    assert reply.notice is not None
    assert "Portal (2007)" in reply.notice
    assert len(reply.notice) <= LONGEST_NOTICE


def test_the_other_game_of_a_name_is_offered_in_place_of_the_first() -> None:
    reply = profile.judged_reply(JudgedPage(**STAMP, game=PORTAL, verdict=Verdict.LIKED, others=(SEQUEL,)))
    assert [(button.label, button.data) for button in reply.in_order] == [
        ("Games for me", "v1:forme:0"),
        ("Take it back", "h1:unsay:400"),
        ("Portal 2 (2011)", "h1:meant:620:liked:400"),
    ]


def test_what_is_taken_back_cannot_be_taken_back_again() -> None:
    reply = profile.judged_reply(JudgedPage(**STAMP, game=PORTAL, verdict=None))
    assert [button.label for button in reply.in_order] == ["Games for me"]


def test_somebody_of_whom_nothing_is_known_is_told_how_to_begin() -> None:
    empty = dict.fromkeys(Verdict, 0)
    named: dict[Verdict, tuple[Candidate, ...]] = dict.fromkeys(Verdict, ())
    reply = profile.me_reply(MePage(**STAMP, language=None, player=None, counts=empty, named=named))
    assert "/like Portal 2" in plain(reply.text)
    assert "/link" in plain(reply.text)
    assert "I speak English with you: /language changes that." in plain(reply.text)
    assert "Unlink me" not in [button.label for button in reply.in_order]


@pytest.mark.parametrize(
    ("player", "told"),
    [
        (card(0, 0, 0.0), "The library is empty, as far as I know."),
        (card(1, 1, 3.0), "1 game in the library, 1 of them played, for 3 hours in all."),
        (card(65, 45, 4036.8), "65 games in the library, 45 of them played, for 4,037 hours in all."),
    ],
)
def test_a_link_says_how_large_the_library_is(player: PlayerCard, told: str) -> None:
    reply = profile.link_reply(linked(player))
    assert plain(reply.text).splitlines() == ["You are the player <panda> from now on.", told]
    assert reply.keeps == LinkPlayer("<panda>")


def test_one_game_agrees_in_spanish() -> None:
    with speaking(languages()["es"]):
        told = plain(profile.link_reply(linked(card(1, 1, 3.0))).text).splitlines()[1]
    assert told == "En la biblioteca hay 1 juego; se ha jugado 1: 3 horas en total."


def test_a_link_is_told_and_one_that_is_missing_is_asked_for() -> None:
    assert "panda" in profile.link_reply(linked(None, "panda", changed=False)).text
    assert profile.link_reply(linked(None, changed=False)).expects == "link"
    assert profile.link_reply(linked(None, "panda")).keeps == LinkPlayer(None)


def test_nothing_is_forgotten_before_it_is_confirmed() -> None:
    assert profile.forget_reply(ForgetPage(**STAMP, sure=False)).keeps is None
    assert profile.forget_reply(ForgetPage(**STAMP, sure=True)).keeps == ForgetMe()


def test_a_file_is_said_to_be_where_it_is() -> None:
    assert plain(profile.exported_reply(Path("a & b.json")).text).endswith("a & b.json")


@pytest.mark.parametrize("code", languages())
def test_what_stands_over_the_chat_fits_there(code: str) -> None:
    with speaking(languages()[code]):
        replies = (profile.not_alone_reply(), profile.memory_away_reply(), profile.nameless_reply())
    assert all(len(reply.notice or "") in range(1, LONGEST_NOTICE + 1) for reply in replies)
