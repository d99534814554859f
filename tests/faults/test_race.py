"""Two refreshes of one data folder, in two processes: one publishes, the other says that it does."""

from __future__ import annotations

from pathlib import Path

from engine import Engine, current
from engine.snapshot import listing
from tests.faults.crew import refreshing


def test_who_comes_second_is_told_who_is_at_work(raw: Path, data: Path) -> None:
    with refreshing(raw, data, stop_at="clean") as first:
        assert first.hear() == "clean"
        with refreshing(raw, data) as second:
            refused = second.hear()
        first.go_on()
        published = first.hear()
    assert refused.startswith(f"RefreshRunning: Process {first.pid} is refreshing")
    assert published == f"published {current(data).name}"


def test_of_two_that_start_together_exactly_one_publishes(raw: Path, data: Path) -> None:
    with (
        refreshing(raw, data, stop_at="publish") as one,
        refreshing(raw, data, stop_at="publish") as other,
    ):
        said = {worker: worker.hear() for worker in (one, other)}
        (winner,) = (worker for worker in said if said[worker] == "publish")
        (loser,) = (worker for worker in said if worker is not winner)
        assert said[loser].startswith(f"RefreshRunning: Process {winner.pid} is refreshing")
        winner.go_on()
        assert winner.hear() == f"published {current(data).name}"
    assert len(listing(data)) == 2
    Engine.open(current(data))


def test_one_after_the_other_both_publish(raw: Path, data: Path) -> None:
    for _ in range(2):
        with refreshing(raw, data) as worker:
            assert worker.hear() == f"published {current(data).name}"
    assert len(listing(data)) == 3
