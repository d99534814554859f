"""The figures of a bot."""

from __future__ import annotations

from typing import cast

from bot.catalogue import Catalogue
from bot.line import Line
from bot.upkeep import Upkeep
from bot.web.watching import watch
from engine import film_folder
from engine.lastrun import LastRefresh, Outcome, note
from tests.bot.client import people
from tests.bot.web.conftest import Site


class Kept:
    """As much of an upkeep as its figures need."""

    def ended(self, catalogue: Catalogue, well: bool) -> None:
        raise NotImplementedError


def test_an_update_counts_with_command_outcome_and_language(served: Site) -> None:
    application = served.telegram.application
    served.telegram.run(application.start())
    served.posts(people.message("/about"))
    served.posts(people.message("quoth the raven"))
    served.telegram.run(application.stop())
    assert served.metric('playwise_updates_total{command="about",language="en",outcome="answered"}') == 1
    assert served.metric('playwise_updates_total{command="other",language="en",outcome="not_understood"}') == 1
    assert served.metric('playwise_answer_seconds_count{command="about"}') == 1


def test_no_figure_is_about_a_person(served: Site) -> None:
    served.telegram.run(served.telegram.application.start())
    served.posts(people.message("/game quoththeraven", person={**people.ANN, "id": 987654321}))
    served.telegram.run(served.telegram.application.stop())
    figures = served.asks("GET", "/metrics").text
    assert "quoth" not in figures
    assert "Ann" not in figures
    assert "987654321" not in figures


def test_the_age_of_the_snapshot_and_the_queue_are_read_when_asked_for(served: Site) -> None:
    served.posts(people.message("/about"))
    assert served.metric('playwise_snapshot_age_seconds{catalogue="games"}') > 0
    assert served.metric('playwise_snapshot_age_seconds{catalogue="films"}') > 0
    assert served.metric("playwise_queue_length") == 1
    assert served.metric("playwise_resident_bytes") > 1_000_000
    served.line.heard()
    served.now = 7.0
    assert served.metric("playwise_telegram_silence_seconds") == 7.0


def test_refreshes_are_counted_and_the_last_one_is_told(served: Site) -> None:
    service = served.telegram.service
    kept = Kept()
    service.upkeep = cast("Upkeep", kept)
    service.metrics = type(service.metrics)()
    watch(service, Line())
    kept.ended(Catalogue.GAMES, True)
    kept.ended(Catalogue.FILMS, False)
    text = service.metrics.text().decode()
    assert 'playwise_refreshes_total{catalogue="games",outcome="done"} 1.0' in text
    assert 'playwise_refreshes_total{catalogue="films",outcome="failed"} 1.0' in text
    assert 'playwise_last_refresh_seconds{catalogue="games"} NaN' in text


def test_a_refresh_that_failed_is_a_figure_to_be_alarmed_by(served: Site) -> None:
    service = served.telegram.service
    service.upkeep = cast("Upkeep", Kept())
    service.metrics = type(service.metrics)()
    watch(service, Line())
    failed = LastRefresh(service.conversation.engines.games.about.created, Outcome.FAILED, reason="no room")
    film_folder(service.data).mkdir()
    note(film_folder(service.data), failed)
    text = service.metrics.text().decode()
    assert 'playwise_last_refresh_failed{catalogue="films"} 1.0' in text
    assert 'playwise_last_refresh_failed{catalogue="games"} 0.0' in text


def test_errors_that_nobody_expected_are_counted(served: Site) -> None:
    served.telegram.run(served.telegram.application.process_error(None, ValueError("a job failed")))
    assert served.metric("playwise_errors_total") == 1
