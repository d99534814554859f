"""A snapshot that fails its checks is set aside with its report, and published only where somebody insists."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from engine import BuildError, Engine, SourceError, current, manifest
from engine.building.parts import totals
from engine.building.pipeline import refresh
from engine.building.quality import HIT_RATE, TITLES_FOUND
from engine.building.watch import Unwatched
from engine.lastrun import Outcome, last_refresh
from engine.selftest import Known
from engine.snapshot import FOLDER, listing, use
from tests.engine.world import QUICK, REVIEWS, build, write_world


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return write_world(tmp_path / "raw")


@pytest.fixture
def data(raw: Path, tmp_path: Path) -> Path:
    """A data folder with a snapshot, whose raw files then lost two thirds of the reviews."""
    build(raw, tmp_path / "data")
    write_world(raw, reviews=REVIEWS[:2])
    return tmp_path / "data"


def test_a_loss_of_rows_is_told_and_the_served_snapshot_stays(raw: Path, data: Path) -> None:
    before = current(data)
    with pytest.raises(BuildError, match=r"implausible beside snapshot .*reviews: .* is plausible.*--accept"):
        build(raw, data)
    assert current(data) == before
    assert [told.id for told in listing(data)] == [before.name]
    last = last_refresh(data)
    assert last
    assert (last.outcome, "reviews" in last.reason) == (Outcome.FAILED, True)


def test_what_failed_lies_aside_with_its_report_and_only_the_latest(raw: Path, data: Path) -> None:
    for _ in range(2):
        with pytest.raises(BuildError):
            build(raw, data)
    (kept,) = (data / "rejected").iterdir()
    report = json.loads((kept / "validation.json").read_text())
    assert report["snapshot"] == kept.name
    assert report["compared_with"] == current(data).name
    assert Engine.open(kept).about.snapshot == kept.name


def test_whoever_insists_gets_it_and_the_manifest_says_so(raw: Path, data: Path) -> None:
    report = refresh(raw, data, QUICK, Unwatched(), accept=True)
    told = manifest.read(current(data))
    assert report.snapshot == told.id
    assert "reviews" in told.accepted
    assert report.accepted == told.accepted


def test_insisting_where_nothing_fails_accepts_nothing(raw: Path, tmp_path: Path) -> None:
    refresh(raw, tmp_path / "data", QUICK, Unwatched(), accept=True)
    assert manifest.read(current(tmp_path / "data")).accepted == ()


def test_what_answers_wrongly_is_never_published_whoever_insists(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    wrong = (Known("top_player", "Action", {"hours": -1}),)
    monkeypatch.setattr(totals, "known_answers", lambda tables: wrong)
    with pytest.raises(BuildError, match=r"was not published: .*hours is .* and should be -1"):
        refresh(raw, data, QUICK, Unwatched(), accept=True)
    assert list((data / FOLDER).iterdir()) == []
    assert len(list((data / "rejected").iterdir())) == 1


def test_the_figures_of_quality_are_the_same_for_the_same_tables(raw: Path, tmp_path: Path) -> None:
    figures = []
    for name in ("one", "two"):
        build(raw, tmp_path / name)
        metrics = manifest.read(current(tmp_path / name)).metrics
        figures.append({quality: metrics.get(quality) for quality in (HIT_RATE, TITLES_FOUND)})
    assert figures[0] == figures[1]
    assert figures[0][TITLES_FOUND] == 1


def test_what_somebody_went_back_from_is_not_built_again_from_the_same_files(raw: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = build(raw, data).snapshot
    write_world(raw, reviews=REVIEWS[1:])
    build(raw, data)
    use(data, first)
    report = build(raw, data)
    assert (report.unchanged, report.snapshot, current(data).name) == (True, first, first)
    write_world(raw, reviews=REVIEWS[2:])
    assert not build(raw, data).unchanged


def test_a_damaged_snapshot_is_built_anew_though_no_file_changed(raw: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    build(raw, data)
    (current(data) / "labels.parquet").write_bytes(b"PAR1")
    assert not build(raw, data).unchanged
    Engine.open(current(data))


def test_a_snapshot_whose_manifest_forgot_its_reviews_stands_in_nobodys_way(raw: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    build(raw, data)
    told = manifest.read(current(data))
    manifest.write(
        current(data), replace(told, files=tuple(file for file in told.files if file.name != "reviews.parquet"))
    )
    (current(data) / "reviews.parquet").unlink()
    assert build(raw, data, force=True).reused == {"texts": 0}


def test_a_file_is_not_read_again_while_its_size_and_time_stay(raw: Path, tmp_path: Path) -> None:
    build(raw, tmp_path / "data")
    path = raw / "steam_games.json"
    found, content = path.stat(), path.read_text()
    path.write_text(content.replace("Portal", "Mortal", 1))
    give_back_its_time(path, found.st_mtime_ns)
    assert build(raw, tmp_path / "data").unchanged
    assert not build(raw, tmp_path / "data", force=True).unchanged
    path.touch()
    assert build(raw, tmp_path / "data").unchanged


def give_back_its_time(path: Path, modified_ns: int) -> None:
    """Give a file the time it had."""

    os.utime(path, ns=(modified_ns, modified_ns))


def test_a_file_that_is_written_to_while_it_is_read_stops_the_refresh(raw: Path, tmp_path: Path) -> None:
    class Writer(Unwatched):
        def step(self, name: str, total: int | None, unit: str = "rows") -> None:
            if name == "read reviews":
                with (raw / "australian_user_reviews.json").open("a") as file:
                    file.write("\n")

    with pytest.raises(SourceError, match="was written to while it was read"):
        build(raw, tmp_path / "data", watch=Writer())
