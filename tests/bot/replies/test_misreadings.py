"""The words for a message that is no question, or half of one."""

from __future__ import annotations

import pytest

from bot.command import Command, Takes
from bot.errors import BadUsage, NotUnderstood, Problem, StaleButton
from bot.table import COMMANDS
from bot.terminal import plain

from .erring import labels, lines, told


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.takes is not Takes.NOTHING], ids=lambda c: c.name)
def test_a_missing_argument_is_asked_for_with_likely_values(command: Command) -> None:
    error = BadUsage(command.name, command.usage, command.example, Problem.MISSING)
    reply = told(error)
    assert plain(reply.text).startswith(f"Which {command.takes.partition(' ')[0]}")
    assert f"<code>{command.example}</code>" in reply.text
    assert reply.buttons
    assert reply.expects == command.name
    assert reply.placeholder
    assert 1 <= len(reply.placeholder) <= 64
    assert reply.placeholder.endswith(command.example.partition(" ")[2])


def test_a_wrong_year_hears_what_a_year_is() -> None:
    error = BadUsage("recommended", "/recommended <year> [posted]", "/recommended 2012", Problem.NOT_A_YEAR)
    assert lines(error)[0] == "I need one year between 1870 and 2100."
    assert "/recommended 2012 posted" in lines(error)[1]


def test_who_gave_a_year_and_more_is_not_asked_for_a_year() -> None:
    error = BadUsage("worstdev", "/worstdev <year> [posted]", "/worstdev 2012", Problem.MORE_THAN_A_YEAR)
    assert lines(error)[0] == "I need a year and nothing else."
    assert "/worstdev 2012 posted" in lines(error)[1]


def test_a_name_that_is_too_long_hears_so() -> None:
    error = BadUsage("similar", "/similar <game>", "/similar Portal 2", Problem.TOO_LONG)
    assert lines(error) == ["That is too long to be a name.", "For example /similar Portal 2."]


def test_a_mistyped_command_hears_the_near_ones() -> None:
    error = NotUnderstood("/gnre", ("/genre Action",))
    assert lines(error) == ["I have no command /gnre. Did you mean:", "/genre Action"]
    assert labels(error) == ["Everything you can ask"]


def test_an_unknown_command_hears_of_help() -> None:
    assert lines(NotUnderstood("/xyzzy"))[1] == "/help lists all that I have."


def test_what_is_no_question_gets_examples() -> None:
    assert lines(NotUnderstood("hello"))[0] == "Sorry, I did not get that."
    assert "Games like Portal 2 (2011)" in labels(NotUnderstood("hello"))


def test_a_stale_button_gets_examples() -> None:
    assert lines(StaleButton())[0] == "That button is too old to work."
    assert labels(StaleButton())
