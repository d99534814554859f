"""What a person says of a game."""

from __future__ import annotations

import pytest

from bot.engines import Engines
from bot.store import Person, Verdict
from bot.verdicts import JudgeQuestion, MeantQuestion, TakeBackQuestion, TapQuestion, VerdictQuestion
from engine.errors import UnknownGame

PORTAL_2 = "620"


def test_a_title_is_resolved_as_people_type_it(engines: Engines) -> None:
    page = VerdictQuestion("portal2", Verdict.PLAYED).ask(engines)
    assert (page.game.id, page.game.name, page.verdict) == (PORTAL_2, "Portal 2", Verdict.PLAYED)


def test_a_title_of_two_games_has_the_other_one(engines: Engines) -> None:
    page = VerdictQuestion("divinity original sin", Verdict.LIKED).ask(engines)
    assert [other.id for other in page.others] == ["230230"]


@pytest.mark.parametrize(
    ("said", "verdict"),
    [({}, Verdict.LIKED), ({PORTAL_2: Verdict.DISLIKED}, Verdict.LIKED), ({PORTAL_2: Verdict.LIKED}, None)],
)
def test_a_tap_says_it_or_takes_it_back(said: dict[str, Verdict], verdict: Verdict | None, engines: Engines) -> None:
    page = TapQuestion(PORTAL_2, Verdict.LIKED, person=Person(1, verdicts=said)).ask(engines)
    assert (page.verdict, page.tapped) == (verdict, True)


@pytest.mark.parametrize(
    ("said", "before"), [({}, None), ({PORTAL_2: Verdict.LIKED}, Verdict.LIKED), ({PORTAL_2: Verdict.PLAYED}, None)]
)
def test_what_is_replaced_is_known_to_whoever_said_it(
    said: dict[str, Verdict], before: Verdict | None, engines: Engines
) -> None:
    person = Person(1, verdicts=said)
    for question in (VerdictQuestion, JudgeQuestion, TapQuestion):
        named = "Portal 2" if question is VerdictQuestion else PORTAL_2
        page = question(named, Verdict.PLAYED, person=person).ask(engines)
        assert page.before is (before if page.verdict else None)
        assert question(named, Verdict.PLAYED, person=person, alone=False).ask(engines).before is None


def test_what_is_taken_back_has_no_verdict(engines: Engines) -> None:
    assert TakeBackQuestion(PORTAL_2).ask(engines).verdict is None


def test_what_was_meant_names_what_was_not(engines: Engines) -> None:
    page = MeantQuestion(PORTAL_2, Verdict.LIKED, "400").ask(engines)
    assert (page.game.id, page.instead_of) == (PORTAL_2, "400")


def test_a_game_that_is_not_there_is_refused(engines: Engines) -> None:
    with pytest.raises(UnknownGame):
        JudgeQuestion("nothing", Verdict.LIKED).ask(engines)
