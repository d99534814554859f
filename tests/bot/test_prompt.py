"""The line a person types at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, InMemoryHistory
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.engines import Engines
from bot.prompt import Names, history, lines
from engine.termination import terminated_by
from tests.unheard import unheard


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


def completed(engines: Engines, typed: str) -> list[str]:
    found = Names(engines).get_completions(Document(typed), CompleteEvent())
    return [typed[: len(typed) + one.start_position] + one.text for one in found]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("/ge", "/genre"),
        ("/GE", "/genre"),
        ("/genre act", "/genre Action"),
        ("/topplayer act", "/topplayer Action"),
        ("/sentiment valv", "/sentiment Valve"),
        ("/similar portal 2", "/similar Portal 2"),
        ("/similar  portal 2", "/similar  Portal 2"),
        ("/recommended 201", "/recommended 2017"),
        ("/film incep", "/film Inception"),
        ("/similarfilm godfa", "/similarfilm The Godfather"),
        ("/actor tom h", "/actor Tom Hanks"),
        ("/director christopher", "/director Christopher Nolan"),
        ("/platform dis", "/platform Disney+"),
        ("/watch hor", "/watch Horror"),
        ("/longest 202", "/longest 2021"),
        ("/released mar", "/released March"),
    ],
)
def test_what_is_begun_is_completed(typed: str, first: str, engines: Engines) -> None:
    assert completed(engines, typed)[0] == first


@pytest.mark.parametrize("typed", ["/film incep", "/longest 201", "/released mar"])
def test_without_films_nothing_of_them_is_completed(typed: str, engines: Engines) -> None:
    assert completed(Engines(engines.games), typed) == []


def test_players_are_completed(engines: Engines) -> None:
    player = engines.games.top_player("Action").user_id
    assert f"/forme {player}" in completed(engines, f"/forme {player[:-1]}")


def test_a_slash_lists_every_command(engines: Engines) -> None:
    assert {"/genre", "/similar", "/help"} <= set(completed(engines, "/"))


@pytest.mark.parametrize("typed", ["", "hello", "/nothing x", "/help x", "/similar qqqqqqq"])
def test_nothing_else_is_completed(typed: str, engines: Engines) -> None:
    assert completed(engines, typed) == []


def test_lines_are_read_to_the_end_and_remembered(engines: Engines, tmp_path: Path, keyboard: PipeInput) -> None:
    keyboard.send_text("/genre Action\r/oops\x03/help\r\x04")
    assert list(lines(engines, tmp_path / "state")) == ["/genre Action", "/help"]
    assert "+/genre Action" in (tmp_path / "state" / "history").read_text()


def test_sigterm_ends_more_than_a_line(engines: Engines, tmp_path: Path, keyboard: PipeInput) -> None:
    keyboard.send_text("/oops\x03")
    with terminated_by(KeyboardInterrupt):
        unheard()
        with pytest.raises(KeyboardInterrupt):
            next(lines(engines, tmp_path / "state"))


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    assert isinstance(history(tmp_path / "state"), FileHistory)
    (tmp_path / "file").touch()
    assert isinstance(history(tmp_path / "file" / "state"), InMemoryHistory)
