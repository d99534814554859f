"""What operators may ask, and that it is there for nobody else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bot.catalogue import Catalogue
from bot.handlers import refreshing
from bot.replies.operations import rollback_offer
from engine import film_folder
from engine.building.report import Report
from engine.errors import BuildError, RefreshRunning
from engine.snapshot import current, listing, use
from tests.bot.client import people
from tests.bot.client.telegram import Shown, Telegram
from tests.bot.upkept import OPERATOR, OWN, Upkept


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refreshing, "PACE", 0.01)


def taps(upkept: Upkept, label: str, under: Shown) -> Shown:
    (shown,) = upkept.telegram.taps(label, under, person=OPERATOR)
    return shown


@pytest.mark.parametrize("command", ["refresh", "status", "rollback"])
def test_others_get_what_an_unknown_command_gets(command: str, upkept: Upkept, telegram: Telegram) -> None:
    # A bot without an upkeep has no such commands at all.
    unknown, answer = telegram.says(f"/{command}"), upkept.telegram.says(f"/{command}")
    assert (answer.text, answer.buttons) == (unknown.text, unknown.buttons)
    assert answer.first.startswith(f"I have no command /{command}.")
    assert upkept.refreshing.asked == []


def test_a_forged_button_of_an_operator_is_an_old_button(upkept: Upkept) -> None:
    under = upkept.telegram.says("/help")
    upkept.telegram.presses(f"o1:use:{upkept.new}", under)
    assert "too old" in (upkept.telegram.notice or "")
    assert current(upkept.data).name == upkept.old


def test_operators_are_not_heard_in_groups(upkept: Upkept) -> None:
    assert upkept.telegram.receives(people.message("/status", person=OPERATOR, chat=people.GROUP)) == []


def test_the_commands_of_operators_are_in_no_help(upkept: Upkept) -> None:
    (shown,) = upkept.operator("/help")
    assert "/rollback" not in shown.text
    assert "/status" not in shown.text


def test_a_refresh_is_followed_in_one_message_and_served(upkept: Upkept) -> None:
    upkept.refreshing.patience = 0.1
    upkept.refreshing.act = lambda: use(upkept.data, upkept.new)
    upkept.refreshing.report = Report(snapshot=upkept.new, size_bytes=2_000_000, seconds=3.2, reused={"texts": 7})
    first, *between, last = upkept.operator("/refresh")
    assert {shown.number for shown in (*between, last)} == {first.number}
    assert "read games, 40 rows of 100 rows" in between[-1].text
    assert last.text.splitlines()[0] == "Games are refreshed."
    assert "Reused: 7 texts." in last.text
    assert upkept.serving == upkept.new


@pytest.mark.parametrize("error", [BuildError("the disk <is> full"), RefreshRunning("Process 17 is refreshing.")])
def test_a_refresh_that_fails_says_where_and_why(error: Exception, upkept: Upkept) -> None:
    def act() -> None:
        raise error

    upkept.refreshing.act = act
    *_, last = upkept.operator("/refresh")
    assert "read games" in last.text
    assert str(error) in last.text
    assert upkept.serving == upkept.old


def test_a_refresh_without_news_says_so(upkept: Upkept) -> None:
    assert upkept.operator("/refresh")[-1].text.splitlines() == [
        "Nothing changed about games.",
        "Snapshot same stays.",
        "",
        "Nothing changed about films.",
        "Snapshot same stays.",
    ]


def test_the_status_tells_what_is_served_and_what_it_cost(upkept: Upkept) -> None:
    upkept.telegram.says("/help")
    (shown,) = upkept.operator("/status")
    assert upkept.old in shown.first
    for words in ("from the sample", "B of memory", "2 updates served, 0 errors.", "Last refresh: ", "Next refresh: "):
        assert words in shown.text


def test_the_status_tells_of_a_snapshot_that_cannot_be_served(upkept: Upkept) -> None:
    upkept.points("nowhere")
    upkept.looks()
    (shown,) = upkept.operator("/status")
    assert "leads to nowhere" in shown.text


def test_going_back_is_confirmed_first(upkept: Upkept) -> None:
    use(upkept.data, upkept.new)
    upkept.looks()
    (offer,) = upkept.operator("/rollback")
    assert upkept.old in offer.text
    assert upkept.serving == upkept.new
    done = taps(upkept, "Go back", offer)
    assert done.number == offer.number
    assert upkept.serving == current(upkept.data).name == upkept.old


def test_a_catalogue_that_there_is_not_goes_nowhere(upkept: Upkept) -> None:
    (shown,) = upkept.operator("/rollback film")
    assert shown.text.startswith("/rollback takes games or films:")
    assert shown.buttons == ()


def test_where_nothing_answers_one_goes_back_all_the_same(upkept: Upkept) -> None:
    (before,) = [each for each in listing(upkept.data) if each.id == upkept.old]
    told = rollback_offer(Catalogue.GAMES, "", before)
    assert told.text.startswith(f"Nothing answers now. Go back to <code>{upkept.old}</code>, built on ")


def test_whoever_thinks_better_of_it_stays(upkept: Upkept) -> None:
    use(upkept.data, upkept.new)
    upkept.looks()
    (offer,) = upkept.operator("/rollback")
    assert "answers on" in taps(upkept, "Stay", offer).text
    assert upkept.serving == upkept.new


def test_a_damaged_snapshot_is_not_gone_back_to(upkept: Upkept) -> None:
    use(upkept.data, upkept.new)
    upkept.looks()
    (offer,) = upkept.operator("/rollback")
    upkept.damages(upkept.old)
    done = taps(upkept, "Go back", offer)
    assert "is damaged" in done.text
    assert upkept.serving == current(upkept.data).name == upkept.new


def test_before_the_oldest_there_is_nothing(upkept: Upkept) -> None:
    (offer,) = upkept.operator("/rollback")
    assert offer.first == "There is nothing to go back to."
    assert offer.buttons == ()


def test_operators_see_the_next_refresh_in_about(upkept: Upkept) -> None:
    (shown,) = upkept.operator("/about")
    assert "Next refresh: " in shown.text
    assert "Next refresh: " not in upkept.telegram.says("/about").text


def test_operators_are_answered_like_everybody_else(upkept: Upkept) -> None:
    assert upkept.telegram.says("/genre action", person=OPERATOR, chat=OWN).text


def test_an_operators_button_is_an_old_one_where_others_read_along(upkept: Upkept) -> None:
    under = upkept.telegram.says("/help@playwise_bot", person=OPERATOR, chat=people.GROUP)
    upkept.telegram.presses(f"o1:use:{upkept.new}", under, person=OPERATOR)
    assert "too old" in (upkept.telegram.notice or "")
    assert current(upkept.data).name == upkept.old


def test_the_status_tells_of_both_catalogues(upkept: Upkept) -> None:
    films = current(upkept.films).name
    (shown,) = upkept.operator("/status")
    of_games, of_films, _ = shown.text.split("\n\n")
    assert of_games.startswith(f"Games: snapshot {upkept.old}")
    assert of_films.startswith(f"Films: snapshot {films}")
    assert "Last refresh: " in of_films
    (upkept.films / "current.json").unlink()
    upkept.looks()
    (shown,) = upkept.operator("/status")
    assert "The snapshot of films that should answer cannot be served." in shown.text


def test_films_have_a_way_back_of_their_own(upkept: Upkept, older_films: str) -> None:
    newer = current(upkept.films).name
    (offer,) = upkept.operator("/rollback films")
    assert f"Go back from {newer} to {older_films}" in offer.text
    assert newer in taps(upkept, "Stay", offer).text
    (offer,) = upkept.operator("/rollback films")
    assert f"{older_films} answers now." in taps(upkept, "Go back", offer).text
    assert upkept.telegram.service.conversation.engines.films.about.snapshot == older_films
    assert upkept.serving == upkept.old


def test_without_films_status_and_rollback_say_so(two_snapshots: Path, tmp_path: Path) -> None:
    shutil.copytree(two_snapshots, data := tmp_path / "alone")
    shutil.rmtree(film_folder(data))
    alone = Upkept(data)
    none = "There are no films yet: /refresh films reads them."
    assert none in alone.operator("/status")[0].text
    assert none in alone.operator("/rollback films")[0].text
    alone.telegram.close()


@pytest.fixture
def older_films(upkept: Upkept) -> str:
    """The id of a snapshot of films that was built before the one that answers."""
    old = upkept.films / "snapshots" / "20200101T000000Z-00000000"
    shutil.copytree(current(upkept.films), old)
    said = json.loads((old / "manifest.json").read_text())
    (old / "manifest.json").write_text(json.dumps({**said, "id": old.name, "number": 0}))
    return old.name
