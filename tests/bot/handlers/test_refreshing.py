"""`/refresh` takes what the command line takes; what is to be accepted is named and confirmed first."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.handlers import refreshing
from engine import findings
from engine.building.report import Report
from engine.findings import Finding, Validation
from engine.leftovers import REJECTED
from tests.bot.client.telegram import Shown
from tests.bot.upkept import OPERATOR, Upkept

REFUSED = Validation(
    "refused", "served", (Finding("players", 10, 200, 3_000), Finding("games", 370, 200, None), Finding("<b>", 9, 0, 1))
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refreshing, "PACE", 0.01)


@pytest.fixture
def refused(upkept: Upkept) -> Path:
    """The folder of a snapshot that failed its checks."""
    folder = upkept.data / REJECTED / REFUSED.snapshot
    folder.mkdir(parents=True)
    findings.write(folder, REFUSED)
    return folder


def tap(upkept: Upkept, label: str, under: Shown) -> list[Shown]:
    return upkept.telegram.taps(label, under, person=OPERATOR)


def asked(upkept: Upkept) -> list[tuple[bool, bool, bool]]:
    return [(request.films, request.force, request.accept) for request in upkept.refreshing.asked]


@pytest.mark.parametrize(
    ("said", "forced"), [("/refresh", False), ("/refresh force", True), ("/refresh --Force", True)]
)
def test_force_builds_though_nothing_changed(said: str, forced: bool, upkept: Upkept) -> None:
    upkept.operator(said)
    assert asked(upkept) == [(False, forced, False), (True, forced, False)]


@pytest.mark.parametrize("said", ["/refresh now", "/refresh accept me", "/refresh forceaccept"])
def test_what_is_not_understood_refreshes_nothing(said: str, upkept: Upkept) -> None:
    (shown,) = upkept.operator(said)
    assert shown.text.startswith("/refresh takes games or films")
    assert asked(upkept) == []


@pytest.mark.usefixtures("refused")
def test_what_is_to_be_accepted_is_named_and_not_done_yet(upkept: Upkept) -> None:
    (offer,) = upkept.operator("/refresh accept")
    assert offer.text.splitlines()[:3] == [
        "The latest refresh of games looks wrong:",
        "• players: 10 where at least 200 is plausible",
        "• <b>: 9 where at most 1 is plausible",
    ]
    assert "games: 370" not in offer.text
    assert offer.buttons == (("Publish it", "Leave it"),)
    assert asked(upkept) == []


@pytest.mark.usefixtures("refused")
@pytest.mark.parametrize(("said", "forced"), [("/refresh accept", False), ("/refresh force accept", True)])
def test_confirming_refreshes_and_accepts_in_the_same_message(said: str, forced: bool, upkept: Upkept) -> None:
    upkept.refreshing.report = Report(snapshot=upkept.new, accepted=("players",))
    (offer,) = upkept.operator(said)
    *_, last = tap(upkept, "Publish it", offer)
    assert asked(upkept) == [(False, forced, True)]
    assert last.number == offer.number
    assert last.buttons == ()
    assert "Accepted although it looked wrong: players." in last.text


@pytest.mark.usefixtures("refused")
def test_whoever_leaves_it_changes_nothing(upkept: Upkept) -> None:
    (offer,) = upkept.operator("/refresh accept")
    (left,) = tap(upkept, "Leave it", offer)
    assert left.text == f"{upkept.old} answers on."
    assert asked(upkept) == []


def test_where_nothing_was_refused_there_is_nothing_to_accept(upkept: Upkept) -> None:
    (shown,) = upkept.operator("/refresh accept")
    assert "nothing to accept" in shown.text
    assert shown.buttons == ()


def test_a_forged_confirmation_of_somebody_else_is_an_old_button(upkept: Upkept) -> None:
    upkept.telegram.presses("o1:accept:", upkept.telegram.says("/help"))
    assert "too old" in (upkept.telegram.notice or "")
    assert asked(upkept) == []


@pytest.mark.parametrize(
    ("said", "wanted"),
    [("/refresh films", (True, False, False)), ("/refresh force films", (True, True, False))],
)
def test_films_are_refreshed_alone(said: str, wanted: tuple[bool, bool, bool], upkept: Upkept) -> None:
    *_, last = upkept.operator(said)
    assert asked(upkept) == [wanted]
    assert last.first == "Nothing changed about films."


@pytest.mark.usefixtures("refused")
def test_what_films_were_refused_for_is_named_and_accepted_alone(upkept: Upkept) -> None:
    assert "nothing to accept" in upkept.operator("/refresh films accept")[0].text
    (upkept.films / REJECTED).mkdir()
    shutil.move(upkept.data / REJECTED / REFUSED.snapshot, upkept.films / REJECTED)
    (offer,) = upkept.operator("/refresh accept")
    assert offer.first == "The latest refresh of films looks wrong:"
    tap(upkept, "Publish it", offer)
    assert asked(upkept) == [(True, False, True)]
