"""Fixtures of the bot's tests: a folder of one's own, `playwise` as if typed in a shell, a Telegram with our bot."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot import cli
from bot.charts import Chart
from bot.charts.album import Album
from bot.conversation import Conversation
from bot.engines import Engines
from bot.language import ENGLISH, speaking
from bot.pictures import Pictures
from bot.sample import sample_folder
from bot.service import Service
from engine.building.pipeline import refresh
from engine.building.watch import Unwatched
from engine.options import BuildOptions

from .client.telegram import Telegram
from .lasting import Bot
from .upkept import Upkept


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No .env of a developer, and one process fewer to start."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLAYWISE_SENTIMENT_PROCESSES", "1")


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No language of whoever runs the tests, and none left over from another test."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    with speaking(ENGLISH):
        yield


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


@pytest.fixture(scope="session")
def talk(engines: Engines) -> Conversation:
    """The conversation over the bundled sample."""
    return Conversation.over(engines)


def painted(chart: Chart) -> bytes:
    """Return what stands in for the picture of a chart; the real one takes matplotlib."""
    return chart.title.encode()


@pytest.fixture
def telegram(talk: Conversation, tmp_path: Path) -> Iterator[Telegram]:
    """A Telegram with our bot in it, whose operator is number 900."""
    world = Telegram(Service(talk, (900,), tmp_path, pictures=Pictures(shared=Album(painted))))
    yield world
    world.close()


@pytest.fixture
def bot(talk: Conversation, tmp_path: Path) -> Iterator[Bot]:
    """A Telegram with our bot in it, whose memory is a file."""
    made = Bot(talk, tmp_path)
    yield made
    made.end()


@pytest.fixture(scope="session")
def two_snapshots(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two snapshots of the bundled sample."""
    data = tmp_path_factory.mktemp("two") / "data"
    shutil.copytree(sample_data, data)
    options = BuildOptions(negative_below=-0.3, sentiment_processes=1)
    refresh(sample_folder(), data, options, Unwatched(), force=True, sample=True)
    return data


@pytest.fixture
def upkept(two_snapshots: Path, tmp_path: Path) -> Iterator[Upkept]:
    """A Telegram whose bot keeps its data fresh."""
    shutil.copytree(two_snapshots, tmp_path / "upkept")
    world = Upkept(tmp_path / "upkept")
    yield world
    world.telegram.close()
