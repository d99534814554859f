"""The bot from start to stop, over real HTTP to a stand-in for the Bot API on this machine."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from benchmarks.stub import Call, Json, StubApi, message
from benchmarks.stub import running as served_by
from telegram.error import TelegramError

from bot import cli, running
from bot.language import languages
from bot.loading import load_settings
from bot.logs import start_log, stop_log
from bot.settings import Settings
from bot.status import DONE, UNANSWERED
from bot.verbs import first
from bot.verbs.run import REJECTED
from engine.building.watch import Watcher
from engine.refreshing import Request
from tests.patience import PATIENCE
from tests.unheard import unheard

TOKEN = "1234567:AAH-this-is-a-secret"
ANSWERED = "sendMessage"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "FIRST_WAIT", 0.01)
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("PLAYWISE_LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("PLAYWISE_PICTURES", "false")  # matplotlib takes a second
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[StubApi]:
    with served_by(StubApi()) as served:
        monkeypatch.setenv("PLAYWISE_TELEGRAM_API_URL", served.address)
        yield served


def stop() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def stop_after(api: StubApi, method: str, times: int, slow: float = 0.0) -> None:
    def heard(call: Call) -> None:
        api.latency = slow if call.method == ANSWERED else 0.0
        if call.method == method and len(api.called(method)) == times:
            stop()

    api.heard = heard


def log(data: Path) -> str:
    return (data / "state" / "playwise.log").read_text()


def messages(*texts: str) -> list[Json]:
    return [message(number, text, 100 + number) for number, text in enumerate(texts, 1)]


def test_it_answers_and_stops_when_told(api: StubApi, own_data: Path, playwise: Run) -> None:
    api.updates = messages("/genre action", "/game portal 2", "hello")
    stop_after(api, ANSWERED, 3)
    status, _, said = playwise("run", "--data", own_data)
    assert status == DONE
    assert said.splitlines() == [running.STARTED.format(name="playwise_bot"), running.STOPPED]
    assert len(api.called(ANSWERED)) == 3


def test_with_a_token_it_starts_by_itself(api: StubApi, own_data: Path, playwise: Run) -> None:
    stop_after(api, "getUpdates", 1)
    assert "playwise_bot" in playwise("--data", own_data)[2]


def test_what_was_taken_is_answered_before_it_stops(api: StubApi, own_data: Path, playwise: Run) -> None:
    api.updates = messages(*["/genre action"] * 20)
    stop_after(api, ANSWERED, 1, slow=0.3)
    assert playwise("run", "--data", own_data)[0] == DONE
    assert len(api.called(ANSWERED)) == 20
    assert api.calls[-1].method in {ANSWERED, "getUpdates"}
    assert api.called("getUpdates")[-1].parameters["offset"] == "21"


def test_answers_that_do_not_get_out_do_not_keep_it(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "LAST_ANSWERS", 0.1)
    api.updates = messages("/genre action")
    stop_after(api, ANSWERED, 1, slow=2.0)
    assert running.CUT_SHORT in playwise("run", "--data", own_data)[2]


def test_a_first_start_without_data_builds_the_sample(
    api: StubApi, sample_data: Path, tmp_path: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = list[tuple[Path, bool]]()

    async def refreshed(request: Request, watch: Watcher) -> None:
        built.append((request.data, request.sample))
        shutil.copytree(sample_data, request.data)  # with its films

    monkeypatch.setattr(first, "refresh_elsewhere", refreshed)
    stop_after(api, "getUpdates", 1)
    assert playwise("run", "--data", tmp_path / "new")[0] == DONE
    assert built == [(tmp_path / "new", True)]


def test_without_a_token_one_sentence_says_where_to_get_one(
    own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLAYWISE_TELEGRAM_TOKEN")
    status, _, said = playwise("run", "--data", own_data)
    assert status == UNANSWERED
    assert "@BotFather" in said


@pytest.mark.parametrize(("status", "words"), [(401, "Unauthorized"), (404, "Not Found")])
def test_a_token_that_telegram_refuses_is_one_sentence(
    status: int, words: str, api: StubApi, own_data: Path, playwise: Run
) -> None:
    api.refusals["*"] = status, words
    ended, _, said = playwise("run", "--data", own_data)
    assert ended == UNANSWERED
    assert said == f"{REJECTED}\n"
    assert TOKEN not in log(own_data)


def test_a_token_that_is_withdrawn_ends_it(api: StubApi, own_data: Path, playwise: Run) -> None:
    def heard(call: Call) -> None:
        if call.method == "getUpdates":
            api.refusals["getUpdates"] = 401, "Unauthorized"

    api.heard = heard
    assert playwise("run", "--data", own_data)[0] == UNANSWERED


def test_a_telegram_out_of_reach_is_told_once_and_tried_again(api: StubApi, own_data: Path, playwise: Run) -> None:
    def heard(call: Call) -> None:
        if len(api.called("getMe")) == 3:
            api.refusals.clear()
        if call.method == "getUpdates":
            stop()

    api.refusals["getMe"], api.heard = (500, "Internal Server Error"), heard
    status, _, said = playwise("run", "--data", own_data)
    assert status == DONE
    assert said.count("Telegram does not answer at") == 1
    assert api.address in said
    assert len(api.called("getMe")) == 3


@pytest.fixture
def stopped_by_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot is told to stop once it has told of a trouble with Telegram."""
    tell = running.Running._mind

    def mind(self: running.Running, error: TelegramError) -> None:
        tell(self, error)
        stop()

    monkeypatch.setattr(running.Running, "_mind", mind)


def test_without_a_network_it_waits_until_stopped(
    stopped_by_trouble: None, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_API_URL", "http://127.0.0.1:9")
    status, _, said = playwise("run", "--data", own_data)
    assert status == DONE
    assert said.startswith("Telegram does not answer at http://127.0.0.1:9 (httpx.ConnectError")


def test_a_token_in_the_address_of_the_server_is_not_repeated(
    stopped_by_trouble: None, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_API_URL", f"http://127.0.0.1:9/bot{TOKEN}")
    _, _, said = playwise("run", "--data", own_data)
    assert said.startswith("Telegram does not answer at http://127.0.0.1:9/bot<secret> (")
    assert TOKEN not in said


def test_another_program_with_the_same_token_is_told_once_and_outlasted(
    api: StubApi, own_data: Path, playwise: Run
) -> None:
    def heard(call: Call) -> None:
        if len(api.called("getUpdates")) == 2:
            api.refusals.clear()
            api.updates = messages("/genre action")
        if call.method == ANSWERED:
            stop()

    api.refusals["getUpdates"] = 409, "Conflict: terminated by other getUpdates request"
    api.heard = heard
    status, _, said = playwise("run", "--data", own_data)
    assert status == DONE
    assert said.count(running.CONFLICT) == 1
    assert len(api.called(ANSWERED)) == 1


def test_a_server_that_lacks_methods_is_good_enough(api: StubApi, own_data: Path, playwise: Run) -> None:
    lacking = ("getMyCommands", "setMyCommands", "getMyDescription", "getMyShortDescription", "deleteWebhook")
    api.refusals.update(dict.fromkeys(lacking, (404, "Not Found: method not found")))
    api.updates = messages("/genre action")
    stop_after(api, ANSWERED, 1)
    assert playwise("run", "--data", own_data)[0] == DONE


def test_the_menu_is_set_once_for_all(api: StubApi, own_data: Path, playwise: Run) -> None:
    stop_after(api, "getUpdates", 1)
    playwise("run", "--data", own_data)
    assert len(api.called("setMyCommands")) == 3 * len(languages())
    assert len(api.called("setMyDescription")) == len(languages())


def test_the_token_reaches_neither_log_nor_screen(api: StubApi, own_data: Path, playwise: Run) -> None:
    api.updates = messages("/genre action", "/about")
    stop_after(api, ANSWERED, 2)
    _, out, said = playwise("run", "--data", own_data)
    written = log(own_data)
    assert "Calling Bot API endpoint" in written
    assert TOKEN not in out + said + written
    assert "HTTP Request" not in written


def test_a_token_that_slips_into_an_error_is_blotted_out(own_data: Path) -> None:
    file = start_log(load_settings().model_copy(update={"data_dir": own_data}))
    slip = RuntimeError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    logging.getLogger("bot").error("could not call %s", TOKEN, exc_info=slip)
    stop_log(file)
    assert TOKEN not in log(own_data)
    assert "bot<secret>/getMe" in log(own_data)


def test_sigterm_that_nobody_heard_at_the_start_stops_the_bot(
    api: StubApi, own_data: Path, playwise: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deafly() -> Settings:
        unheard()
        return load_settings()

    stop_after(api, "getUpdates", 1)  # lest it go on for ever
    monkeypatch.setattr(cli, "load_settings", deafly)
    status, _, said = playwise("run", "--data", own_data)
    assert status == DONE
    assert "@playwise_bot" not in said


def test_sigterm_ends_a_real_process_with_everything_answered(api: StubApi, own_data: Path) -> None:
    api.updates, api.latency = messages(*["/similar portal 2"] * 10), 0.2
    program = [sys.executable, "-m", "bot", "run", "--data", str(own_data)]
    process = subprocess.Popen(program, cwd=Path(__file__).parents[2], stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + PATIENCE
    while not api.called(ANSWERED) and time.monotonic() < end:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == DONE
    assert len(api.called(ANSWERED)) == 10
    assert said.splitlines()[-1] == running.STOPPED
