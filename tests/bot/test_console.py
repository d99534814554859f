"""The conversation in a terminal."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, cast

import pytest

from bot.asker import ANYBODY, Asker
from bot.charts import Chart
from bot.charts.chart import Bar, Ranking
from bot.console import Console
from bot.conversation import Conversation
from bot.replies import Button, Reply
from bot.terminal import plain

CHART = Ranking("Best", "of all", (Bar("a", 1, "1", "all"),))


class Echo:
    """Stands in for a conversation: says what it was asked, and falls over when told to."""

    def say(self, message: str, asker: Asker = ANYBODY) -> Reply:
        if message == "/crash":
            raise RuntimeError("secret")
        if message == "/genre":
            return Reply("which?", ((Button("Action", "v1:genre:Action"),),), expects="genre")
        if message == "/silent":
            return Reply("nothing to press")
        if message == "/draw":
            return Reply("drawn", ((Button("a", "A"),),), picture=CHART)
        return Reply(f"said {message}", ((Button("a", "A"), Button("b", "B")),))

    def read(self, message: str) -> None:
        """Understand commands alone."""

    def respond(self, message: str, reading: None, asker: Asker = ANYBODY) -> Reply:
        return self.say(message, asker)

    def press(self, data: str, asker: Asker = ANYBODY) -> Reply:
        return Reply(f"pressed {data}")


class Person:
    """Types lines and keeps what is shown."""

    def __init__(self) -> None:
        self.seen: list[Reply] = []
        self.kept: list[Chart] = []
        self.written: list[dict[str, Any]] = []
        self.console = Console(cast("Conversation", cast("Any", Echo())), self.seen.append, self.keep, self.write)

    def keep(self, chart: Chart) -> Path:
        self.kept.append(chart)
        return Path(f"{chart.title}.png")

    def write(self, known: dict[str, Any]) -> Path:
        self.written.append(known)
        return Path("playwise.json")

    def types(self, *lines: str) -> list[str]:
        self.console.talk(lines)
        return [plain(reply.text).splitlines()[0] for reply in self.seen]


def test_lines_are_answered_in_their_order() -> None:
    assert Person().types("/a\n", "  \n", "/b\n") == ["said /a", "said /b"]


@pytest.mark.parametrize("farewell", ["quit", "QUIT", "exit", "/quit", " bye ", "salir", "/adiós", ":q"])
def test_a_farewell_ends_the_conversation(farewell: str) -> None:
    assert Person().types("/a", farewell, "/b") == ["said /a"]


def test_a_number_presses_a_button_of_the_last_reply() -> None:
    assert Person().types("/a", "2") == ["said /a", "pressed B"]


@pytest.mark.parametrize("number", ["0", "3", "9" * 5000])
def test_a_number_without_a_button_is_refused(number: str) -> None:
    assert Person().types("/a", number) == ["said /a", "There is no button with that number."]


def test_a_year_is_no_number_of_a_button() -> None:
    assert Person().types("/a", "2013", "1869") == ["said /a", "said 2013", "There is no button with that number."]
    assert Person().types("2013") == ["said 2013"]


def test_a_number_before_any_reply_is_refused() -> None:
    assert Person().types("1") == ["There is no button to press."]


def test_after_a_refused_number_the_buttons_stay() -> None:
    assert Person().types("/a", "9", "1")[-1] == "pressed A"


def test_a_reply_without_buttons_takes_the_old_ones_away() -> None:
    assert Person().types("/a", "/silent", "1")[-1] == "There is no button to press."


def test_what_a_command_lacked_is_taken_from_the_next_line() -> None:
    assert Person().types("/genre", "Indie")[-1] == "said /genre Indie"
    assert Person().types("/genre", "1")[-1] == "pressed v1:genre:Action"
    assert Person().types("/genre", "2012")[-1] == "said /genre 2012"
    assert Person().types("/genre", "/other")[-1] == "said /other"


def test_a_fault_is_logged_and_apologised_for(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        said = Person().types("/a", "/crash", "1")
    assert said == ["said /a", "Sorry, something went wrong on my side.", "pressed A"]
    assert "secret" in caplog.text
    assert [record.levelname for record in caplog.records if "/crash" in record.getMessage()] == ["DEBUG"]


@pytest.mark.parametrize("word", ["save", "/save", "SAVE", "guardar"])
def test_the_last_picture_is_kept_when_asked_for_and_the_buttons_stay(word: str) -> None:
    person = Person()
    assert person.types("/draw", word, "1") == ["drawn", "The picture is kept.", "pressed A"]
    assert person.kept == [CHART]


def test_without_a_picture_nothing_is_kept() -> None:
    person = Person()
    assert person.types("save", "/a", "save") == [
        "There is no picture to keep.",
        "said /a",
        "There is no picture to keep.",
    ]
    assert person.kept == []


def test_a_picture_that_cannot_be_written_is_said_so() -> None:
    def refuse(chart: Chart) -> Path:
        raise PermissionError(13, "Permission denied", f"{chart.title}.png")

    person = Person()
    person.console.save = refuse
    assert person.types("/draw", "save")[-1] == "The picture could not be written."
    assert "Permission denied" in person.seen[-1].text


def test_pictures_can_be_turned_off_and_on_again() -> None:
    person = Person()
    person.types("/draw", "/text", "/draw", "/text", "/draw")
    assert [reply.picture for reply in person.seen] == [CHART, None, None, None, CHART]


def terminal(talk: Conversation, seen: list[Reply]) -> Console:
    return Console(talk, seen.append, lambda chart: Path(), lambda known: Path("playwise.json"))


def test_a_language_chosen_in_a_terminal_is_spoken_from_then_on(talk: Conversation) -> None:
    seen: list[Reply] = []
    terminal(talk, seen).talk(["/language", "2", "/text", "/language en", "/text", "salir"])
    assert [plain(reply.text).splitlines()[0] for reply in seen] == [
        "Which language shall I speak?",
        "Desde ahora hablo español.",
        "Ahora las respuestas vienen sin imágenes.",
        "From now on I speak English.",
        "Answers come with pictures again.",
    ]


def test_a_file_that_cannot_be_written_is_said_so(talk: Conversation) -> None:
    def refuse(known: dict[str, Any]) -> Path:
        raise PermissionError(13, "Permission denied")

    seen: list[Reply] = []
    console = terminal(talk, seen)
    console.write = refuse
    console.talk(["/export"])
    assert "Permission denied" in seen[-1].text


def test_what_is_said_in_a_terminal_is_remembered_there(talk: Conversation) -> None:
    seen: list[Reply] = []
    terminal(talk, seen).talk(["/like portal 2", "/me", "/export"])
    assert "You like Portal 2 (2011)." in plain(seen[1].text)
    assert plain(seen[2].text) == "This is all that I know of you.\nplaywise.json"
