"""Fixtures of the bot's tests: a working folder of one's own, and `playwise` as if typed in a shell."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import cli


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No .env of a developer, and one process fewer to start."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLAYWISE_SENTIMENT_PROCESSES", "1")


@pytest.fixture
def own_data(sample_data: Path, tmp_path: Path) -> Path:
    data = tmp_path / "own"
    shutil.copytree(sample_data, data)
    return data


@pytest.fixture
def playwise(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return what runs the command line and gives its status, output and complaints."""

    def run(*words: object) -> tuple[int, str, str]:
        status = cli.main([str(word) for word in words])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return what puts lines on standard input."""

    def put(*lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return put
