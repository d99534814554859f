"""Damage to what is served, and a clock that goes back: a valid snapshot answers, and a refresh mends the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from engine import Served, current, manifest
from engine.building.pipeline import refresh
from engine.building.watch import Unwatched
from engine.leftovers import leftovers
from engine.snapshot import FOLDER, POINTER, listing, use
from tests.engine.world import QUICK, build


def truncate(data: Path) -> None:
    path = current(data) / "reviews.parquet"
    path.write_bytes(path.read_bytes()[:-8])


def flip_a_byte(data: Path) -> None:
    path = current(data) / "plays.arrow"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def come_from_the_future(data: Path) -> None:
    folder = current(data)
    manifest.write(folder, replace(manifest.read(folder), format=manifest.FORMAT + 1))


def point_nowhere(data: Path) -> None:
    (data / POINTER).write_text('{"snapshot": "20990101T000000Z-nowhere"}\n')


def lose_the_manifest(data: Path) -> None:
    (current(data) / manifest.NAME).unlink()


FAULTS = [truncate, flip_a_byte, come_from_the_future, point_nowhere, lose_the_manifest]


@pytest.mark.parametrize("fault", FAULTS)
def test_who_serves_answers_on_and_a_refresh_mends_it(raw: Path, data: Path, fault: Callable[[Path], None]) -> None:
    served = Served(data)
    fault(data)
    served.engine.popular_games()
    report = build(raw, data)
    assert not report.unchanged
    assert served.poll()
    assert (served.engine.about.snapshot, served.fault) == (report.snapshot, None)


@pytest.mark.parametrize("fault", FAULTS)
def test_who_starts_after_the_damage_serves_the_one_before(
    raw: Path, data: Path, fault: Callable[[Path], None]
) -> None:
    first = current(data).name
    second = build(raw, data, force=True).snapshot
    fault(data)
    served = Served(data)
    assert served.engine.about.snapshot == (second if fault is point_nowhere else first)
    assert served.fault
    shown = [left.path.name for left in leftovers(data)]
    assert shown == ([second] if fault in {come_from_the_future, lose_the_manifest} else [])


def test_a_clock_that_went_back_takes_nothing_away_that_is_newest_or_served(raw: Path, data: Path) -> None:
    def built_in(year: int) -> str:
        clock = partial(datetime, year, 1, 1, tzinfo=UTC)
        return refresh(raw, data, QUICK, Unwatched(), force=True, now=clock).snapshot

    built = [built_in(year) for year in (2031, 2032, 2033, 2026, 2027)]
    assert [told.id for told in listing(data)] == built[:1:-1]
    assert current(data).name == built[-1]
    use(data, built[2])
    assert build(raw, data).unchanged
    assert {folder.name for folder in (data / FOLDER).iterdir()} == set(built[2:])
