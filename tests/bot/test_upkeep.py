"""The upkeep of a bot that really runs: another process refreshes, over a stand-in for the Bot API."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from benchmarks.stub import Call, StubApi, message, running

from bot import rounds
from bot.status import DONE
from engine.lastrun import LastRefresh, Outcome, last_refresh, note
from engine.lock import holder
from engine.snapshot import current

OPERATOR = 101
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[StubApi]:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN", "1234567:TEST")
    monkeypatch.setenv("PLAYWISE_OPERATORS", str(OPERATOR))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with running(StubApi()) as served:
        monkeypatch.setenv("PLAYWISE_TELEGRAM_API_URL", served.address)
        yield served


def stop() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def test_an_operators_refresh_is_built_elsewhere_and_answers_at_once(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Another threshold, so that there is something to build.
    monkeypatch.setenv("PLAYWISE_NEGATIVE_BELOW", "-0.3")
    before = current(own_data).name

    def heard(call: Call) -> None:
        if "Refreshed." in call.parameters.get("text", ""):
            api.updates = [*api.updates, message(2, "/about", OPERATOR)]
        if "Next refresh" in call.parameters.get("text", ""):
            stop()

    api.updates, api.heard = [message(1, "/refresh", OPERATOR)], heard
    assert playwise("run", "--data", own_data)[0] == DONE
    told = api.calls[-1].parameters.get("text", "") or api.called("sendMessage")[-1].parameters["text"]
    assert current(own_data).name != before
    assert current(own_data).name in told


def test_a_refresh_is_called_off_when_the_bot_stops(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWISE_NEGATIVE_BELOW", "-0.4")
    before = current(own_data).name

    def heard(call: Call) -> None:
        if call.method == "sendMessage":
            stop()

    api.updates, api.heard = [message(1, "/refresh", OPERATOR)], heard
    began = time.monotonic()
    assert playwise("run", "--data", own_data)[0] == DONE
    assert time.monotonic() - began < 20
    assert current(own_data).name == before
    assert holder(own_data) is None


def test_a_missed_refresh_is_made_up_for_at_the_start(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=3)
    note(own_data, LastRefresh(long_ago, Outcome.UNCHANGED, current(own_data).name))
    monkeypatch.setattr(rounds, "MAKE_UP", 0.1)

    def heard(call: Call) -> None:
        last = last_refresh(own_data)
        if call.method == "getUpdates" and last and last.finished > long_ago:
            stop()
        elif call.method == "sendMessage":
            api.updates = [message(len(api.calls) + 10, "/help", 7)]

    # Somebody talks all the while, so that there is always a call to hear.
    api.updates, api.heard = [message(1, "/help", 7)], heard
    assert playwise("run", "--data", own_data)[0] == DONE
    ended = last_refresh(own_data)
    assert ended
    assert ended.outcome is Outcome.UNCHANGED
    assert json.loads((own_data / "current.json").read_text())["snapshot"] == ended.snapshot
