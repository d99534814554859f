"""What the bot does by itself: it follows the pointer, refreshes by the calendar, and tells what went wrong once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import service
from bot.catalogue import Catalogue
from bot.context import Context
from bot.rounds import REFRESH, missed, next_refresh, plan
from bot.sample import sample_folder
from bot.settings import Settings
from bot.store.store import Store
from engine import film_folder
from engine.errors import BuildError, RefreshRunning
from engine.lastrun import LastRefresh, Outcome, note
from engine.snapshot import use
from tests.patience import PATIENCE

from .upkept import Upkept, read_elsewhere

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def about(upkept: Upkept) -> str:
    return upkept.telegram.says("/about").text


def fails(reason: str) -> None:
    raise BuildError(reason)


def runs() -> None:
    raise RefreshRunning("Process 17 is refreshing data already: wait until it is done.")


def settings(data: Path, **values: object) -> Settings:
    return Settings.model_construct().model_copy(update={"data_dir": data, **values})


def test_two_messages_around_a_swap_are_answered_from_one_snapshot_each(upkept: Upkept) -> None:
    before = about(upkept)
    use(upkept.data, upkept.new)
    upkept.looks()
    after = about(upkept)
    assert upkept.old in before
    assert upkept.new not in before
    assert upkept.new in after
    assert upkept.old not in after


def test_a_message_in_flight_keeps_its_snapshot(upkept: Upkept) -> None:
    flying = Context(upkept.telegram.application)
    use(upkept.data, upkept.new)
    upkept.looks()
    assert flying.conversation.engines.games.about.snapshot == upkept.old
    assert upkept.serving == upkept.new


def test_a_pointer_that_stays_changes_nothing(upkept: Upkept) -> None:
    talk = upkept.telegram.service.conversation
    upkept.looks()
    assert upkept.telegram.service.conversation is talk


def test_a_snapshot_that_cannot_be_served_is_told_once(upkept: Upkept) -> None:
    upkept.damages(upkept.new)
    upkept.points(upkept.new)
    upkept.looks()
    upkept.looks()
    (told,) = upkept.told()
    assert "cannot be served" in told
    assert upkept.old in told
    assert upkept.old in about(upkept)
    upkept.points(upkept.old)
    upkept.looks()
    upkept.points("nowhere")
    upkept.looks()
    assert len(upkept.told()) == 2


def test_a_bot_that_starts_on_a_damaged_snapshot_answers_from_another_and_says_so(upkept: Upkept) -> None:
    upkept.damages(upkept.old)
    late = service(set_up := settings(upkept.data, operators=(900,)), Store.at(set_up.database))
    assert late.conversation.engines.games.about.snapshot == upkept.new
    upkept.upkeep.served = late.upkeep.served if late.upkeep else upkept.upkeep.served
    upkept.looks()
    assert "is damaged" in upkept.told()[0]


def test_a_refresh_by_the_calendar_is_served_at_once(upkept: Upkept) -> None:
    upkept.refreshing.act = lambda: use(upkept.data, upkept.new)
    upkept.refreshes()
    assert upkept.serves_current()
    assert upkept.serving == upkept.new
    assert [(asked.source, asked.data, asked.films) for asked in upkept.refreshing.asked] == [
        ("ucsd", upkept.data, False),
        (str(film_folder(sample_folder())), upkept.films, True),
    ]
    assert upkept.told() == []


def test_a_refresh_that_fails_the_same_way_is_told_once_with_step_and_reason(upkept: Upkept) -> None:
    upkept.refreshing.act = lambda: fails("games & more are cut off")
    upkept.refreshes()
    upkept.refreshes()
    (told,) = upkept.told()
    assert "read games" in told
    assert "games &amp; more are cut off" in told
    upkept.refreshing.act = lambda: fails("the disk is full")
    upkept.refreshes()
    assert len(upkept.told()) == 2


def test_a_failure_that_comes_back_after_a_success_is_told_again(upkept: Upkept) -> None:
    for act in (lambda: fails("cut off"), lambda: None, lambda: fails("cut off")):
        upkept.refreshing.act = act
        upkept.refreshes()
    assert len(upkept.told()) == 2


def test_the_refresh_of_another_process_is_nobodys_failure(upkept: Upkept) -> None:
    upkept.refreshing.act = runs
    upkept.refreshes()
    assert upkept.told() == []


def test_a_refresh_ends_with_the_bot(upkept: Upkept) -> None:
    upkept.refreshing.patience = 2 * PATIENCE

    async def stopped_meanwhile() -> None:
        running = asyncio.create_task(upkept.rounds.refresh(Context(upkept.telegram.application)))
        await asyncio.sleep(0.05)
        await upkept.upkeep.close()
        await running

    upkept.telegram.run(asyncio.wait_for(stopped_meanwhile(), PATIENCE))
    assert upkept.told() == []


@pytest.mark.parametrize(("hours", "was"), [(7, False), (9, True), (100, True), (-3, False)])
def test_a_refresh_was_missed_when_one_was_due_since_the_last(hours: int, was: bool, tmp_path: Path) -> None:
    note(tmp_path, LastRefresh(NOON - timedelta(hours=hours), Outcome.UNCHANGED, "one"))
    assert missed(settings(tmp_path), Catalogue.GAMES, NOON, NOON) is was


def test_without_a_known_refresh_the_age_of_the_snapshot_counts(tmp_path: Path) -> None:
    assert missed(settings(tmp_path), Catalogue.GAMES, NOON - timedelta(days=2), NOON)
    assert not missed(settings(tmp_path), Catalogue.GAMES, NOON - timedelta(hours=1), NOON)


def test_what_was_missed_is_made_up_for_once(upkept: Upkept) -> None:
    queue = upkept.telegram.application.job_queue
    assert queue
    note(upkept.data, LastRefresh(NOON, Outcome.UNCHANGED, upkept.old))
    before = len(queue.jobs())
    plan(upkept.telegram.application, upkept.upkeep, NOON + timedelta(days=3))
    assert len(queue.jobs()) - before == 3


def test_the_calendar_knows_the_next_refresh_in_its_time_zone(upkept: Upkept) -> None:
    async def planned() -> datetime | None:
        queue = upkept.telegram.application.job_queue
        assert queue
        await queue.start()
        due = next_refresh(queue)
        await queue.stop(wait=False)
        return due

    due = upkept.telegram.run(planned())
    assert due > datetime.now(UTC)


def test_off_is_never(two_snapshots: Path, upkept: Upkept) -> None:
    quiet = Upkept(upkept.data, refresh_cron="off")
    queue = quiet.telegram.application.job_queue
    assert queue
    assert queue.get_jobs_by_name(REFRESH) == ()
    assert next_refresh(queue) is None
    quiet.telegram.close()


def test_films_are_refreshed_though_games_fail_and_the_other_way_round(upkept: Upkept) -> None:
    upkept.refreshing.act = lambda: fails("games are cut off")
    upkept.refreshes()
    upkept.refreshing.act, upkept.refreshing.act_on_films = (lambda: None), lambda: fails("films are cut off")
    upkept.refreshes()
    upkept.refreshes()
    assert [request.films for request in upkept.refreshing.asked] == [False, True] * 3
    of_games, of_films = upkept.told()
    assert of_games.startswith("<b>The refresh of games failed</b>")
    assert of_films.startswith("<b>The refresh of films failed</b>")
    assert "films are cut off" in of_films


def test_without_films_they_were_missed(tmp_path: Path) -> None:
    assert missed(settings(tmp_path), Catalogue.FILMS, None, NOON)
    film_folder(tmp_path).mkdir()
    note(film_folder(tmp_path), LastRefresh(NOON - timedelta(hours=1), Outcome.FAILED))
    assert not missed(settings(tmp_path), Catalogue.FILMS, None, NOON)


def test_the_sample_is_not_read_over_other_data_which_operators_are_told_once(upkept: Upkept) -> None:
    read_elsewhere(upkept.films)
    upkept.refreshes()
    upkept.refreshes()
    assert [request.films for request in upkept.refreshing.asked] == [False, False]
    (told,) = upkept.told()
    assert "PLAYWISE_FILMS_SOURCE is the bundled sample" in told
    *_, answer = upkept.operator("/refresh films")
    assert "set PLAYWISE_FILMS_SOURCE to their folder or address" in answer.text


def test_damaged_films_are_told_once_and_the_old_ones_answer_on(upkept: Upkept) -> None:
    (upkept.films / "current.json").unlink()
    upkept.looks()
    upkept.looks()
    (told,) = upkept.told()
    assert "The snapshot of films that should answer cannot be served." in told
    assert upkept.telegram.service.conversation.engines.films.film("inception")
    assert upkept.old in about(upkept)
