"""Faults that happen to films: games and the old films go on answering, and the next refresh mends the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.stub import StubApi, running

from bot.sample import sample_folder
from bot.serving import Serving
from engine import BuildError, current, film_folder
from engine.building.films.pipeline import refresh_films
from engine.building.report import Report
from engine.building.watch import Unwatched
from engine.leftovers import leftovers
from engine.snapshot import POINTER
from tests.engine.world import QUICK
from tests.faults.bots import People, answering
from tests.faults.conftest import fill
from tests.faults.crew import FORGETTING, POINTING, refreshing

LISTS = film_folder(sample_folder())


def built(data: Path, *, force: bool = False) -> Report:
    return refresh_films(LISTS, film_folder(data), QUICK, Unwatched(), sample=True, force=force)


@pytest.mark.parametrize("step", ["read netflix titles", "similar films", "publish", POINTING, FORGETTING])
def test_a_killed_refresh_of_films_harms_nobody_and_the_next_one_sweeps(step: str, data: Path) -> None:
    films, games, first = film_folder(data), current(data), current(film_folder(data)).name
    with refreshing(LISTS, films, stop_at=step, films=True) as worker:
        assert worker.hear() == step
        worker.kill()
    serving = Serving(data)
    assert serving.faults == {}
    assert (serving.engines.films.about.snapshot == first) == (step != FORGETTING)
    assert serving.engines.games.about.snapshot == games.name
    built(data, force=True)
    assert leftovers(films) == ()
    serving.poll()
    assert serving.engines.films.about.snapshot == current(films).name


def test_a_disk_that_fills_up_stops_films_and_nothing_else(small_disk: Path) -> None:
    before = current(film_folder(small_disk))
    ballast = fill(small_disk.parent, 0)
    with pytest.raises(BuildError, match=r"snapshots cannot be written .* check the room on the disk"):
        built(small_disk, force=True)
    assert current(film_folder(small_disk)) == before
    assert leftovers(film_folder(small_disk)) == ()
    assert Serving(small_disk).faults == {}
    ballast.unlink()
    assert built(small_disk, force=True).snapshot == current(film_folder(small_disk)).name


def test_a_running_bot_answers_on_without_the_pointer_of_films_and_tells_its_operator(data: Path) -> None:
    films = current(film_folder(data)).name
    with running(StubApi()) as api:
        people = People(api)
        with answering(data, api):
            assert films in people.ask("/about")
            (film_folder(data) / POINTER).unlink()
            assert "cannot be served" in people.operator("/status", until="cannot be served")
            assert films in people.ask("/about")
            assert "Strategy" in people.ask("/genre strategy")


def test_a_bot_that_starts_over_damaged_films_answers_about_games(data: Path) -> None:
    (current(film_folder(data)) / "films.arrow").write_bytes(b"x")
    with running(StubApi()) as api:
        people = People(api)
        with answering(data, api):
            assert "Strategy" in people.ask("/genre strategy")
            assert "playwise refresh --films" in people.operator("/status", until="cannot be served")
