"""What a person says of a game."""

from __future__ import annotations

import pytest

from bot.store import Person, Verdict
from bot.verdicts import JudgeQuestion, MeantQuestion, TakeBackQuestion, TapQuestion, VerdictQuestion
from engine import Engine
from engine.errors import UnknownGame

PORTAL_2 = "620"


def test_a_title_is_resolved_as_people_type_it(sample_engine: Engine) -> None:
    page = VerdictQuestion("portal2", Verdict.PLAYED).ask(sample_engine)
    assert (page.game.id, page.game.name, page.verdict) == (PORTAL_2, "Portal 2", Verdict.PLAYED)


def test_a_title_of_two_games_has_the_other_one(sample_engine: Engine) -> None:
    page = VerdictQuestion("divinity original sin", Verdict.LIKED).ask(sample_engine)
    assert [other.id for other in page.others] == ["230230"]


@pytest.mark.parametrize(
    ("said", "verdict"),
    [({}, Verdict.LIKED), ({PORTAL_2: Verdict.DISLIKED}, Verdict.LIKED), ({PORTAL_2: Verdict.LIKED}, None)],
)
def test_a_tap_says_it_or_takes_it_back(
    said: dict[str, Verdict], verdict: Verdict | None, sample_engine: Engine
) -> None:
    page = TapQuestion(PORTAL_2, Verdict.LIKED, person=Person(1, verdicts=said)).ask(sample_engine)
    assert (page.verdict, page.tapped) == (verdict, True)


def test_what_is_taken_back_has_no_verdict(sample_engine: Engine) -> None:
    assert TakeBackQuestion(PORTAL_2).ask(sample_engine).verdict is None


def test_what_was_meant_names_what_was_not(sample_engine: Engine) -> None:
    page = MeantQuestion(PORTAL_2, Verdict.LIKED, "400").ask(sample_engine)
    assert (page.game.id, page.instead_of) == (PORTAL_2, "400")


def test_a_game_that_is_not_there_is_refused(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGame):
        JudgeQuestion("nothing", Verdict.LIKED).ask(sample_engine)
