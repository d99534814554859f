"""The log file."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.logs import blotted, log_path, log_to, start_log, stop_log
from bot.settings import Settings
from bot.tokens import HIDDEN
from bot.web.secret import secret


def kept(data: Path) -> Settings:
    return Settings.model_construct().model_copy(update={"data_dir": data})


def test_the_log_appears_with_its_first_line(tmp_path: Path) -> None:
    settings = kept(tmp_path / "data")
    file = start_log(settings)
    assert not log_path(settings).exists()
    logging.getLogger("bot.test").warning("noted é")
    stop_log(file)
    assert "[warning  ] noted é [bot.test]\n" in log_path(settings).read_text(encoding="utf-8")
    assert file not in logging.getLogger().handlers


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").touch()
    file = start_log(kept(tmp_path / "data"))
    logging.getLogger("bot.test").warning("lost")
    stop_log(file)
    assert "Traceback" not in capsys.readouterr().err


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, settings: Settings) -> str:
    with log_to(stream, settings):
        logging.getLogger("bot.test").warning("noted é")
    return stream.getvalue()


def test_a_terminal_is_shown_text_in_colours(tmp_path: Path) -> None:
    line = shown(Terminal(), kept(tmp_path))
    assert "noted é" in line
    assert "\x1b[" in line


def test_what_is_no_terminal_is_given_json(tmp_path: Path) -> None:
    assert json.loads(shown(io.StringIO(), kept(tmp_path)))["event"] == "noted é"


@pytest.mark.parametrize(("form", "stream"), [("text", io.StringIO()), ("json", Terminal())])
def test_the_setting_wins_over_the_stream(form: str, stream: io.StringIO, tmp_path: Path) -> None:
    line = shown(stream, kept(tmp_path).model_copy(update={"log_format": form}))
    assert line.startswith("{") is (form == "json")


def test_after_the_run_nothing_more_is_shown(tmp_path: Path) -> None:
    stream = io.StringIO()
    shown(stream, kept(tmp_path))
    before = stream.getvalue()
    logging.getLogger("bot.test").warning("later")
    assert stream.getvalue() == before


def test_an_output_that_nobody_reads_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    with log_to(stream, kept(tmp_path)):
        stream.close()
        logging.getLogger("bot.test").warning("lost")
    assert "Traceback" not in capsys.readouterr().err


def test_the_secret_of_the_webhook_is_blotted_out_too(tmp_path: Path) -> None:
    token = "1234567:TEST"
    settings = kept(tmp_path).model_copy(update={"telegram_token": SecretStr(token)})
    stream = io.StringIO()
    with log_to(stream, settings):
        logging.getLogger("bot.test").warning("a secret: %s", secret(settings, token))
    assert json.loads(stream.getvalue())["event"] == f"a secret: {HIDDEN}"


def test_the_password_of_the_database_is_blotted_out_without_a_token_too(tmp_path: Path) -> None:
    address = SecretStr("postgresql://ana:s%40cret@db/playwise")
    settings = kept(tmp_path).model_copy(update={"database_url": address})
    stream = io.StringIO()
    with log_to(stream, settings):
        logging.getLogger("bot.test").warning("neither s%%40cret nor %s", "s@cret")
    assert json.loads(stream.getvalue())["event"] == f"neither {HIDDEN} nor {HIDDEN}"


def test_a_password_that_any_line_holds_leaves_the_log_whole(tmp_path: Path) -> None:
    settings = kept(tmp_path).model_copy(update={"database_url": SecretStr("postgresql://ana:a@db/playwise")})
    assert blotted("a line", settings) == "a line"
