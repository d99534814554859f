"""Charts in a terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from bot.bars import chart_lines
from bot.charts.chart import Chart
from bot.charts.plan import Standing, chart_of, game_chart
from engine import Unit
from tests.bot.charts.odd import CHARTS, games, genre, sentiment
from tests.bot.charts.odd_films import director, platform, released


def shown(chart: Chart | None, width: int = 60) -> list[str]:
    assert chart is not None
    return [line.plain.rstrip() for line in chart_lines(chart, width)]


@pytest.mark.parametrize("width", [60, 72, 10_000])
@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_no_chart_is_wider_than_the_terminal(chart: Chart, width: int) -> None:
    assert all(cell_len(line.plain.rstrip()) <= min(width, 72) for line in chart_lines(chart, width)[1:])


def test_years_stand_side_by_side() -> None:
    assert shown(chart_of(genre("Action", {2010: 10.0, 2012: 80.0}))) == [
        "Hours played, by the year the games came out",
        "            80 h",
        *["            █████"] * 7,
        "█████       █████",
        "2010  2011  2012",
    ]


def test_a_ranking_lies_under_each_other() -> None:
    assert shown(chart_of(games(("Portal", 30, 40), ("Dig & Build", 10, 20)))) == [
        "Recommendations, and their share of a game's reviews",
        "Portal                   " + "█" * 32 + " 30",
        "Dig & Build              " + "█" * 11 + " 10",
    ]


def test_moods_are_told_apart_without_colours() -> None:
    assert shown(chart_of(sentiment("Valve", (1, 1, 2), {2013: (1, 0, 0), 2015: (0, 1, 2)})), 40) == [
        "Reviews: 4 · recommended by 50%",
        "▒" * 10 + "░" * 10 + "█" * 20,
        "▒  25%  1 negative",
        "░  25%  1 neutral",
        "█  50%  2 positive",
        "By the year the reviews were written",
        "2013 " + "▒" * 11 + " 1",
        "2015 " + "░" * 11 + "█" * 22 + " 3",
    ]


def test_a_game_lies_beside_its_genre() -> None:
    assert shown(game_chart(Standing("Portal", "Action", 40, 0, 20, 0))) == [
        "Beside the median of Action games",
        "Players",
        "This game                " + "█" * 32 + " 40",
        "Median of Action         " + "█" * 16 + " 20",
        "Hours played",
        "This game                0",
        "Median of Action         0",
    ]


def test_films_and_series_are_told_apart_without_colours() -> None:
    assert shown(chart_of(platform("Hulu", {2021: (1, 1), 2019: (1, 0)})), 40) == [
        "Titles: 3",
        "█" * 27 + "░" * 13,
        "█  67%  Films: 2",
        "░  33%  Series: 1",
        "By release year",
        "2019 " + "█" * 16 + " 1",
        "2021 " + "█" * 16 + "░" * 17 + " 2",
    ]


def test_weekdays_stand_side_by_side_under_their_names() -> None:
    assert shown(chart_of(released(Unit.WEEKDAY, 2, [0, 80, 0, 0, 0, 0, 10]))) == [
        "Films by the weekday they came out: 80 of 90",
        "      89%",
        *["      █████"] * 7,
        "      █████                         █████",
        "Mon   Tue   Wed   Thu   Fri   Sat   Sun",
    ]


def test_the_money_of_films_has_one_scale() -> None:
    assert shown(chart_of(director("Spielberg", ("Jaws", 10, 40), ("Hook " * 20, 20, 20)))) == [
        "Revenue beside budget, in US dollars",
        "Jaws",
        "Revenue                  " + "█" * 31 + " $40",
        "Budget                   " + "█" * 8 + " $10",
        "Hook " * 11 + "Hook…",
        "Revenue                  " + "█" * 16 + " $20",
        "Budget                   " + "█" * 16 + " $20",
    ]


def test_of_more_years_than_fit_those_around_the_marked_one_are_shown() -> None:
    lines = shown(chart_of(genre("Action", {1900 + i: 50.0 if i == 40 else 1.0 for i in range(100)})), 60)
    assert lines[1].strip() == "50 h"
    assert "1940" in lines[-1]
    assert "1990" in lines[-1]
