"""What each chart of an answer about films shows, in its final words."""

from __future__ import annotations

import pytest

from bot.charts.chart import Bar, Column, Columns, Comparison, Pair, Part, Ranking, Shares
from bot.charts.filmplan import MOST_FILMS, MOST_YEARS
from bot.charts.plan import chart_of
from bot.language import language_of, speaking
from engine import Answer, FilmEngine, Form, Unit
from tests.bot.charts.odd_films import actor, director, longest, platform, released


def test_a_platform_is_shown_as_films_and_series_and_by_year_oldest_first() -> None:
    assert chart_of(platform("Hulu", {2021: (2, 1), 2019: (1, 0)})) == Shares(
        "Hulu",
        "Titles: 4",
        (Part(0.75, "75%", "Films: 3"), Part(0.25, "25%", "Series: 1")),
        "By release year",
        (Column(2019, (1.0, 0.0), "1"), Column(2020, (0.0, 0.0), "0"), Column(2021, (2.0, 1.0), "3")),
    )


def test_a_long_tail_of_old_titles_is_summed_up() -> None:
    chart = chart_of(platform("Hulu", {2021: (50, 0), 2020: (0, 45), 1960: (2, 0), 1930: (1, 2)}))
    assert isinstance(chart, Shares)
    assert [column.number for column in chart.columns] == [2020, 2021]
    assert chart.by_year == "By release year; before 2020: 5"


def test_of_years_that_are_all_alike_the_newest_are_shown() -> None:
    chart = chart_of(platform("Hulu", {2021 - i: (1, 1) for i in range(100)}))
    assert isinstance(chart, Shares)
    assert len(chart.columns) == MOST_YEARS
    assert chart.by_year == "By release year; before 1982: 120"


def test_one_year_of_a_platform_is_not_shown_twice() -> None:
    chart = chart_of(platform("Hulu", {2021: (0, 3)}))
    assert isinstance(chart, Shares)
    assert chart.columns == ()


def test_an_actors_years_are_shown_the_busiest_marked_and_unknown_ones_left_out() -> None:
    assert chart_of(actor("Tom Hanks", [2001, None, 2003, 2003, 2004])) == Columns(
        "Tom Hanks",
        "Titles by release year",
        (Column(2001, (1,), "1"), Column(2002, (0,), "0"), Column(2003, (2,), "2"), Column(2004, (1,), "1")),
        2003,
    )


def test_the_platform_of_an_actors_titles_is_told() -> None:
    chart = chart_of(actor("Tom Hanks", [2001, 2002, 2002, 2003], on="Hulu"))
    assert chart is not None
    assert chart.subtitle == "Titles on Hulu by release year"


def test_a_directors_films_are_shown_with_what_they_cost_the_best_earning_first() -> None:
    chart = chart_of(
        director("Spielberg", ("1941", 35_000_000, None), ("Hook", 70, 9_000), ("Jaws", 7_000_000, 470_654_000))
    )
    assert chart == Comparison(
        "Spielberg",
        "Revenue beside budget, in US dollars",
        (
            Pair("Jaws", Bar("Revenue", 470_654_000, "$471M", ""), Bar("Budget", 7_000_000, "$7.0M", "")),
            Pair("Hook", Bar("Revenue", 9_000, "$9,000", ""), Bar("Budget", 70, "$70", "")),
        ),
        alike=True,
    )


def test_of_many_films_those_that_earned_most_are_shown_and_it_is_said() -> None:
    chart = chart_of(director("Spielberg", *((f"{i}", 1_000, 1_000 + i) for i in range(MOST_FILMS + 1))))
    assert isinstance(chart, Comparison)
    assert [pair.measure for pair in chart.pairs] == ["6", "5", "4", "3", "2", "1"]
    assert chart.subtitle == "Revenue beside budget, in US dollars: those that earned most"


def test_all_weekdays_are_shown_and_the_asked_one_marked() -> None:
    assert chart_of(released(Unit.WEEKDAY, 5, [1, 0, 2, 3, 1_000, 194, 0])) == Columns(
        "Friday",
        "Films by the weekday they came out: 1,000 of 1,200",
        (
            Column(1, (1,), "<1%", "Mon"),
            Column(2, (0,), "0%", "Tue"),
            Column(3, (2,), "<1%", "Wed"),
            Column(4, (3,), "<1%", "Thu"),
            Column(5, (1_000,), "83%", "Fri"),
            Column(6, (194,), "16%", "Sat"),
            Column(7, (0,), "0%", "Sun"),
        ),
        5,
    )


def test_months_are_called_as_the_language_of_the_turn_calls_them() -> None:
    with speaking(language_of("es")):
        chart = chart_of(released(Unit.MONTH, 9, [1] * 12))
    assert isinstance(chart, Columns)
    assert (chart.title, chart.subtitle) == ("Septiembre", "Películas según el mes de estreno: 1 de 12")
    assert " ".join(column.name for column in chart.columns) == "ene feb mar abr may jun jul ago sept oct nov dic"


def test_the_longest_films_are_shown_with_hours_and_where_they_stream() -> None:
    assert chart_of(
        longest(Form.FILM, ("Baseball", 1_140, ()), ("Hugo", 126, ("Hulu", "Netflix")), ("Bao", 8, ()))
    ) == Ranking(
        "Longest films of 2014",
        "Minutes, and where they stream",
        (
            Bar("Baseball", 1_140, "1,140 min", "19 h"),
            Bar("Hugo", 126, "126 min", "2 h 6 min · Hulu, Netflix"),
            Bar("Bao", 8, "8 min", ""),
        ),
    )


@pytest.mark.parametrize(
    ("form", "on", "title"),
    [
        (Form.FILM, "Hulu", "Longest films of 2014 on Hulu"),
        (Form.SERIES, None, "Series of 2014 with most seasons"),
        (Form.SERIES, "Hulu", "Series of 2014 on Hulu with most seasons"),
    ],
)
def test_the_title_says_what_was_asked_for(form: Form, on: str | None, title: str) -> None:
    chart = chart_of(longest(form, ("Lost", 6, ("Hulu",)), on=on))
    assert isinstance(chart, Ranking)
    assert chart.title == title


def test_series_are_measured_in_seasons() -> None:
    chart = chart_of(longest(Form.SERIES, ("Lost", 6, ("Hulu",))))
    assert chart == Ranking(
        "Series of 2014 with most seasons", "Seasons, and where they stream", (Bar("Lost", 6, "6", "Hulu"),)
    )


@pytest.mark.parametrize(
    "answer",
    [
        platform("Hulu", {2021: (0, 0)}),
        actor("Nobody", []),
        actor("One year", [2001, 2001, 2001, 2001], year=2001),
        actor("Two years", [2001, 2001, 2002]),
        actor("Never two", [2001, 2003, 2005]),
        director("Unknown", ("a", None, 5), ("b", 5, None)),
        released(Unit.MONTH, 1, [0] * 12),
        longest(Form.FILM),
    ],
)
def test_where_there_is_little_to_see_there_is_no_chart(answer: Answer) -> None:
    assert chart_of(answer) is None


def test_one_number_needs_no_picture(sample_films: FilmEngine) -> None:
    one = "inception"
    answers = [sample_films.film(one), sample_films.score(one), sample_films.popularity(one)]
    lists = [sample_films.similar_films(one), sample_films.watch()]
    assert [chart_of(answer) for answer in (*answers, *lists)] == [None] * 5
