"""The command line as a whole: its options, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from bot import cli
from bot.status import INTERRUPTED
from bot.verbs import ask
from tests.unheard import unheard

Capture = pytest.CaptureFixture[str]
Playwise = Callable[..., tuple[int, str, str]]

LIKE_A_TOKEN = "1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"


def broken(error: BaseException) -> Any:
    def run(*_: Any, **__: Any) -> int:
        raise error

    return run


def test_python_m_bot_is_playwise(sample_data: Path, followed: None) -> None:
    root = Path(cli.__file__).parents[1]
    command = [sys.executable, "-m", "bot", "ask", "/xyzzy", "--json", "--data", str(sample_data)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    assert (done.returncode, json.loads(done.stdout)) == (2, {"kind": "not_understood"})


def test_the_data_folder_comes_from_the_environment(
    sample_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    monkeypatch.setenv("PLAYWISE_DATA_DIR", str(sample_data))
    assert playwise("ask", "/help")[0] == 0


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KeyError("secret"), "(KeyError)"),
        (OSError(28, "No space left on device", "data/x"), "(No space left on device: data/x)"),
        (OSError(28, "No space left on device"), "(No space left on device)"),
    ],
)
def test_an_unexpected_error_is_one_sentence_and_a_log(
    error: Exception, words: str, own_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    monkeypatch.setattr(ask, "run", broken(error))
    status, _, err = playwise("ask", "/help", "--data", own_data)
    assert status == 1
    assert words in err
    assert err.count("\n") == 1
    log = own_data / "state" / "playwise.log"
    assert str(log) in err
    assert "Traceback" in log.read_text()


def test_what_breaks_when_told_to_stop_is_no_error(
    own_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    def interrupted(*_: Any) -> int:
        unheard()
        raise ImportError("initialization failed")

    monkeypatch.setattr(ask, "run", interrupted)
    status, _, err = playwise("ask", "/help", "--data", own_data)
    assert (status, err) == (INTERRUPTED, f"{cli.STOPPED}\n")
    assert not (own_data / "state" / "playwise.log").exists()


def test_debug_shows_the_details(own_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise) -> None:
    monkeypatch.setattr(ask, "run", broken(KeyError("secret")))
    _, _, err = playwise("ask", "/help", "--debug", "--data", own_data)
    assert "Traceback" in err
    assert "secret" in err


def test_debug_shows_no_secret(own_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN", "1234567:AAH-this-is-a-secret")
    monkeypatch.setattr(ask, "run", broken(KeyError("https://api.telegram.org/bot1234567:AAH-this-is-a-secret/getMe")))
    _, _, err = playwise("ask", "/help", "--debug", "--data", own_data)
    assert "Traceback" in err
    assert "this-is-a-secret" not in err


def test_without_a_log_the_details_are_promised_by_debug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(ask, "run", broken(KeyError("secret")))
    _, _, err = playwise("ask", "/help", "--data", tmp_path / "file")
    assert err.endswith("--debug shows the details.\n")


@pytest.mark.parametrize("verb", [("ask", "/help"), ("doctor",)])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_API_URL", f"http://host/bot{LIKE_A_TOKEN}"),
        ("OPERATORS", LIKE_A_TOKEN),
        ("WEBHOOK_URL", LIKE_A_TOKEN),
        ("TELEGRAM_TOKEN_FILE", f"./{LIKE_A_TOKEN}"),
    ],
)
def test_a_token_in_another_setting_is_not_repeated(
    name: str, value: str, verb: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    monkeypatch.setenv(f"PLAYWISE_{name}", value)
    status, out, err = playwise(*verb)
    assert status != 0
    assert f"PLAYWISE_{name}" in out + err
    assert "<secret>" in out + err
    assert "AAHd" not in out + err


@pytest.mark.parametrize("verb", [("ask", "/help"), ("chat",), ("snapshots",)])
def test_a_data_folder_that_cannot_be_read_is_one_sentence(
    verb: tuple[str, ...], tmp_path: Path, playwise: Playwise
) -> None:
    data = tmp_path / "data"
    data.symlink_to(data)
    status, _, err = playwise(*verb, "--data", data)
    assert status == 2
    assert err.startswith(f"{data} cannot be read (Too many levels of symbolic links): let whoever runs Playwise")
    assert err.count("\n") == 1


def test_a_log_that_cannot_be_looked_for_is_none(
    own_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    monkeypatch.setattr(ask, "run", broken(KeyError("secret")))
    monkeypatch.setattr(cli, "log_path", lambda settings: own_data / ("x" * 300))
    assert playwise("ask", "/help", "--data", own_data)[2].endswith("--debug shows the details.\n")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["--version"], 0, f"playwise {version('playwise')}"),
        (["--help"], 0, "With no verb it starts the bot in Telegram"),
        (["refresh", "--help"], 0, "Read raw files, build a snapshot and serve it."),
        (["frobnicate"], 2, "invalid choice"),
        (["ask"], 2, "required"),
        (["snapshots", "use"], 2, "required"),
    ],
)
def test_the_command_line_explains_itself(words: list[str], status: int, said: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(words)
    printed = capsys.readouterr()
    assert caught.value.code == status
    assert said in " ".join((printed.out + printed.err).split())
