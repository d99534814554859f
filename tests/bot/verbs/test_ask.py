"""`playwise ask`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import cli
from engine import current, film_folder

Playwise = Callable[..., tuple[int, str, str]]


def test_ask_prints_an_answer(sample_data: Path, playwise: Playwise) -> None:
    status, out, err = playwise("ask", "/genre Action", "--data", sample_data)
    assert (status, err) == (0, "")
    assert re.match(r"Action games from \d{4} were played the most: [\d,]+ hours\.\n", out)
    assert "<b>" not in out
    assert "\x1b" not in out


def test_ask_takes_a_message_in_several_words(sample_data: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("--data", sample_data, "ask", "/similar", "Portal", "2")
    assert status == 0
    assert out.startswith("Games like Portal 2 (2011)\n")


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("/genre Action", "genre_playtime"),
        ("/topplayer Action", "top_player"),
        ("/recommended 2012", "top_games"),
        ("/worstdev 2012 posted", "worst_developers"),
        ("/sentiment Valve", "developer_sentiment"),
        ("/similar Portal 2", "similar_games"),
        ("/help", "help"),
        ("/start", "start"),
        ("/about", "about"),
    ],
)
def test_ask_prints_an_answer_as_one_json_object(
    message: str, kind: str, sample_data: Path, playwise: Playwise
) -> None:
    status, out, _ = playwise("ask", message, "--json", "--data", sample_data)
    answer = json.loads(out)
    assert status == 0
    assert out.count("\n") == 1
    assert list(answer)[:3] == ["kind", "snapshot", "data_as_of"]
    assert answer["kind"] == kind


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("/genre Acton", "unknown_genre"),
        ("/sentiment Vlave", "unknown_developer"),
        ("/similar zzzzzzzzz", "unknown_game"),
        ("/similar portl", "ambiguous_game"),
        ("/forme nobody", "unknown_user"),
        ("/recommended 1900", "no_data_for_year"),
        ("/recommended soon", "bad_usage"),
        ("good morrow", "not_understood"),
    ],
)
def test_ask_prints_an_error_as_one_json_object(message: str, kind: str, sample_data: Path, playwise: Playwise) -> None:
    status, out, err = playwise("ask", "--json", message, "--data", sample_data)
    assert (status, err) == (2, "")
    assert json.loads(out)["kind"] == kind


def test_json_keeps_letters_as_they_are(sample_data: Path, playwise: Playwise) -> None:
    _, out, _ = playwise("ask", "--json", "/similar Sid Meier's Civilization V", "--data", sample_data)
    assert "®" in out


def test_ask_prints_an_error_with_what_may_be_meant(sample_data: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("ask", "/similar portl", "--data", sample_data)
    assert status == 2
    assert "  · Portal (2007)\n" in out
    status, out, _ = playwise("ask", "/genre acton", "--data", sample_data)
    assert (status, out.splitlines()[1]) == (2, "Did you mean the genre Action?")


@pytest.mark.parametrize(
    ("message", "kind", "choice"),
    [("action", "which", "Who played Action most"), ("2012", "which", "Most recommended of 2012")]
    + [(said, "courtesy", "Everything you can ask") for said in ("more", "why?")],
)
def test_what_is_asked_back_names_its_choices_and_is_no_answer(
    message: str, kind: str, choice: str, sample_data: Path, playwise: Playwise
) -> None:
    status, out, _ = playwise("ask", message, "--data", sample_data)
    assert status == 2
    assert f"  · {choice}\n" in out
    status, out, _ = playwise("ask", message, "--json", "--data", sample_data)
    assert (status, json.loads(out)["kind"]) == (2, kind)


@pytest.mark.parametrize("message", ["hello", "/start"])
def test_a_greeting_is_answered_and_names_what_can_be_asked(
    message: str, sample_data: Path, playwise: Playwise
) -> None:
    status, out, _ = playwise("ask", message, "--data", sample_data)
    assert (status, out.splitlines()[-1]) == (0, "  · Everything you can ask")


def test_buttons_that_an_answer_does_not_need_are_left_out(sample_data: Path, playwise: Playwise) -> None:
    assert "  · " not in playwise("ask", "/watch", "--data", sample_data)[1]


def test_ask_without_a_snapshot_says_how_to_get_one(tmp_path: Path, playwise: Playwise) -> None:
    status, out, err = playwise("ask", "/help", "--data", tmp_path / "none")
    assert (status, out) == (1, "")
    assert f"`playwise refresh --data {tmp_path / 'none'}`" in err
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_damaged_films_keep_nobody_from_asking_about_games(
    options: list[str], own_data: Path, playwise: Playwise
) -> None:
    (current(film_folder(own_data)) / "actors.arrow").unlink()
    status, out, err = playwise("ask", "/genre Action", *options, "--data", own_data)
    assert status == 0
    assert "Action" in out
    assert err.count("\n") == 1
    assert err.startswith("I go on without films: Snapshot ")
    assert f"(actors.arrow): run `playwise refresh --films --force --data {own_data}`" in err


def test_ask_loads_nothing_heavy(sample_data: Path) -> None:
    code = (
        "import sys; from bot.cli import main; main(['ask', '/genre Action', '--data', sys.argv[1]]); "
        "heavy = ('polars', 'sklearn', 'textblob', 'telegram', 'prompt_toolkit', 'sqlalchemy'); "
        "print([name for name in heavy if name in sys.modules])"
    )
    root = Path(cli.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code, str(sample_data)], capture_output=True, text=True, check=True, cwd=root
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_letters_a_terminal_lacks_are_replaced(sample_data: Path) -> None:
    root = Path(cli.__file__).parents[1]
    command = [sys.executable, "-m", "bot", "ask", "/recommended 2012", "--data", str(sample_data)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "? Borderlands 2" in done.stdout


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_reader_that_has_seen_enough_ends_it_quietly(options: list[str], sample_data: Path) -> None:
    root = Path(cli.__file__).parents[1]
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "bot", "ask", "/help", *options, "--data", str(sample_data)]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=root)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


def test_an_answer_is_in_the_language_that_is_set(
    sample_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Callable[..., tuple[int, str, str]]
) -> None:
    monkeypatch.setenv("PLAYWISE_LANGUAGE", "es")
    assert playwise("ask", "/genre acción", "--data", sample_data)[1].startswith("En Acción, ")
    assert playwise("ask", "/genre acción", "--json", "--data", sample_data)[1].startswith('{"kind": "genre')


def test_a_single_answer_keeps_no_language(sample_data: Path, playwise: Callable[..., tuple[int, str, str]]) -> None:
    for said in ("/language es", "/language"):
        assert playwise("ask", said, "--data", sample_data)[1] == (
            "A single answer remembers nothing.\n"
            "In a conversation /language chooses the language; here PLAYWISE_LANGUAGE does.\n"
        )


@pytest.mark.parametrize(
    "said",
    [
        "/me",
        "/like portal 2",
        "I like portal 2",
        "/played zzzzzz",
        "/link",
        "/link nobody",
        "/forme",
        "/export",
        "/forget",
    ],
)
def test_a_single_answer_remembers_nobody(said: str, sample_data: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("ask", said, "--data", sample_data)
    assert (status, out.splitlines()[0]) == (2, "A single answer remembers nothing.")
    assert "playwise chat" in out
    status, out, _ = playwise("ask", said, "--json", "--data", sample_data)
    assert (status, json.loads(out)["kind"]) == (2, "unremembered")
