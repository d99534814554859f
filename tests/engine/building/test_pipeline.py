"""A refresh builds what changed, reuses what did not, and leaves everything as it was when it fails."""

from __future__ import annotations

import gc
import gzip
import json
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from engine import BuildError, Engine, SourceError, current, lastrun, manifest
from engine.building import faults as f
from engine.building.order import utc_now
from engine.building.pipeline import refresh
from engine.building.report import Report
from engine.building.shaping import LIBRARIES as VERSIONED
from engine.building.watch import Unwatched
from engine.options import BuildOptions
from engine.snapshot import FOLDER, POINTER, UNFINISHED, listing
from tests.engine.world import (
    GAMES,
    GAMES_FILE,
    LIBRARIES,
    LIBRARIES_FILE,
    PRAISE,
    QUICK,
    REVIEWS,
    REVIEWS_FILE,
    Clock,
    build,
    opened,
    review,
    reviewer,
    write_world,
)

STEPS = (
    "find files",
    "read games",
    "read reviews",
    "read libraries",
    "clean",
    "sentiment",
    "aggregates",
    "similar games",
    "recommender",
    "check",
    "publish",
)


class Recorder:
    """A watcher that remembers every step, and how much of it was done."""

    def __init__(self) -> None:
        self.steps: list[str] = []
        self.totals: dict[str, int | None] = {}
        self.done = Counter[str]()

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        self.steps.append(name)
        self.totals[name] = total

    def advance(self, done: int) -> None:
        self.done[self.steps[-1]] += done


class Saboteur(Recorder):
    """A watcher that fails when one step begins."""

    def __init__(self, at: str, failure: BaseException) -> None:
        super().__init__()
        self.at, self.failure = at, failure

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        super().step(name, total, unit)
        if name == self.at:
            raise self.failure


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return write_world(tmp_path / "raw")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def files_of(data: Path) -> dict[str, bytes]:
    """Return every file below the data folder with its content, and every folder with none.

    Locks and the note of the last refresh are left out: they tell of refreshes, and change with each.
    """
    found = sorted(path for path in data.rglob("*") if path.suffix != ".lock" and path.name != lastrun.NAME)
    return {path.relative_to(data).as_posix(): path.read_bytes() if path.is_file() else b"" for path in found}


def test_a_refresh_goes_through_its_steps_in_their_order_and_reports_them(raw: Path, data: Path) -> None:
    watch = Recorder()
    report = build(raw, data, watch=watch)
    assert tuple(watch.steps) == STEPS
    assert tuple(step.name for step in report.steps) == STEPS
    assert report.seconds > sum(step.seconds for step in report.steps) > 0
    assert not report.unchanged


def test_cycles_are_looked_for_again_after_a_refresh_and_after_one_that_failed(raw: Path, data: Path) -> None:
    refresh(raw, data, BuildOptions(), Unwatched())
    assert gc.isenabled()
    (raw / "australian_users_items.json").write_bytes(b"no library")
    with pytest.raises(SourceError):
        refresh(raw, data, BuildOptions(), Unwatched())
    assert gc.isenabled()


def test_progress_adds_up_to_what_was_announced(raw: Path, data: Path) -> None:
    watch = Recorder()
    build(raw, data, watch=watch)
    for step in ("read games", "read reviews", "read libraries"):
        assert watch.done[step] == (watch.totals[step] or -1)
    assert 0 < watch.done["sentiment"] <= (watch.totals["sentiment"] or 0)


def test_the_report_says_what_was_read_rejected_and_built(raw: Path, data: Path) -> None:
    report = build(raw, data)
    served = manifest.read(current(data))
    assert report.snapshot == served.id
    assert report.read == {GAMES_FILE: len(GAMES), REVIEWS_FILE: len(REVIEWS), LIBRARIES_FILE: len(LIBRARIES)}
    assert report.rejected == {
        f.EMPTY_GAME: 1,
        f.REPEATED_GAME: 1,
        f.GAME_WITHOUT_ID: 1,
        f.REPEATED_REVIEWER: 1,
        f.IDENTICAL_REVIEW: 1,
        f.REPEATED_PLAYER: 1,
        f.PLAY_OF_REPEATED: 1,
    }
    assert report.built["catalogue.parquet"] == served.metrics["entries"] == 14
    assert (
        report.size_bytes
        == served.size
        == sum(
            path.stat().st_size for path in current(data).rglob("*") if path.is_file() and path.name != manifest.NAME
        )
    )


def test_the_manifest_says_where_the_snapshot_comes_from(raw: Path, data: Path) -> None:
    moment = datetime(2020, 5, 17, 12, 30, tzinfo=UTC)
    report = refresh(raw, data, QUICK, Unwatched(), sample=True, now=lambda: moment)
    told = manifest.read(current(data))
    assert told.id == report.snapshot
    assert told.id.startswith("20200517T123000Z-")
    assert (told.created, told.sample, told.format) == (moment, True, manifest.FORMAT)
    assert told.data_as_of.isoformat() == "2016-02-03"
    assert [source.name for source in told.sources] == [GAMES_FILE, REVIEWS_FILE, LIBRARIES_FILE]
    assert all(source.sha256 == manifest.sha256(raw / source.name) for source in told.sources)
    assert set(told.versions) == set(VERSIONED)
    assert told.settings == {"negative_below": "-0.2", "positive_above": "0.2"}
    assert told.metrics["players"] == 32
    assert told.metrics["reviews"] == sum(told.metrics[f"reviews labelled {label}"] for label in (0, 1, 2))


def test_without_dated_reviews_the_data_are_as_old_as_the_snapshot(tmp_path: Path, data: Path) -> None:
    source = write_world(tmp_path / "raw", reviews=[reviewer("a", review("10", PRAISE, posted=""))])
    refresh(source, data, QUICK, Unwatched(), now=lambda: datetime(2020, 5, 17, tzinfo=UTC))
    assert manifest.read(current(data)).data_as_of.isoformat() == "2020-05-17"


def test_the_clock_is_in_utc_to_the_second() -> None:
    assert utc_now().tzinfo is UTC
    assert utc_now().microsecond == 0


def test_nothing_is_built_when_nothing_changed(raw: Path, data: Path) -> None:
    first, before = build(raw, data), files_of(data)
    watch = Recorder()
    again = build(raw, data, watch=watch)
    assert again == Report(snapshot=first.snapshot, unchanged=True, size_bytes=first.size_bytes)
    assert watch.steps == ["find files"]
    assert files_of(data) == before


def test_other_processes_and_limits_change_nothing(raw: Path, data: Path) -> None:
    build(raw, data)
    assert build(raw, data, BuildOptions(sentiment_processes=2, unreadable_limit=0.5, keep=9)).unchanged


def test_force_builds_even_so(raw: Path, data: Path) -> None:
    first = build(raw, data)
    again = build(raw, data, force=True)
    assert not again.unchanged
    assert again.snapshot != first.snapshot
    assert current(data).name == again.snapshot


def test_two_snapshots_of_one_second_have_two_names(raw: Path, data: Path) -> None:
    moment = datetime(2020, 1, 1, tzinfo=UTC)
    names = [refresh(raw, data, QUICK, Unwatched(), force=True, now=lambda: moment).snapshot for _ in range(3)]
    assert [name.removeprefix(names[0]) for name in names] == ["", "-2", "-3"]
    assert [told.id for told in listing(data)] == names[::-1]


def test_a_changed_threshold_builds(raw: Path, data: Path) -> None:
    build(raw, data)
    report = build(raw, data, BuildOptions(positive_above=0.99, sentiment_processes=1))
    assert not report.unchanged
    assert manifest.read(current(data)).metrics.get("reviews labelled 2", 0) < 6


@pytest.mark.parametrize("name", [GAMES_FILE, REVIEWS_FILE])
def test_a_changed_file_builds(raw: Path, data: Path, name: str) -> None:
    build(raw, data)
    with (raw / name).open("a") as file:
        file.write("\n")
    assert not build(raw, data).unchanged


def test_the_same_rows_packed_are_another_file_and_give_the_same_answers(raw: Path, data: Path) -> None:
    build(raw, data)
    before = Engine.open(current(data)).playtime_by_genre("Action").years
    packed = gzip.compress((raw / GAMES_FILE).read_bytes())
    (raw / GAMES_FILE).unlink()
    (raw / f"{GAMES_FILE}.gz").write_bytes(packed)
    assert not build(raw, data).unchanged
    assert Engine.open(current(data)).playtime_by_genre("Action").years == before


@pytest.mark.parametrize("spoil", ["pointer", "manifest", "format", "versions"])
def test_a_served_snapshot_that_cannot_be_read_or_is_of_other_code_is_built_anew(
    raw: Path, data: Path, spoil: str
) -> None:
    first = build(raw, data)
    path = data / POINTER if spoil == "pointer" else current(data) / manifest.NAME
    told = json.loads(path.read_text())
    if spoil == "format":
        told["format"] = manifest.FORMAT + 1
    if spoil == "versions":
        told["versions"]["textblob"] = "0.1"
    path.write_text(json.dumps(told) if spoil in {"format", "versions"} else "{")
    report = build(raw, data)
    assert not report.unchanged
    assert report.snapshot != first.snapshot
    assert Engine.open(current(data)).about.snapshot == report.snapshot


def test_texts_that_the_served_snapshot_knows_are_not_read_again(raw: Path, data: Path) -> None:
    first, again, more = Recorder(), Recorder(), Recorder()
    build(raw, data, watch=first)
    before = Engine.open(current(data)).developer_sentiment("Valve")

    build(raw, data, watch=again, force=True)
    write_world(raw, reviews=[*REVIEWS, reviewer("new", review("10", PRAISE), review("20", "a new, lovely text"))])
    build(raw, data, watch=more)

    after = Engine.open(current(data)).developer_sentiment("Valve")
    assert (first.done["sentiment"], again.done["sentiment"], more.done["sentiment"]) == (4, 0, 1)
    assert (after.reviews, after.positive) == (before.reviews + 2, before.positive + 2)


def test_texts_are_read_again_when_another_textblob_read_them(raw: Path, data: Path) -> None:
    build(raw, data)
    path = current(data) / manifest.NAME
    path.write_text(path.read_text().replace('"textblob": "', '"textblob": "9'))
    watch = Recorder()
    build(raw, data, watch=watch)
    assert watch.done["sentiment"] == 4


def test_texts_are_read_again_when_the_reviews_of_the_served_snapshot_are_damaged(raw: Path, data: Path) -> None:
    build(raw, data)
    (current(data) / "reviews.parquet").write_bytes(b"PAR1")
    watch = Recorder()
    build(raw, data, watch=watch, force=True)
    assert watch.done["sentiment"] == 4


@pytest.mark.parametrize(
    "failure", [SourceError("broken"), KeyboardInterrupt(), MemoryError()], ids=lambda e: type(e).__name__
)
@pytest.mark.parametrize("step", STEPS)
def test_a_failure_at_any_step_leaves_everything_as_it_was(
    raw: Path, data: Path, step: str, failure: BaseException
) -> None:
    build(raw, data)
    before = files_of(data)
    with pytest.raises(type(failure)):
        build(raw, data, watch=Saboteur(step, failure), force=True)
    assert files_of(data) == before
    Engine.open(current(data))


@pytest.mark.parametrize("step", STEPS)
def test_a_first_refresh_that_fails_leaves_nothing_to_serve_and_no_litter(raw: Path, data: Path, step: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        build(raw, data, watch=Saboteur(step, KeyboardInterrupt()))
    assert set(files_of(data)) <= {FOLDER}


def test_a_full_disk_is_told_in_a_sentence(raw: Path, data: Path) -> None:
    with pytest.raises(BuildError, match="No space left on device"):
        build(raw, data, watch=Saboteur("aggregates", OSError(28, "No space left on device")))
    assert set(files_of(data)) == {FOLDER}


def test_a_file_in_the_place_of_the_snapshots_is_told_in_a_sentence(raw: Path, data: Path) -> None:
    data.mkdir()
    (data / FOLDER).touch()
    with pytest.raises(BuildError, match="snapshots cannot be written"):
        build(raw, data)


def test_a_broken_source_leaves_the_served_snapshot(raw: Path, data: Path) -> None:
    build(raw, data)
    before = files_of(data)
    (raw / REVIEWS_FILE).write_text("<html>\n")
    with pytest.raises(SourceError, match=REVIEWS_FILE):
        build(raw, data)
    assert files_of(data) == before


def test_the_litter_of_a_killed_refresh_is_swept_up(raw: Path, data: Path) -> None:
    litter = data / FOLDER / f"{UNFINISHED}999999999"
    litter.mkdir(parents=True)
    build(raw, data)
    assert not litter.exists()


def test_the_last_three_snapshots_are_kept(raw: Path, data: Path) -> None:
    clock = Clock()
    names = [refresh(raw, data, QUICK, Unwatched(), force=True, now=clock).snapshot for _ in range(5)]
    assert all(one < other for one, other in pairwise(names))
    assert sorted(path.name for path in (data / FOLDER).iterdir()) == names[-3:]


def test_unreadable_lines_under_the_limit_are_let_pass_and_counted(tmp_path: Path, data: Path) -> None:
    source = write_world(tmp_path / "raw", games=[*GAMES, "{{{"])
    with pytest.raises(SourceError, match=rf"{GAMES_FILE} has 1 unreadable of 16 lines \(the first is line 16"):
        build(source, data)
    build(source, data, BuildOptions(unreadable_limit=0.1, sentiment_processes=1))
    assert manifest.read(current(data)).sources[0].unreadable == 1


def test_malformed_records_of_every_kind_are_counted_and_the_rest_is_served(tmp_path: Path) -> None:
    engine = opened(
        tmp_path,
        games=[*GAMES, {"id": ["x"]}, {"id": 7, "app_name": 7, "genres": "Action", "specs": 5, "tags": {"a": 1}}, {}],
        reviews=[*REVIEWS, {}, {"user_id": "m", "reviews": [None, "x", {"item_id": 10, "recommend": "yes"}]}],
        libraries=[*LIBRARIES, {}, {"user_id": "m", "items": ["x", {"item_id": 10, "playtime_forever": -5}]}],
    )
    told = manifest.read(current(tmp_path / "data"))
    assert told.rejected[f.GAME_WITHOUT_ID] == 2
    assert told.rejected[f.EMPTY_GAME] == 2
    assert told.rejected[f.REVIEW_WITHOUT_KEY] == 3
    assert told.rejected[f.BAD_PLAY] == 2
    assert told.rejected[f.PLAYER_WITHOUT_ID] == 1
    assert engine.playtime_by_genre("Action").year == 2011
