"""`playwise chat`, and `playwise` with no verb."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.loading import load_settings
from bot.sample import SAMPLE_NOTICE
from bot.verbs import chat

Playwise = Callable[..., tuple[int, str, str]]


def test_no_verb_starts_the_conversation(sample_data: Path, playwise: Playwise, types: Callable[..., None]) -> None:
    types("/genre Action", "1", "quit")
    status, out, _ = playwise("--data", sample_data)
    assert status == 0
    assert SAMPLE_NOTICE in out
    assert f"playwise refresh --data {sample_data} --source FOLDER reads the real data." in out
    assert "@BotFather" in out
    assert "PLAYWISE_TELEGRAM_TOKEN" in out
    assert "Action games from" in out
    assert "played Action the most" in out


def test_in_a_terminal_lines_are_edited(sample_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text("/genre Action\r\x04")
        status, out, _ = playwise("chat", "--data", sample_data)
    assert status == 0
    assert "Action games from" in out
    assert (sample_data / "state" / "history").exists()


def test_with_a_token_nothing_is_said_of_getting_one(
    sample_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise, types: Callable[..., None]
) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN", "1:a")
    types()
    _, out, _ = playwise("chat", "--data", sample_data)
    assert "BotFather" not in out


def test_real_data_is_not_called_invented() -> None:
    assert not any("sample" in line for line in chat.opening(False, load_settings(None)))


@pytest.mark.parametrize(
    ("variables", "greeting"),
    [
        ({"PLAYWISE_LANGUAGE": "es"}, "¡Hola!"),
        ({"LANG": "es_MX.UTF-8"}, "¡Hola!"),
        ({"LC_ALL": "C", "LANG": "es_MX.UTF-8"}, "Hello!"),
        ({"PLAYWISE_LANGUAGE": "en", "LANG": "es_MX.UTF-8"}, "Hello!"),
        ({}, "Hello!"),
    ],
)
def test_the_first_language_is_as_set_else_that_of_the_system(
    variables: dict[str, str],
    greeting: str,
    sample_data: Path,
    monkeypatch: pytest.MonkeyPatch,
    playwise: Playwise,
    types: Callable[..., None],
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    types("quit")
    assert greeting in playwise("chat", "--data", sample_data)[1]


def test_what_was_said_is_known_in_the_next_conversation(
    own_data: Path, tmp_path: Path, playwise: Playwise, types: Callable[..., None]
) -> None:
    types("/like portal 2", "/language es", "quit")
    assert "Noted: you like Portal 2 (2011)." in playwise("chat", "--data", own_data)[1]
    types("/me", "/forme", "/export", "salir")
    out = playwise("chat", "--data", own_data)[1]
    assert "👍 Te gusta: Portal 2 (2011)." in out
    assert "Juegos para ti" in out
    written = json.loads((tmp_path / "playwise.json").read_text())
    assert written["person"]["verdicts"] == [{"game": "620", "verdict": "liked", "title": "Portal 2"}]


def test_the_language_of_the_terminal_is_spoken_again_when_the_chosen_one_is_taken_back(
    own_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise, types: Callable[..., None]
) -> None:
    monkeypatch.setenv("PLAYWISE_LANGUAGE", "es")
    types("/language en", "/language auto", "/me", "salir")
    assert "Lo que sé de ti" in playwise("chat", "--data", own_data)[1]


def test_a_terminal_without_its_memory_goes_on(own_data: Path, playwise: Playwise, types: Callable[..., None]) -> None:
    (own_data / "people.db").unlink(missing_ok=True)
    (own_data / "people.db").mkdir()
    types("/like portal 2", "/export", "/me", "/game portal 2", "quit")
    out = playwise("chat", "--data", own_data)[1]
    assert out.count("My memory does not answer right now.") == 3
    assert "people played it" in out
