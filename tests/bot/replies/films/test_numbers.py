"""The words for votes, popularity and releases."""

from __future__ import annotations

from typing import Any

import pytest

from bot.filmquestions import PopularityQuestion, ReleasedQuestion, ScoreQuestion
from bot.language import language_of, speaking
from engine import FilmPopularity, FilmScore, PeriodFilms, Released, Unit
from engine.answers import Candidate
from tests.bot.replies.telling import FROM

from .telling import data, labels, lines

SCORE, POPULARITY, RELEASED = ScoreQuestion("heat"), PopularityQuestion("heat"), ReleasedQuestion("march")
OTHER = (Candidate("m9", "Heat", 1986),)


def score(**facts: Any) -> FilmScore:
    usual = {"film_id": "m1", "title": "Heat", "year": 1995, "votes": 14075, "average": 8.1, "few_votes": False}
    return FilmScore(**{**usual, **facts}, **FROM)


def popularity(**facts: Any) -> FilmPopularity:
    usual = {"film_id": "m1", "title": "Heat", "year": 1995, "popularity": 29.04, "place": 112, "of": 24194}
    return FilmPopularity(**{**usual, **facts}, **FROM)


def released(unit: Unit, number: int, counts: list[int]) -> Released:
    periods = tuple(PeriodFilms(place, films) for place, films in enumerate(counts, 1))
    return Released(unit=unit, number=number, films=counts[number - 1], of=sum(counts), periods=periods, **FROM)


def test_votes_come_with_their_average() -> None:
    assert lines(score(), SCORE) == ["⭐ Heat (1995): 8.1 of 10, from 14,075 votes."]
    assert labels(score(), SCORE) == [["Its card", "More like this", "📈 Popularity"]]


def test_few_votes_are_said_to_be_few() -> None:
    assert lines(score(votes=1, average=10.0, few_votes=True), SCORE) == [
        "⭐ Heat (1995): 10.0 of 10, from 1 vote.",
        "Those are fewer than 2,000 votes, so they say little.",
    ]


def test_no_votes_are_said_to_be_unknown() -> None:
    assert lines(score(votes=None, average=None, few_votes=True), SCORE) == ["I know no votes on Heat (1995)."]


def test_other_readings_are_asked_the_same() -> None:
    assert data(score(alternatives=OTHER), SCORE)[-1] == "h1:score:m9"
    assert data(popularity(alternatives=OTHER), POPULARITY)[-1] == "h1:fame:m9"
    assert lines(popularity(alternatives=OTHER), POPULARITY)[-1] == (
        "Not the one you meant? There is also Heat (1986)."
    )


def test_popularity_is_a_place_and_a_figure() -> None:
    assert lines(popularity(), POPULARITY) == [
        "📈 Heat (1995) is number 112 by popularity, of 24,194.",
        "TMDB's figure for it is 29; it has no unit.",
    ]
    assert lines(popularity(place=1), POPULARITY)[0] == (
        "📈 Heat (1995) is the most popular of the 24,194 whose popularity I know."
    )
    assert labels(popularity(), POPULARITY) == [["Its card", "More like this", "⭐ Votes"]]


def test_an_unknown_popularity_is_said_to_be_unknown() -> None:
    unknown = popularity(popularity=None, place=None)
    assert lines(unknown, POPULARITY) == ["I do not know how popular Heat (1995) is."]


MONTHS = [50, 1, 20, *[9] * 9]


def test_a_month_is_told_beside_the_others() -> None:
    assert lines(released(Unit.MONTH, 3, MONTHS), RELEASED) == [
        "20 films came out in March, over all years: 13% of those whose day I know.",
        "Most films came out in January (50), fewest in February (1).",
        "Many old films stand under 1 January because their real day is unknown.",
    ]
    assert lines(released(Unit.MONTH, 2, [2, *MONTHS[1:]]), RELEASED)[0].startswith("1 film came out in February")
    assert len(lines(released(Unit.MONTH, 3, [2, *MONTHS[1:]]), RELEASED)) == 2


def test_a_weekday_is_told_beside_the_others() -> None:
    week = released(Unit.WEEKDAY, 5, [1, 2, 3, 4, 90, 6, 7])
    assert lines(week, RELEASED) == [
        "90 films came out on a Friday, over all years: 80% of those whose day I know.",
        "Most films came out on a Friday (90), fewest on a Monday (1).",
    ]
    assert labels(week, RELEASED) == [
        ["Monday", "Tuesday", "Wednesday"],
        ["Thursday", "Saturday", "Sunday"],
        ["By month"],
    ]
    assert data(week, RELEASED)[-2:] == ["h1:when:Sunday", "h1:when:January"]


def test_where_no_day_is_known_no_month_is_best() -> None:
    assert lines(released(Unit.MONTH, 3, [0] * 12), RELEASED) == [
        "0 films came out in March, over all years: 0% of those whose day I know."
    ]


@pytest.mark.parametrize(("unit", "first"), [(Unit.MONTH, "Enero"), (Unit.WEEKDAY, "Lunes")])
def test_spanish_buttons_carry_english_names(unit: Unit, first: str) -> None:
    with speaking(language_of("es")):
        answer = released(unit, 3, MONTHS if unit is Unit.MONTH else [1] * 7)
        assert labels(answer, RELEASED)[0][0] == first
        assert data(answer, RELEASED)[0] in {"h1:when:January", "h1:when:Monday"}
