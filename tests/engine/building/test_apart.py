"""A refresh in little memory builds what an ordinary one builds, fails as it fails, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from engine import BuildError, RefreshLost, SourceError, current, manifest
from engine.building import apart, child
from engine.building.parts import PARTS
from engine.building.pipeline import refresh
from engine.building.report import Report
from engine.building.sources import find_files
from engine.building.task import Task
from engine.building.teller import Teller
from engine.building.watch import Unwatched
from engine.lastrun import Outcome, last_refresh
from engine.snapshot import FOLDER, UNFINISHED, sweep
from tests.conftest import SAMPLE
from tests.engine.building.test_pipeline import STEPS, Recorder
from tests.engine.world import GAMES, QUICK, build, write_world
from tests.patience import PATIENCE

FRUGAL = replace(QUICK, low_memory=True)
MOMENT = datetime(2020, 5, 17, tzinfo=UTC)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def again(source: Path, data: Path, built: Path, watch: Unwatched | Recorder) -> Report:
    """Build in little memory what was built before, at the same moment."""
    told = manifest.read(current(built))
    return refresh(source, data, FRUGAL, watch, sample=told.sample, now=lambda: told.created)


@dataclass
class Built:
    """A refresh of the sample in little memory: where it lies, what was told, and the report."""

    data: Path
    watch: Recorder
    report: Report


@pytest.fixture(scope="module")
def frugal(tmp_path_factory: pytest.TempPathFactory, sample_data: Path) -> Built:
    data, watch = tmp_path_factory.mktemp("frugal"), Recorder()
    return Built(data, watch, again(SAMPLE, data, sample_data, watch))


def test_it_builds_the_same_snapshot_to_the_byte(frugal: Built, sample_data: Path) -> None:
    assert contents(current(frugal.data)) == contents(current(sample_data))


def test_it_goes_through_the_same_steps_and_tells_each_once(frugal: Built) -> None:
    assert tuple(frugal.watch.steps) == STEPS
    assert tuple(step.name for step in frugal.report.steps) == STEPS


def test_its_progress_adds_up_to_what_was_announced(frugal: Built) -> None:
    for step in ("read games", "read reviews", "read libraries", "sentiment"):
        assert frugal.watch.done[step] == (frugal.watch.totals[step] or -1)


def test_its_report_counts_the_rows_of_a_step_of_several_parts(frugal: Built) -> None:
    rows = {step.name: step.rows for step in frugal.report.steps}
    built = frugal.report.built
    tables = ("catalogue.parquet", "plays.parquet", "reviews.parquet")
    assert rows["clean"] == sum(built[name] for name in tables)
    assert rows["similar games"] == built["catalogue.parquet"]


def test_nothing_is_left_between_the_parts(frugal: Built) -> None:
    assert [path.name for path in (frugal.data / FOLDER).iterdir()] == [frugal.report.snapshot]


def test_what_lay_between_the_parts_of_a_killed_refresh_is_swept_up(tmp_path: Path) -> None:
    litter = tmp_path / FOLDER / f"{UNFINISHED}999999999{apart.BETWEEN}"
    litter.mkdir(parents=True)
    sweep(tmp_path)
    assert not litter.exists()


def test_nothing_is_built_when_nothing_changed(frugal: Built) -> None:
    assert refresh(SAMPLE, frugal.data, FRUGAL, Unwatched(), sample=True).unchanged


def test_tables_on_disk_are_handed_over_as_in_memory(tmp_path: Path) -> None:
    source = write_world(tmp_path / "raw")
    refresh(source, tmp_path / "data", QUICK, Unwatched(), now=lambda: MOMENT)
    folder, between = tmp_path / "other" / FOLDER / "built", tmp_path / "between"
    for each in (folder, between):
        each.mkdir(parents=True)
    files, data = find_files(source), tmp_path / "other"
    Task(files=files, data=data, folder=folder, options=QUICK, last=None, created=MOMENT).write(between)

    statuses = {child.run(part, between, Teller(lambda event: event)) for part in PARTS}

    assert statuses == {0}
    assert contents(folder) == contents(current(tmp_path / "data"))


def test_a_fault_of_a_raw_file_is_told_as_ever(tmp_path: Path, followed: None) -> None:
    source = write_world(tmp_path / "raw", games=["{{{"])
    with pytest.raises(SourceError, match=r"steam_games\.json has 1 unreadable of 1 lines"):
        build(source, tmp_path / "data", FRUGAL)
    assert list((tmp_path / "data" / FOLDER).iterdir()) == []


def test_what_cannot_be_written_is_told_as_ever(tmp_path: Path) -> None:
    class Unwritable(Unwatched):
        """Takes the folder between the parts away when the first one begins."""

        def step(self, name: str, total: int | None, unit: str = "rows") -> None:
            if name == "read games":
                for folder in (tmp_path / "data" / FOLDER).glob(f"*{apart.BETWEEN}"):
                    folder.rename(folder.with_suffix(".gone"))

    with pytest.raises(BuildError, match="snapshots cannot be written"):
        build(write_world(tmp_path / "raw"), tmp_path / "data", FRUGAL, Unwritable())


def children() -> set[psutil.Process]:
    return set(psutil.Process().children())


def test_a_part_that_is_killed_is_told_with_its_step(tmp_path: Path) -> None:
    others = children()  # what a refresh before left for the next, as the server of helpers

    class Killer(Unwatched):
        """Kills the process of the part that reads games."""

        def step(self, name: str, total: int | None, unit: str = "rows") -> None:
            if name == "read games":
                (process,) = children() - others
                process.kill()

    data = tmp_path / "data"
    source = write_world(tmp_path / "raw", games=GAMES * 4_000)  # it reads on when it is killed
    with pytest.raises(RefreshLost, match="was killed by signal 9 in the step “read games”"):
        build(source, data, FRUGAL, Killer())
    last = last_refresh(data)
    assert last
    assert last.outcome is Outcome.FAILED
    assert list((data / FOLDER).iterdir()) == []


def test_a_refresh_that_is_called_off_takes_its_part_along(tmp_path: Path) -> None:
    others = children()

    class CalledOff(Unwatched):
        """Presses Ctrl-C when the first part begins."""

        def step(self, name: str, total: int | None, unit: str = "rows") -> None:
            if name == "read games":
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(write_world(tmp_path / "raw"), tmp_path / "data", FRUGAL, CalledOff())
    assert children() <= others
    assert list((tmp_path / "data" / FOLDER).iterdir()) == []


ENDLESS = """
import time
from engine.building import child, parts

parts.run = lambda part, desk: print(flush=True) or time.sleep(600)
child.Task.read = lambda folder: None
child.main()
"""


@pytest.fixture
def orphan(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The process of a part that never ends by itself."""
    command = [sys.executable, "-c", ENDLESS, "games", str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGKILL)


def test_a_part_ends_when_its_refresh_is_gone(orphan: subprocess.Popen[bytes]) -> None:
    assert orphan.stdin
    assert orphan.stderr
    orphan.stderr.readline()  # it is at work
    orphan.stdin.close()  # as the kernel does it for a process that was killed
    assert orphan.wait(timeout=PATIENCE) == child.ORPHANED


def test_who_runs_the_parts_loads_none_of_their_libraries() -> None:
    script = (
        "import sys, engine.building.worker, engine.building.apart;"
        "print([name for name in ('numpy', 'polars', 'pyarrow', 'scipy', 'httpx') if name in sys.modules])"
    )
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert output.strip() == "[]"
