"""The figures of a bot."""

from __future__ import annotations

from typing import cast

from bot.line import Line
from bot.upkeep import Upkeep
from bot.web.watching import watch
from engine.lastrun import LastRefresh, Outcome, note
from tests.bot.client import people
from tests.bot.web.conftest import Site


class Kept:
    """As much of an upkeep as its figures need."""

    def ended(self, well: bool) -> None:
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
    assert served.metric("playwise_snapshot_age_seconds") > 0
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
    kept.ended(True)
    kept.ended(False)
    text = service.metrics.text().decode()
    assert 'playwise_refreshes_total{outcome="done"} 1.0' in text
    assert 'playwise_refreshes_total{outcome="failed"} 1.0' in text
    assert "playwise_last_refresh_seconds NaN" in text


def test_a_refresh_that_failed_is_a_figure_to_be_alarmed_by(served: Site) -> None:
    service = served.telegram.service
    service.upkeep = cast("Upkeep", Kept())
    service.metrics = type(service.metrics)()
    watch(service, Line())
    note(service.data, LastRefresh(service.conversation.engines.games.about.created, Outcome.FAILED, reason="no room"))
    assert "playwise_last_refresh_failed 1.0" in service.metrics.text().decode()


def test_errors_that_nobody_expected_are_counted(served: Site) -> None:
    served.telegram.run(served.telegram.application.process_error(None, ValueError("a job failed")))
    assert served.metric("playwise_errors_total") == 1
