"""The Dockerfile, played in a clean folder: what it installs runs, stops, and writes nowhere but in its volume."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.stub import StubApi, message, running

from tests.patience import PATIENCE

from .dockerfile import ROOT
from .rehearsal import Rehearsal

TOKEN = "1234567:AAH-this-is-a-secret"
ANSWERS = ("sendPhoto", "sendMessage")


def uv() -> Path | None:
    """Return the uv of this machine: the one that runs the tests, or another."""
    found = os.environ.get("UV") or shutil.which("uv")
    return Path(found) if found and Path(found).is_file() else None


pytestmark = pytest.mark.skipif(uv() is None, reason="there is no uv on PATH: run the tests with `make test`")


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsal]:
    found = uv()
    assert found
    played = Rehearsal(tmp_path_factory.mktemp("image") / "root", found)
    pip = played.root / "usr/local/lib/python3.12/site-packages/pip"
    played.play((ROOT / "Dockerfile").read_text())
    assert not pip.exists()
    yield played
    for folder in (played.root, played.built):
        shutil.rmtree(folder)  # a gigabyte that pytest would keep for days


def files(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return size and time of every file that is not in the volume."""
    found = (Path(place) / name for place, _, names in os.walk(folder) for name in names)
    return {
        file: (file.lstat().st_size, file.lstat().st_mtime_ns) for file in found if folder / "data" not in file.parents
    }


def started(image: Rehearsal, *words: str, **settings: str) -> subprocess.Popen[str]:
    program = image.at(".venv/bin/playwise")
    environ = image.environment() | {"NO_PROXY": "127.0.0.1", "HTTPS_PROXY": "http://127.0.0.1:9"} | settings
    return subprocess.Popen(
        [str(program), *words],
        cwd=image.at("."),
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_it_answers_stops_at_sigterm_and_writes_only_in_its_volume(image: Rehearsal) -> None:
    before = files(image.root)
    with running(StubApi([message(1, "/genre action", 100)])) as api:
        token = {"PLAYWISE_TELEGRAM_TOKEN": TOKEN, "PLAYWISE_TELEGRAM_API_URL": api.address}
        with started(image, "run", **token, PLAYWISE_SENTIMENT_PROCESSES="1") as bot:
            api.heard = lambda call: bot.send_signal(signal.SIGTERM) if call.method in ANSWERS else None
            try:
                said, complaints = bot.communicate(timeout=PATIENCE)
            finally:
                bot.kill()
    assert bot.returncode == 0, said + complaints
    assert [call.method for call in api.calls if call.method in ANSWERS]
    assert files(image.root) == before
    assert {"current.json", "state"} <= {file.name for file in (image.root / "data").iterdir()}


def test_our_code_is_compiled(image: Rehearsal) -> None:
    sources = [*image.at("bot").rglob("*.py"), *image.at("engine").rglob("*.py")]
    assert sources
    for source in sources:
        assert list((source.parent / "__pycache__").glob(f"{source.stem}.*.pyc")), source


def test_nothing_that_is_only_for_developers_is_installed(image: Rehearsal) -> None:
    installed = {
        file.name.partition("-")[0] for file in image.at(".venv/lib").glob("python3*/site-packages/*.dist-info")
    }
    assert "polars" in installed
    assert not installed & {"pytest", "ruff", "mypy", "hypothesis", "duckdb", "pip", "setuptools", "altair"}


def test_only_what_runs_is_there(image: Rehearsal) -> None:
    assert {file.name for file in image.at(".").iterdir()} == {".venv", "bot", "engine", "data", "healthy.py"}


def test_pip_goes_and_the_rest_of_python_stays(tmp_path: Path) -> None:
    library = tmp_path / "python/lib/python3.12"
    for name in ("site-packages/pip", "site-packages/pip-26.0.dist-info", "site-packages/other", "ensurepip", "email"):
        (library / name).mkdir(parents=True)
    (tmp_path / "python/bin").mkdir()
    for name in ("pip3", "python3"):
        (tmp_path / "python/bin" / name).touch()
    script = ROOT / "scripts/image/runtime.sh"
    data = tmp_path / "data"
    subprocess.run(["sh", script, tmp_path / "python", str(os.getuid()), data], check=True)
    left = {str(file.relative_to(tmp_path / "python")) for file in (tmp_path / "python").rglob("*")}
    assert {"lib/python3.12/email", "lib/python3.12/site-packages/other", "bin/python3"} <= left
    assert not any("pip" in name for name in left)
    assert data.stat().st_mode & 0o777 == 0o750
