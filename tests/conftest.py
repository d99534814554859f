"""Fixtures that every test may ask for: the bundled sample and the real data, built by the real pipeline."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.engines import Engines
from engine import Engine, FilmEngine, current, film_folder, opened_films
from engine.building.films.pipeline import refresh_films
from engine.building.pipeline import refresh
from engine.building.watch import Unwatched
from engine.options import BuildOptions
from tests.once import once
from tests.unmeasured import unmeasured

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample"
RAW = Path(os.environ.get("PLAYWISE_RAW_DIR", ROOT.parent / "shared" / "data"))

QUICK = BuildOptions(sentiment_processes=1)

LONG = (
    *(
        "real/test_real_answers.py",
        "real/test_real_films.py",
        "engine/building/test_apart.py",
        "real/test_real_little_memory.py",
        "scripts/test_explore.py",
    ),
    *("faults/test_bot.py", "faults/test_kill.py", "engine/building/test_pipeline.py", "bot/test_running.py"),
    *("image/test_rehearsal.py", "bot/test_upkeep.py", "engine/test_names.py", "bot/verbs/test_ask.py"),
)
"""The files that take longest; they begin first, so that no worker waits for another at the end, nor, with two of
them, for data that the other one builds."""

FOLLOWED = "COVERAGE_PROCESS_CONFIG"
"""The variable of the environment by which coverage follows into the processes that are started."""

settings.register_profile("playwise", deadline=None, max_examples=50)  # a busy machine is slow, not wrong
settings.load_profile("playwise")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the long files; skip what cannot run here, and benchmarks unless they are asked for."""
    items.sort(key=_turn)
    asked = "benchmark" in (config.option.markexpr or "")
    for item in items:
        if item.get_closest_marker("benchmark") and not asked:
            item.add_marker(pytest.mark.skip(reason="a benchmark: choose it with -m benchmark"))
        if item.get_closest_marker("real") and not (RAW / "steam").is_dir():
            item.add_marker(pytest.mark.skip(reason=f"no real raw files in {RAW}: set PLAYWISE_RAW_DIR"))


def _turn(item: pytest.Item) -> int:
    """Return when the file of a test has its turn: after those of lower numbers."""
    file = item.path.relative_to(ROOT / "tests").as_posix()
    return LONG.index(file) if file in LONG else len(LONG)


@pytest.fixture(scope="session", autouse=True)
def following() -> Iterator[str | None]:
    """What lets coverage follow into processes; it is away, because it makes them some three times as slow."""
    with pytest.MonkeyPatch.context() as patch:
        told = os.environ.get(FOLLOWED)
        patch.delenv(FOLLOWED, raising=False)
        yield told


@pytest.fixture
def followed(following: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Coverage follows into the processes of this test: they run what runs nowhere else."""
    if following:
        monkeypatch.setenv(FOLLOWED, following)


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the settings of whoever runs it."""
    for name in list(os.environ):
        if name == "PORT" or (name.startswith("PLAYWISE_") and name != "PLAYWISE_RAW_DIR"):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _own_log_level() -> Iterator[None]:
    """No test hears more of the log because another one set up a bot that tells everything."""
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)


@pytest.fixture(scope="session")
def sample_data(film_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose served snapshots, of games and of films, were built from the bundled sample."""

    def build(data: Path) -> None:
        shutil.copytree(film_folder(film_data), film_folder(data))
        refresh(SAMPLE, data, QUICK, Unwatched(), sample=True)

    return once(tmp_path_factory, "sample", build)


@pytest.fixture(scope="session")
def sample_engine(sample_data: Path) -> Engine:
    """An engine over the bundled sample."""
    return Engine.open(current(sample_data))


@pytest.fixture(scope="session")
def film_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose served films were built from the bundled sample."""

    def build(data: Path) -> None:
        refresh_films(film_folder(SAMPLE), film_folder(data), QUICK, Unwatched(), sample=True)

    return once(tmp_path_factory, "films", build)


@pytest.fixture(scope="session")
def sample_films(film_data: Path) -> FilmEngine:
    """The films of the bundled sample."""
    return FilmEngine.open(current(film_folder(film_data)))


@pytest.fixture(scope="session")
def engines(sample_engine: Engine, sample_films: FilmEngine) -> Engines:
    """The engines over the bundled sample."""
    return Engines(sample_engine, sample_films)


@pytest.fixture(scope="session")
def real_films(tmp_path_factory: pytest.TempPathFactory) -> FilmEngine:
    """The films of the real lists and facts; takes some 25 s."""
    data = tmp_path_factory.mktemp("real") / "films"
    unmeasured(refresh_films, RAW / "films", data, BuildOptions(), Unwatched())
    return opened_films(current(data))


@pytest.fixture(scope="session")
def real_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose served snapshot was built from the real raw files; takes some 20 s."""

    def build(data: Path) -> None:
        unmeasured(refresh, RAW / "steam", data, BuildOptions(), Unwatched())

    return once(tmp_path_factory, "real", build)


@pytest.fixture(scope="session")
def real_engine(real_data: Path) -> Engine:
    """An engine over the real data."""
    return Engine.open(current(real_data))
