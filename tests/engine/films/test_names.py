"""The names of films, people and months, whatever is typed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from engine.answers import Twin
from engine.errors import QuestionError
from engine.films.calendar import MONTHS, WEEKDAYS, Calendar
from engine.films.engine import FilmEngine
from engine.films.names import FilmName
from engine.films.parts import Unit
from engine.films.platforms import PLATFORMS
from engine.snapshot import current
from tests.engine.films.world import DISNEY, build, listed, series, write_films

CALENDAR = Calendar()


def test_every_name_of_a_month_and_a_weekday_means_it() -> None:
    for unit, periods in ((Unit.MONTH, MONTHS), (Unit.WEEKDAY, WEEKDAYS)):
        for number, names in enumerate(periods, 1):
            assert {CALENDAR.find(name) for name in names} == {(unit, number)}


def test_every_name_of_a_platform_means_it(films: FilmEngine) -> None:
    for platform in PLATFORMS:
        assert {films.platform(name).platform for name in (platform.name, *platform.others)} == {platform.name}


@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered_or_refused(films: FilmEngine, typed: str) -> None:
    for ask in (films.film, films.actor, films.director, films.platform, films.released, films.watch):
        try:
            ask(typed)
        except QuestionError as error:
            assert error.as_json()["query"] == typed  # noqa: PT017 - most texts raise, some do not


@given(st.sampled_from(FilmName), st.text(max_size=10), st.integers(0, 5))
def test_completions_are_as_many_as_asked_for_at_most(
    films: FilmEngine, kind: FilmName, prefix: str, limit: int
) -> None:
    assert len(films.complete(kind, prefix, limit)) <= limit


def test_namesakes_of_one_year_come_with_what_tells_them_apart(tmp_path: Path) -> None:
    echoes = (listed(3, "Echo", 2019), series(4, "Echo", 2010), listed(5, "Echo", 2010, director="Zoe Hill"))
    build(write_films(tmp_path / "raw", disney=(*DISNEY, *echoes)), tmp_path / "data")
    card = FilmEngine.open(current(tmp_path / "data")).film("echo")
    assert card.year == 2019
    assert {other.twin for other in card.alternatives} == {
        Twin(series=True, directors=(), minutes=None),
        Twin(series=False, directors=("Zoe Hill",), minutes=100),
    }
