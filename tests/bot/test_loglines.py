"""How a line of the log is written."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from contextvars import copy_context
from typing import Any

import pytest

from bot.loglines import JSON, LONGEST_DETAIL, LONGEST_FOREIGN, TEXT, UNSAID, Discreet
from bot.tokens import HIDDEN
from bot.trace import Trace, begin

TOKEN = "1234567:AAH-this-is-a-secret"


def written(form: str, words: str, *, level: int = logging.INFO, name: str = "bot.test", **more: Any) -> str:
    error = more.pop("error", None)
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, level, __file__, 1, words, None, info)
    record.__dict__.update(more)
    return Discreet(form, (TOKEN,)).format(record)


def while_told(said: str, *arguments: Any, **more: Any) -> str:
    def write() -> str:
        begin(Trace(said))
        return written(*arguments, **more)

    return copy_context().run(write)


def throw(error: Exception, cause: Exception | None) -> None:
    raise error from cause


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    """Return an error with a traceback."""
    with suppress(type(error)):
        throw(error, cause)
    return error


def test_json_has_a_line_for_each_event() -> None:
    line = written(JSON, "noted é", ms=3.5, outcome="answered")
    read = json.loads(line)
    assert "\n" not in line
    assert read.pop("at").endswith("Z")
    assert read == {"event": "noted é", "level": "info", "logger": "bot.test", "ms": 3.5, "outcome": "answered"}


def test_text_reads_from_left_to_right() -> None:
    assert written(TEXT, "noted é", ms=3.5).partition(" ")[2] == "[info     ] noted é [bot.test] ms=3.5"


def test_a_traceback_stays_in_its_json_line() -> None:
    line = written(JSON, "it broke", error=raised(ValueError("no room")))
    assert "\n" not in line
    assert json.loads(line)["exception"].splitlines()[0] == "Traceback (most recent call last):"
    assert json.loads(line)["exception"].splitlines()[-1] == "ValueError: no room"


def test_an_error_that_led_to_another_is_told_first() -> None:
    line = written(TEXT, "it broke", error=raised(ValueError("second"), raised(KeyError("first"))))
    assert line.index("KeyError: 'first'") < line.index("and then") < line.index("ValueError: second")


@pytest.mark.parametrize("form", [TEXT, JSON])
@pytest.mark.parametrize("slip", [f"bot{TOKEN}/getMe", TOKEN.replace(":", "%3A"), f"the token {TOKEN!r}"])
def test_the_token_is_blotted_out_of_words_and_errors(slip: str, form: str) -> None:
    line = written(form, slip, error=raised(RuntimeError(slip)))
    assert "AAH-this-is-a-secret" not in line
    assert line.count(HIDDEN) == 2


@pytest.mark.parametrize("form", [TEXT, JSON])
@pytest.mark.parametrize(
    "words", ["quoth the raven", "it is “quoth the raven”", "'/game quoth the raven' broke", "'quoth the raven'"]
)
def test_what_a_person_said_stands_in_no_usual_line(words: str, form: str) -> None:
    line = while_told("/game quoth the raven", form, words)
    assert "raven" not in line
    assert UNSAID in line


def test_what_a_person_said_may_stand_in_detail() -> None:
    assert "raven" in while_told("quoth the raven", TEXT, "said: quoth the raven", level=logging.DEBUG)


def test_an_error_that_repeats_a_word_of_a_person_is_told_without_its_sentence() -> None:
    error = raised(ValueError("no game called RAVEN"))
    line = while_told("/game quoth the raven", TEXT, "it broke", error=error, level=logging.ERROR)
    assert line.endswith(f"ValueError: {UNSAID}")
    assert "test_loglines.py" in line


def test_an_error_that_repeats_nothing_is_told_with_its_sentence() -> None:
    line = while_told("/game quoth the raven", TEXT, "it broke", error=raised(ValueError("no room")))
    assert line.endswith("ValueError: no room")


def test_values_of_a_traceback_stay_out() -> None:
    held = f"quoth-the-{ValueError.__name__}-raven"
    line = written(JSON, "it broke", error=raised(ValueError(len(held))))
    assert held not in line


@pytest.mark.parametrize(("level", "most"), [(logging.DEBUG, LONGEST_DETAIL), (logging.ERROR, LONGEST_FOREIGN)])
def test_lines_of_libraries_are_cut(level: int, most: int) -> None:
    read = json.loads(written(JSON, "x" * 1_000, level=level, name="telegram.ext.Application"))
    assert len(read["event"]) == most


def test_the_token_of_another_bot_is_blotted_out_too() -> None:
    assert "AAHd" not in written(TEXT, "bot1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0/getMe")


@pytest.mark.parametrize("form", [TEXT, JSON])
@pytest.mark.parametrize(("level", "most"), [(logging.DEBUG, LONGEST_DETAIL), (logging.ERROR, LONGEST_FOREIGN)])
def test_a_secret_across_the_cut_is_blotted_out_as_a_whole(level: int, most: int, form: str) -> None:
    for before in range(most - len(TOKEN), most):
        slip = f"{'x' * (before - 1)} {TOKEN} and more"
        line = written(form, slip, level=level, name="telegram.Bot", error=raised(RuntimeError(slip)))
        assert "AAH" not in line
        assert "1234567" not in line


def test_what_a_person_said_across_the_cut_is_left_out_as_a_whole() -> None:
    words = f"{'x' * (LONGEST_FOREIGN - 10)} quoth the raven"
    assert "quoth" not in while_told("quoth the raven", TEXT, words, name="telegram.Bot")


def test_our_own_lines_are_whole() -> None:
    assert "x" * 1_000 in written(TEXT, "x" * 1_000)


def test_only_named_fields_are_written() -> None:
    assert "raven" not in written(JSON, "noted", message="quoth the raven", update="quoth the raven")
