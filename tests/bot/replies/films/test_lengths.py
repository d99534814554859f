"""The words for the longest films of a year."""

from __future__ import annotations

from typing import Any

from bot.filmquestions import LongestQuestion
from engine import Form, Length, LongestFilms
from tests.bot.replies.telling import FROM

from .telling import data, labels, lines

ASKED = LongestQuestion(2010)


def film(title: str, minutes: int, *platforms: str) -> Length:
    return Length(f"m-{title}", title, minutes, None, platforms)


def series(title: str, seasons: int) -> Length:
    return Length(f"n-{title}", title, None, seasons, ("Hulu",))


def longest(*films: Length, **more: Any) -> LongestFilms:
    return LongestFilms(**{"year": 2010, "platform": None, "form": Form.FILM, **FROM, **more}, films=films)


def test_the_longest_film_comes_first_with_the_next_ones() -> None:
    assert lines(longest(film("A", 240, "Netflix"), film("B", 61)), ASKED) == [
        "The longest film of 2010 is A: 4 h.",
        "",
        "1. A · 4 h · 📺 Netflix",
        "2. B · 1 h 1 min",
    ]


def test_a_shared_first_place_is_shared_in_the_sentence() -> None:
    assert lines(longest(film("A", 240), film("B", 240), film("C", 9)), ASKED)[0] == (
        "The longest films of 2010 are A and B: 4 h each."
    )
    many = longest(*[film(title, 240) for title in "ABC"], platform="Hulu")
    assert lines(many, ASKED)[:2] == ["No film of 2010 on Hulu is longer than 4 h.", ""]


def test_series_have_seasons() -> None:
    answer = longest(series("A", 9), series("B", 1), form=Form.SERIES, platform="Hulu")
    assert lines(answer, LongestQuestion(2010, "Hulu", "series")) == [
        "The series of 2010 on Hulu with the most seasons is A: 9 seasons.",
        "",
        "1. A · 9 seasons · 📺 Hulu",
        "2. B · 1 season · 📺 Hulu",
    ]
    shared = longest(*[series(title, 1) for title in "ABC"], form=Form.SERIES)
    assert lines(shared, ASKED)[0] == "No series of 2010 has more than 1 season."
    there = longest(*[series(title, 1) for title in "ABC"], form=Form.SERIES, platform="Hulu")
    assert lines(there, ASKED)[0] == "No series of 2010 on Hulu has more than 1 season."


def test_the_longest_lead_to_other_years_to_series_and_to_platforms() -> None:
    assert labels(longest(film("A", 240)), ASKED) == [
        ["#1"],
        ["‹ 1995", "2014 ›"],
        ["Series of 2010"],
        ["Netflix", "Amazon Prime Video"],
        ["Disney+", "Hulu"],
    ]
    assert data(longest(film("A", 240)), ASKED)[1:5] == [
        "h1:long:1995::film",
        "h1:long:2014::film",
        "h1:long:2010::series",
        "h1:long:2010:Netflix:film",
    ]


def test_what_a_year_has_none_of_is_not_offered() -> None:
    assert labels(longest(film("A", 240), year=2012), ASKED)[1:3] == [
        ["‹ 2010", "2014 ›"],
        ["Netflix", "Amazon Prime Video"],
    ]


def test_at_the_ends_there_is_one_way() -> None:
    assert labels(longest(film("A", 240), year=2014, form=Form.SERIES), ASKED)[1:3] == [["‹ 2010"], ["Films of 2014"]]
