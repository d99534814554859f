"""A whole run leaves neither the token nor what people say in its logs."""

from __future__ import annotations

import io
import logging
import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from benchmarks.stub import Call, Json, StubApi, message, running

from bot import cli
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


def logged(
    way: Callable[..., AbstractContextManager[None]], level: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """Return all that a whole run wrote: into its file, to its output, and to whoever started it."""
    monkeypatch.setattr(Conversation, "ask", leaky)
    monkeypatch.setattr(logging.getLogger(), "level", logging.WARNING)  # as it is, afterwards
    with running(StubApi()) as api, redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as said:
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": api.address, "OPERATORS": str(OPERATOR)}
        settings |= {"REFRESH_CRON": "off", "PICTURES": "false", "LOG_LEVEL": level}
        for name, value in settings.items():
            monkeypatch.setenv(f"PLAYWISE_{name}", value)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        with way(api, monkeypatch):
            cli.main(["run", "--data", str(data)])
    file = (data / "state" / "playwise.log").read_text()
    # Both the file and the output have a line for every update, so both are looked at.
    assert file.count("an update is done") == out.getvalue().count("an update is done") == len(updates())
    return out.getvalue() + said.getvalue() + file


@pytest.fixture(scope="module", params=[polled, brought])
def runs(
    request: pytest.FixtureRequest, sample_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, str]:
    """What was logged in one way for updates to come, at each level."""
    found = {}
    for level in ("INFO", "DEBUG"):
        data = shutil.copytree(sample_data, tmp_path_factory.mktemp("discreet") / "data")
        with pytest.MonkeyPatch.context() as patch:
            found[level] = logged(request.param, level, data, patch)
    return found


def test_the_token_is_in_no_line(runs: Mapping[str, str]) -> None:
    assert all(lines and SECRET not in lines for lines in runs.values())


def test_what_people_say_is_in_no_usual_line(runs: Mapping[str, str]) -> None:
    assert MARK not in runs["INFO"]
    assert LATE not in runs["INFO"]


def test_what_people_say_is_cut_in_detail(runs: Mapping[str, str]) -> None:
    lines = runs["DEBUG"]
    assert LATE not in lines
    assert all(re.search("debug", line) for line in lines.splitlines() if MARK in line)
    assert MARK in lines


def test_errors_are_told_with_their_place(runs: Mapping[str, str]) -> None:
    assert "RuntimeError: <what somebody said>" in runs["INFO"]
    assert "test_discretion.py" in runs["INFO"]
