"""The names of films, people and months, whatever is typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.errors import QuestionError
from engine.films.calendar import MONTHS, WEEKDAYS, Calendar
from engine.films.engine import FilmEngine
from engine.films.names import FilmName
from engine.films.parts import Unit
from engine.films.platforms import PLATFORMS

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
