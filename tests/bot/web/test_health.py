"""The health of the bot."""

from __future__ import annotations

import pytest

from tests.bot.client.world import Refusal
from tests.bot.web.conftest import Site


@pytest.fixture
def started(served: Site) -> Site:
    served.telegram.run(served.telegram.application.start())
    return served


def test_a_loop_that_turns_says_so(served: Site) -> None:
    assert served.asks("GET", "/livez").json() == {"alive": True}


def test_a_bot_that_has_not_begun_is_not_ready(served: Site) -> None:
    served.line.heard()
    answer = served.asks("GET", "/readyz")
    assert answer.status_code == 503
    assert answer.json()["running"] is False


def test_a_bot_that_heard_telegram_lately_is_ready(started: Site) -> None:
    started.line.heard()
    answer = started.asks("GET", "/readyz")
    engines = started.telegram.service.conversation.engines
    snapshots = {"snapshot": engines.games.about.snapshot, "films": engines.films.about.snapshot}
    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "running": True, "telegram": True, **snapshots}


def test_a_telegram_that_is_silent_too_long_is_no_telegram(started: Site) -> None:
    started.line.heard()
    started.now = 91.0
    assert started.asks("GET", "/readyz").json()["telegram"] is False


def test_after_a_while_of_silence_telegram_is_asked(started: Site) -> None:
    before = len(started.telegram.world.called("getMe"))
    started.line.heard()
    started.now = 31.0
    started.asks("GET", "/readyz")
    started.asks("GET", "/readyz")
    assert len(started.telegram.world.called("getMe")) == before + 1


def test_a_bot_that_nobody_writes_to_asks_telegram_by_itself(started: Site) -> None:
    before = len(started.telegram.world.called("getMe"))
    started.line.heard()
    for started.now in (29.0, 31.0):
        started.telegram.run(started.health.listen())
    assert len(started.telegram.world.called("getMe")) == before + 1


def test_a_telegram_that_fails_while_asked_is_no_error_of_ours(started: Site) -> None:
    started.telegram.world.refused["getMe"] = Refusal(502, "Bad Gateway")
    assert started.asks("GET", "/readyz").status_code == 503
