"""A whole run leaves neither the token nor what people say in its logs."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from benchmarks.stub import Call, Json, StubApi, message, running

from bot.asker import ANYBODY, Asker
from bot.conversation import Conversation
from bot.questions import Question
from bot.replies import Reply
from tests.bot.client import people
from tests.bot.web.hooked import Hook, begun, free_port, hooked

SECRET = "AAH-this-is-a-secret"
TOKEN = f"1234567:{SECRET}"
MARK = "quoththeraven"
LATE = "nevermore"
"""What a person says after the first eighty letters, where even the level DEBUG ends."""

OPERATOR = 900
BREAKS = "break"
Run = Callable[..., tuple[int, str, str]]


def updates() -> Sequence[Json]:
    """Return something for every handler, with a mark in all that people write."""
    long = f"/game {MARK} {'x' * 80} {LATE}"
    texts = (f"/game {MARK}", f"/genre {MARK}", f"{MARK} and so on", f"/{MARK}", long, f"/sentiment {BREAKS} {MARK}")
    said = [message(number, text, 100 + number) for number, text in enumerate(texts, 1)]
    said += [message(20 + n, text, OPERATOR) for n, text in enumerate(("/status", f"/report {MARK}", "/rollback"))]
    said += [message(30, f"/text {MARK}", 130), message(31, f"/similar {BREAKS} {MARK}", 131)]
    under = {"message_id": 3, "date": 1, "chat": {**people.ALONE, "id": 140}, "text": MARK}
    taps = [people.tap(data, under) for data in (f"v1:game:{MARK}", MARK, f"v1:mood:{BREAKS} {MARK}")]
    others = [people.message(dice={"emoji": "🎲", "value": 1}), people.message(caption=MARK, photo=[])]
    typed = [people.query(MARK), people.query(f"{MARK} {BREAKS}")]
    numbered = ({**update, "update_id": 50 + number} for number, update in enumerate([*taps, *others, *typed]))
    return [*said, *numbered]


ask = Conversation.ask


def leaky(self: Conversation, asked: Question, asker: Asker = ANYBODY) -> Reply:
    """Fall over some questions, with all there is to know in the error."""
    if BREAKS in str(asked):
        raise RuntimeError(f"https://api.telegram.org/bot{TOKEN}/sendMessage?text={asked}") from KeyError(MARK)
    return ask(self, asked, asker)


@contextmanager
def polled(api: StubApi, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the updates fetched, and then tell the bot to stop."""
    last = len(updates())

    def heard(call: Call) -> None:
        if call.method == "getUpdates" and int(call.parameters.get("offset", 0)) > last:
            stop()

    api.updates, api.heard = updates(), heard
    yield


@contextmanager
def brought(api: StubApi, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the updates brought by webhook, and then tell the bot to stop."""
    port = free_port()
    settings = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "HOST": "127.0.0.1", "PORT": str(port)}
    for name, value in settings.items():
        monkeypatch.setenv(f"PLAYWISE_{name}", value)
    with hooked(begun(Hook(api, port, stop, updates()), monkeypatch)):
        yield


def stop() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.fixture(params=[polled, brought])
def api(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[StubApi]:
    monkeypatch.setattr(Conversation, "ask", leaky)
    with running(StubApi()) as served:
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": served.address, "OPERATORS": str(OPERATOR)}
        settings |= {"REFRESH_CRON": "off", "PICTURES": "false"}
        for name, value in settings.items():
            monkeypatch.setenv(f"PLAYWISE_{name}", value)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        with request.param(served, monkeypatch):
            yield served


def logged(playwise: Run, data: Path, level: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PLAYWISE_LOG_LEVEL", level)
    _, out, said = playwise("run", "--data", data)
    file = (data / "state" / "playwise.log").read_text()
    # Both the file and the output have a line for every update, so both are looked at.
    assert file.count("an update is done") == out.count("an update is done") == len(updates())
    return out + said + file


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
def test_the_token_is_in_no_line(
    level: str, api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert SECRET not in logged(playwise, own_data, level, monkeypatch)


def test_what_people_say_is_in_no_usual_line(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = logged(playwise, own_data, "INFO", monkeypatch)
    assert MARK not in lines
    assert LATE not in lines


def test_what_people_say_is_cut_in_detail(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = logged(playwise, own_data, "DEBUG", monkeypatch)
    assert LATE not in lines
    assert all(re.search("debug", line) for line in lines.splitlines() if MARK in line)


def test_errors_are_told_with_their_place(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = logged(playwise, own_data, "INFO", monkeypatch)
    assert "RuntimeError: <what somebody said>" in lines
    assert "test_discretion.py" in lines
