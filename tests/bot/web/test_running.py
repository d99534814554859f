"""The bot with a webhook, from start to stop, over real HTTP."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from benchmarks.stub import Call, StubApi, message, running

from bot import running as run
from bot.status import DONE, UNANSWERED
from bot.web import health, ways
from bot.web.secret import HEADER
from tests.bot.web.hooked import Hook, answered, begun, free_port, hooked, waited
from tests.patience import PATIENCE

TOKEN = "1234567:AAH-this-is-a-secret"
Run = Callable[..., tuple[int, str, str]]


def stop() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hook]:
    port = free_port()
    monkeypatch.setattr(run, "FIRST_WAIT", 0.01)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with running(StubApi()) as api:
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": api.address, "HOST": "127.0.0.1", "PORT": str(port)}
        settings |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}/", "REFRESH_CRON": "off"}
        for name, value in settings.items():
            monkeypatch.setenv(f"PLAYWISE_{name}", value)
        yield begun(Hook(api, port, stop), monkeypatch)


def test_it_answers_what_telegram_brings_and_stops_when_told(hook: Hook, own_data: Path, playwise: Run) -> None:
    hook.updates, hook.answers = [message(number, "/about", 100 + number) for number in range(1, 4)], 3
    with hooked(hook):
        status, _, said = playwise("run", "--data", own_data)
    assert status == DONE
    assert said.splitlines() == [run.STARTED.format(name="playwise_bot"), run.STOPPED]
    assert (hook.statuses, len(answered(hook.api))) == ([200] * 3, 3)
    assert hook.api.called("getUpdates") == []


def test_updates_come_in_below_the_path_of_the_webhook_and_without_it(
    hook: Hook, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = f"{hook.base}/my%20bots"
    monkeypatch.setenv("PLAYWISE_WEBHOOK_URL", f"{below}/")
    update, statuses = message(1, "/about", 101), list[int]()

    def bring() -> None:
        url, secret = hook.api.webhook["url"], hook.api.webhook["secret_token"]
        addresses = (url, url.replace(below, hook.base), url.replace(below, f"{hook.base}/others"))
        with httpx.Client(headers={HEADER: secret}, trust_env=False) as client:
            statuses.extend(client.post(address, json=update).status_code for address in addresses)
        stop()

    hook.then = bring
    with hooked(hook):
        assert playwise("run", "--data", own_data)[0] == DONE
    assert hook.api.webhook["url"].startswith(f"{below}/telegram/")
    assert statuses == [200, 200, 404]


def test_what_was_taken_is_answered_before_it_stops(hook: Hook, own_data: Path, playwise: Run) -> None:
    hook.api.latency = 0.1
    hook.updates = [message(number, "/about", 100 + number) for number in range(1, 101)]
    with hooked(hook):
        assert playwise("run", "--data", own_data)[0] == DONE
    assert len(answered(hook.api)) == 100


def test_the_webhook_is_set_once_for_all(hook: Hook, own_data: Path, playwise: Run) -> None:
    for _ in range(2):
        with hooked(hook):
            playwise("run", "--data", own_data)
    assert len(hook.api.called("setWebhook")) == 1
    assert len(hook.api.called("getWebhookInfo")) == 2


def test_the_menu_is_shown_as_with_polling(hook: Hook, own_data: Path, playwise: Run) -> None:
    with hooked(hook):
        playwise("run", "--data", own_data)
    assert hook.api.called("setMyCommands") != []


@pytest.mark.parametrize(("setting", "value"), [("WEBHOOK_URL", "http://other"), ("WEBHOOK_SECRET", "another")])
def test_a_webhook_that_changed_is_set_anew(
    setting: str, value: str, hook: Hook, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hooked(hook):
        playwise("run", "--data", own_data)
    monkeypatch.setenv(f"PLAYWISE_{setting}", value)
    hook.api.heard = lambda call: stop() if call.method == "setWebhook" else None
    playwise("run", "--data", own_data)
    assert len(hook.api.called("setWebhook")) == 2


def test_the_address_holds_neither_token_nor_secret(hook: Hook, own_data: Path, playwise: Run) -> None:
    with hooked(hook):
        playwise("run", "--data", own_data)
    url, secret = hook.api.webhook["url"], hook.api.webhook["secret_token"]
    assert url.startswith(f"{hook.base}/telegram/")
    assert TOKEN.partition(":")[2] not in url + secret
    assert secret not in url


def test_a_telegram_out_of_reach_is_told_once_and_tried_again(hook: Hook, own_data: Path, playwise: Run) -> None:
    def heard(call: Call) -> None:
        if call.method == "getWebhookInfo" and len(hook.api.called("getWebhookInfo")) == 3:
            hook.api.refusals.clear()

    hook.api.refusals["getWebhookInfo"], hook.api.heard = (502, "Bad Gateway"), heard
    with hooked(hook):
        status, _, said = playwise("run", "--data", own_data)
    assert status == DONE
    assert said.count("Telegram does not answer at") == 1


def test_telegram_is_asked_now_and_then_where_nobody_writes_or_asks_for_our_health(
    hook: Hook, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways, "STALE", 0.01)
    monkeypatch.setattr(health, "STALE", 0.0)
    hook.api.heard = lambda call: stop() if len(hook.api.called("getMe")) == 2 else None
    playwise("run", "--data", own_data)
    assert len(hook.api.called("getMe")) == 2


def test_a_token_that_telegram_refuses_is_one_sentence(hook: Hook, own_data: Path, playwise: Run) -> None:
    hook.api.refusals["*"] = 401, "Unauthorized"
    status, _, said = playwise("run", "--data", own_data)
    assert status == UNANSWERED
    assert said.startswith("Telegram does not know this token")


def test_an_address_that_telegram_refuses_is_one_sentence(hook: Hook, own_data: Path, playwise: Run) -> None:
    hook.api.refusals["setWebhook"] = 400, "Bad Request: bad webhook: An HTTPS URL must be provided"
    status, _, said = playwise("run", "--data", own_data)
    assert status == UNANSWERED
    assert "Telegram does not take PLAYWISE_WEBHOOK_URL (Bad webhook: an https url must be provided)." in said
    assert "Correct it, or leave it out" in said


def test_a_port_that_is_taken_is_one_sentence(hook: Hook, own_data: Path, playwise: Run) -> None:
    with socket.create_server(("127.0.0.1", hook.port)):
        status, _, said = playwise("run", "--data", own_data)
    assert status == UNANSWERED
    assert f"127.0.0.1:{hook.port}, which cannot be had" in said


@pytest.mark.parametrize("host", ["not a host", "192.0.2.1", "x" * 64])
def test_a_host_that_is_no_address_of_this_machine_is_one_sentence(
    host: str, hook: Hook, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWISE_HOST", host)
    status, _, said = playwise("run", "--data", own_data)
    assert status == UNANSWERED
    assert said.startswith(f"PLAYWISE_HOST leads to {host!r}, which is no address of this machine (")
    assert said.endswith("): correct it, or leave it out.\n")


def test_a_free_port_is_told_in_the_log(
    hook: Hook, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWISE_PORT", "0")
    with hooked(hook):
        _, written, _ = playwise("run", "--data", own_data)
    port = re.search(r"listening at 127\.0\.0\.1, port (\d+)", written)
    assert port
    assert int(port[1]) > 0


def test_a_bot_that_polls_serves_its_health_too(
    hook: Hook, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLAYWISE_WEBHOOK_URL")
    seen: dict[str, int] = {}

    def look() -> None:
        waited(lambda: len(hook.api.called("getUpdates")) > 0)
        with httpx.Client(base_url=hook.base, trust_env=False) as client:
            for path in ("/livez", "/readyz", "/metrics", "/telegram/0123456789abcdef"):
                seen[path] = client.get(path).status_code
        stop()

    hook.then = look
    with hooked(hook):
        assert playwise("run", "--data", own_data)[0] == DONE
    assert seen == {"/livez": 200, "/readyz": 200, "/metrics": 200, "/telegram/0123456789abcdef": 404}


def test_sigterm_ends_a_real_process_with_everything_answered(
    hook: Hook, own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook.api.latency = 0.2
    monkeypatch.setenv("PLAYWISE_LOG_LEVEL", "DEBUG")
    hook.updates, hook.answers = [message(number, "/about", 100 + number) for number in range(1, 11)], 1
    program = [sys.executable, "-m", "bot", "run", "--data", str(own_data)]
    process = subprocess.Popen(
        program, cwd=Path(__file__).parents[3], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    hook.then = process.terminate
    hook.api.heard = lambda call: hook.begun.set() if call.method == "setWebhook" else None
    with hooked(hook):
        written, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == DONE
    assert len(answered(hook.api)) == 10
    assert said.splitlines()[-1] == run.STOPPED
    assert written.count('"event": "an update is done"') == 10
    assert TOKEN.partition(":")[2] not in written + said
    assert hook.api.webhook["secret_token"] not in written + said
