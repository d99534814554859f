"""What somebody should play themselves."""

from __future__ import annotations

import pytest

from bot.engines import Engines
from bot.errors import LostPlayer, MemoryAway, Unacquainted
from bot.forme import ForMeQuestion, NotForMeQuestion, opinions
from bot.keeps import JudgeGame
from bot.profilepages import JudgedPage
from bot.store import Person, Verdict
from engine.answers import GamesForUser, Source

PLAYER = "sample_copper_panda"
PORTAL, TERRARIA = "400", "105600"
ANN = Person(100, verdicts={PORTAL: Verdict.LIKED})


def ids(answer: GamesForUser | JudgedPage) -> list[str]:
    assert isinstance(answer, GamesForUser)
    return [game.item_id for game in answer.games]


def test_the_link_alone_is_enough(engines: Engines) -> None:
    answer = ForMeQuestion(person=Person(100, player=PLAYER)).ask(engines)
    assert ids(answer) == ids(engines.games.games_for_user(PLAYER))


def test_a_like_alone_is_enough(engines: Engines) -> None:
    answer = ForMeQuestion(person=ANN).ask(engines)
    assert answer.basis is Source.LIBRARY
    assert PORTAL not in ids(answer)


def test_the_link_and_what_was_said_count_together(engines: Engines) -> None:
    first = ids(engines.games.games_for_user(PLAYER))[0]
    unwanted = Person(100, player=PLAYER, verdicts={first: Verdict.NOT_INTERESTED})
    assert first not in ids(ForMeQuestion(person=unwanted).ask(engines))


@pytest.mark.parametrize("verdicts", [{}, {PORTAL: Verdict.NOT_INTERESTED}])
def test_who_said_nothing_of_their_taste_is_not_known(verdicts: dict[str, Verdict], engines: Engines) -> None:
    with pytest.raises(Unacquainted):
        ForMeQuestion(person=Person(100, verdicts=verdicts)).ask(engines)


def test_a_memory_that_is_away_is_no_stranger(engines: Engines) -> None:
    with pytest.raises(MemoryAway):
        ForMeQuestion(person=Person(100, remembered=False)).ask(engines)


def test_a_player_who_left_is_told_without_their_id(engines: Engines) -> None:
    with pytest.raises(LostPlayer) as lost:
        ForMeQuestion(person=Person(100, player="gone")).ask(engines)
    assert "gone" not in str(lost.value)


def test_a_game_that_is_turned_down_is_gone_at_once(engines: Engines) -> None:
    first = ids(ForMeQuestion(person=ANN).ask(engines))[0]
    question = NotForMeQuestion(first, person=ANN)
    assert first not in ids(question.ask(engines))
    assert question.keeps == JudgeGame(first, Verdict.NOT_INTERESTED)


@pytest.mark.parametrize("person", [Person(100), Person(100, player="gone")], ids=["stranger", "lost"])
def test_a_game_is_turned_down_by_whoever_gets_no_games(person: Person, engines: Engines) -> None:
    page = NotForMeQuestion(TERRARIA, person=person).ask(engines)
    assert isinstance(page, JudgedPage)
    assert (page.game.id, page.verdict, page.tapped) == (TERRARIA, Verdict.NOT_INTERESTED, True)


def test_every_verdict_is_an_opinion() -> None:
    assert opinions({"1": Verdict.LIKED, "2": Verdict.DISLIKED, "3": Verdict.PLAYED, "4": Verdict.NOT_INTERESTED}) == {
        "liked": ["1"],
        "disliked": ["2"],
        "played": ["3"],
        "unwanted": ["4"],
    }
