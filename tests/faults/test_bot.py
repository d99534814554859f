"""Faults that happen to a bot that runs: whatever it was, it serves a valid snapshot, and the doctor knows the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.stub import StubApi, running

from bot import cli
from engine import current
from engine.snapshot import use, verify
from tests.engine.world import build
from tests.faults.bots import MOMENTS, People, answering
from tests.faults.conftest import fill


@pytest.fixture
def api() -> Iterator[StubApi]:
    with running(StubApi()) as served:
        yield served


@pytest.fixture
def people(api: StubApi) -> People:
    return People(api)


def doctor(data: Path, capsys: pytest.CaptureFixture[str]) -> str:
    cli.main(["doctor", "--data", str(data)])
    return " ".join(capsys.readouterr().out.split())


@pytest.fixture
def newer(raw: Path, data: Path) -> str:
    """The id of a snapshot that is not served yet."""
    first = current(data).name
    built = build(raw, data, force=True).snapshot
    use(data, first)
    return built


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_bot_that_is_killed_in_the_middle_of_a_swap_starts_again_with_the_new_snapshot(
    moment: str, data: Path, newer: str, api: StubApi, people: People, capsys: pytest.CaptureFixture[str]
) -> None:
    first = current(data).name
    with answering(data, api, stop_at=moment) as bot:
        assert first in people.ask("/about")
        use(data, newer)
        assert bot.hear() == moment
        bot.kill()
    verify(current(data))
    with answering(data, api):
        assert newer in people.ask("/about")
    told = doctor(data, capsys)
    assert f"{newer} is whole" in told
    assert "left over" not in told


def test_a_full_disk_fails_the_refresh_and_the_bot_answers_on(
    raw: Path, small_disk: Path, api: StubApi, people: People, capsys: pytest.CaptureFixture[str]
) -> None:
    before = current(small_disk).name
    with answering(small_disk, api, source=raw):
        fill(small_disk.parent, 0)
        told = people.operator("/refresh force", until="failed")
        assert "snapshots cannot be written" in told
        assert "check the room on the disk" in told
        assert before in people.ask("/about")
        looked = doctor(small_disk, capsys)
        assert f"{before} is whole" in looked
        assert "only 0 bytes free" in looked
        assert "left over" not in looked


def test_a_bot_starts_and_answers_over_a_read_only_data_folder(
    raw: Path, read_only: Path, api: StubApi, people: People, capsys: pytest.CaptureFixture[str]
) -> None:
    before = current(read_only).name
    with answering(read_only, api, source=raw):
        assert before in people.ask("/about")
        told = people.operator("/refresh force", until="failed")
        assert "refresh.lock cannot be written (Read-only file system)" in told
        assert "check its place and permissions" in told
        assert "Strategy" in people.ask("/genre strategy")
    looked = doctor(read_only, capsys)
    assert f"{before} is whole" in looked
    assert "cannot be written" in looked
    assert "left over" not in looked
