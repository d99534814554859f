"""kill -9 at any moment of a refresh or a swap: what was served still is, and the next refresh cleans up."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest

from engine import Served, current
from engine.leftovers import leftovers
from engine.lock import holder
from engine.snapshot import use, verify
from tests.engine.building.test_pipeline import STEPS
from tests.engine.world import build
from tests.faults.crew import FORGETTING, POINTING, labelling, refreshing, swapping
from tests.patience import PATIENCE


@pytest.mark.parametrize("step", [*STEPS, POINTING, FORGETTING])
def test_a_killed_refresh_harms_nobody_and_the_next_one_sweeps(raw: Path, data: Path, step: str) -> None:
    first = current(data).name
    with refreshing(raw, data, stop_at=step) as worker:
        assert worker.hear() == step
        owner = holder(data)
        assert owner
        assert owner.pid == worker.pid
        assert leftovers(data) == ()
        worker.kill()
    assert holder(data) is None
    served = Served(data).engine
    assert (served.about.snapshot == first) == (step != FORGETTING)
    served.popular_games()

    left = [path.path.name for path in leftovers(data)]
    building = STEPS.index("read games"), STEPS.index("publish")
    half = step in STEPS and building[0] <= STEPS.index(step) <= building[1]
    assert left == ([f".building-{worker.pid}"] if half else [])
    report = build(raw, data)
    assert report.unchanged
    assert leftovers(data) == ()


def test_a_first_refresh_that_is_killed_leaves_nothing_in_the_way_of_the_second(raw: Path, tmp_path: Path) -> None:
    data = tmp_path / "empty"
    with refreshing(raw, data, stop_at=POINTING) as worker:
        assert worker.hear() == POINTING
        worker.kill()
    report = build(raw, data, force=True)
    assert current(data).name == report.snapshot
    assert leftovers(data) == ()


def test_who_serves_can_be_killed_in_the_middle_of_a_swap(raw: Path, data: Path) -> None:
    first = current(data).name
    second = build(raw, data, force=True).snapshot
    use(data, first)
    with swapping(data) as worker:
        assert worker.hear() == first
        use(data, second)
        worker.go_on()
        assert worker.hear() == "opened"
        worker.kill()
    verify(current(data))
    assert Served(data).engine.about.snapshot == second
    assert leftovers(data) == ()


def test_the_helpers_of_a_killed_refresh_end_with_it() -> None:
    with labelling() as worker:
        helper = psutil.Process(int(worker.hear()))
        worker.kill()
        helper.wait(timeout=PATIENCE)
        assert not helper.is_running()
