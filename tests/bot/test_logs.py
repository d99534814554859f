"""The log file."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.logs import log_path, start_log, stop_log
from bot.settings import Settings


@pytest.fixture(autouse=True)
def same_level() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)


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
