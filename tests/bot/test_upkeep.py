"""The upkeep of a bot that really runs: another process refreshes, over a stand-in for the Bot API."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from benchmarks.stub import Call, StubApi, message, running

from bot import rounds
from bot.catalogue import Catalogue
from bot.context import Context
from bot.handlers import refreshing
from bot.serving import Serving
from bot.settings import Settings
from bot.status import DONE
from bot.upkeep import Upkeep
from engine import PlaywiseError, RefreshRunning
from engine.building.report import Report
from engine.building.watch import Unwatched, Watcher
from engine.errors import BuildError
from engine.lastrun import LastRefresh, Outcome, last_refresh, note
from engine.lock import holder
from engine.refreshing import Request
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
        if "Games are refreshed." in call.parameters.get("text", ""):
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
    monkeypatch.setattr(refreshing, "PACE", 0.01)
    before, stopped = current(own_data).name, list[str]()

    def heard(call: Call) -> None:
        if call.method == "editMessageText" and not stopped:
            stopped.append(call.parameters["text"])
            stop()

    api.updates, api.heard = [message(1, "/refresh", OPERATOR)], heard
    assert playwise("run", "--data", own_data)[0] == DONE
    assert stopped[0].startswith("<b>Refreshing…</b>")
    assert "The bot stops" in api.called("editMessageText")[-1].parameters["text"]
    assert current(own_data).name == before
    assert holder(own_data) is None


def test_a_missed_refresh_is_made_up_for_at_the_start(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=3)
    note(own_data, LastRefresh(long_ago, Outcome.UNCHANGED, current(own_data).name))
    monkeypatch.setattr(rounds, "MAKE_UP", 0.1)

    look = rounds.Rounds.look

    async def looked(self: rounds.Rounds, context: Context) -> None:
        await look(self, context)
        last = last_refresh(own_data)
        if last and last.finished > long_ago:
            stop()

    monkeypatch.setattr(rounds.Rounds, "look", looked)
    assert playwise("run", "--data", own_data)[0] == DONE
    ended = last_refresh(own_data)
    assert ended
    assert ended.outcome is Outcome.UNCHANGED
    assert ended.snapshot == current(own_data).name


@pytest.mark.parametrize(
    ("error", "counted"), [(None, [True]), (BuildError("it broke"), [False]), (RefreshRunning("busy"), [])]
)
def test_refreshes_that_end_are_counted(error: PlaywiseError | None, counted: list[bool]) -> None:
    async def refresh(request: Request, watch: Watcher) -> Report:
        if error:
            raise error
        return cast("Report", None)

    ended: list[tuple[Catalogue, bool]] = []
    upkeep = Upkeep(Settings.model_construct(), cast("Serving", None), refresh)
    upkeep.ended = lambda *how: ended.append(how)
    with suppress(PlaywiseError):
        asyncio.run(upkeep.refresh(Catalogue.FILMS, Unwatched()))
    assert ended == [(Catalogue.FILMS, well) for well in counted]
